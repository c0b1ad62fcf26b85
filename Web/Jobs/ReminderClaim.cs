using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Jobs;

/// <summary>
/// That a reminder has been taken on. Its key is the claim: whoever inserts the row sends the reminder, and nobody sends
/// it twice. A moved due date opens the steps anew.
/// </summary>
public sealed record ReminderClaim(Guid AssignmentId, ReminderStep Step, DateOnly DueOn, DateTimeOffset ClaimedAt);
