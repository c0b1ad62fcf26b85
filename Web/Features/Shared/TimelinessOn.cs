using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>Whether an assignment is in time on a date, shown by <c>_Timeliness</c>.</summary>
public sealed record TimelinessOn(AssignmentFacts Facts, DateOnly Today)
{
    /// <summary>Open assignments say how far off the due date is once it matters.</summary>
    public string? Words => Facts.TimelinessOn(Today) switch
    {
        Timeliness.DueSoon or Timeliness.Overdue => Facts.DueWords(Today),
        Timeliness.Late when Facts.PaperOn is not null => "Returned late",
        var timeliness => timeliness?.Words,
    };
}
