using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>What became of an import.</summary>
/// <param name="Progress">How far this server is with it; null when it is not at work on it.</param>
public sealed record ImportPage(RosterImport Import, (int Done, int All)? Progress, TimeZoneInfo Zone);
