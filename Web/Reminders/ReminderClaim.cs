using PolicyTraining.Domain.Reminders;

namespace PolicyTraining.Web.Reminders;

/// <summary>
/// That a step of the ladder has been taken on. Its key is the claim: whoever inserts the row sends the message, and nobody
/// sends it twice. A moved due date opens the steps anew.
/// </summary>
/// <param name="Days">With <paramref name="Kind"/> the step: <see cref="Rung"/>.</param>
/// <param name="MessageId">The letter to the employee in the outbox.</param>
public sealed record ReminderClaim(Guid AssignmentId, RungKind Kind, int Days, DateOnly DueOn, DateTimeOffset ClaimedAt, Guid MessageId)
{
    public Rung Rung => new(Kind, Days);
}
