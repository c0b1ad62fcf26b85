using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Data;

/// <summary>What the lists mean, said of one assignment's facts: what the nightly recount holds the database's answers against.</summary>
public static class StatusFacts
{
    extension(AssignmentFacts facts)
    {
        public bool AreIn(AssignmentStatus status, DateOnly today) => status switch
        {
            AssignmentStatus.All => true,
            AssignmentStatus.Outstanding => facts.IsOutstanding,
            AssignmentStatus.AwaitingReceipt => facts.TimelinessOn(today) == Timeliness.AwaitingReceipt,
            AssignmentStatus.DueSoon => facts.TimelinessOn(today) == Timeliness.DueSoon,
            AssignmentStatus.Overdue => facts.TimelinessOn(today) == Timeliness.Overdue,
            AssignmentStatus.ToDecide => facts.AwaitsDecisionOn(today),
            AssignmentStatus.Declined => facts.IsDeclined,
            AssignmentStatus.OnTheWay => facts.Standing == Standing.Signed,
            AssignmentStatus.Returned => facts.IsReturned,
            AssignmentStatus.OnPaper => facts.PaperOn is not null,
            AssignmentStatus.Unconfirmed => facts.Standing == Standing.Delivered,
            AssignmentStatus.Closed => facts.Standing is Standing.Exempted or Standing.Ended,
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No list shows this status."),
        };
    }
}
