using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Team;

/// <summary>The cell of the team's table with which somebody is reminded.</summary>
/// <param name="Reminding">Null where there is nothing to remind of.</param>
/// <param name="Back">The list's address, where the reminder leads back to.</param>
public sealed record RemindingCell(AssignmentLine Line, Reminding? Reminding, string Back, TimeZoneInfo Zone);
