using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>Whether an import can be undone.</summary>
/// <param name="Obstacles">What stands in the way, by name.</param>
public sealed record UndoPage(RosterImport Import, IReadOnlyList<string> Obstacles);
