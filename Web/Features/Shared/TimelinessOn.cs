using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>Whether an assignment is in time on a date, shown by <c>_Timeliness</c>.</summary>
/// <param name="PausedThrough">The last day of a pause that runs; null while the deadline does.</param>
public sealed record TimelinessOn(AssignmentFacts Facts, DateOnly Today, DateOnly? PausedThrough = null)
{
    /// <summary>Open assignments say how far off the due date is once it matters.</summary>
    public string? Words => Facts.TimelinessOn(Today) switch
    {
        Timeliness.DueSoon or Timeliness.Overdue => Facts.DueWords(Today),
        Timeliness.Late when Facts.PaperOn is not null => "Returned late",
        var timeliness => timeliness?.Words,
    };
}
