using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Assignments;

/// <summary>What HR talked about with an employee who declined to sign. There may be several, and none is changed.</summary>
/// <param name="Id">Issued with the form: the same form sent twice is one conversation.</param>
/// <param name="With">Who took part beside HR.</param>
/// <param name="By">Who in HR recorded it.</param>
public sealed record Conversation(
    Guid Id, Guid AssignmentId, DateOnly HeldOn, string With, string Notes, string By, DateTimeOffset RecordedAt)
{
    /// <exception cref="RuleBrokenException">
    /// Nobody declined here, the date is not between assignment and today, or nobody or nothing is named.
    /// </exception>
    public static Conversation Of(
        Guid id, Assignment assignment, DateOnly heldOn, string? with, string? notes, string by, TimeZoneInfo zone, TimeProvider clock)
    {
        Rule.Require(id != Guid.Empty, "This form was incomplete. Please send it again.");
        Rule.Require(assignment.DeclinedAt is not null, "Nobody declined to sign here, so there is no conversation to record.");
        var (first, last) = (assignment.AssignedAt.DateIn(zone), clock.Today(zone));
        Rule.Require(heldOn >= first && heldOn <= last, $"Enter a date from {first.InBrief} to {last.InBrief}.");
        return new(id, assignment.Id, heldOn, Writing.Of(with, "with whom you talked"), Writing.Of(notes, "what was said"), by, clock.GetUtcNow());
    }
}
