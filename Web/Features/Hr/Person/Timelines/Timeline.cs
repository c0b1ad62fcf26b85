using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>
/// Everything that happened to a person, in one order. Each source asks the database for its own facts, a fixed number of
/// questions however long the life.
/// </summary>
public sealed class Timeline(
    TrainingDb db, LedgerEvents ledger, CourseEvents course, DueDateEvents dueDates, ConversationEvents conversations, MailEvents mail,
    SignInEvents signIns, RosterEvents roster, HoldEvents holds)
{
    /// <param name="assignmentId">Only what concerns this one of the person's assignments; null for everything.</param>
    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(Employee employee, Guid? assignmentId, CancellationToken cancellation)
    {
        var subject = await TimelineSubject.OfAsync(db, employee, assignmentId, cancellation);
        List<TimelineEntry> entries =
        [
            .. await course.OfAsync(subject, cancellation),
            .. await ledger.OfAsync(subject, cancellation),
            .. await dueDates.OfAsync(subject, cancellation),
            .. await conversations.OfAsync(subject, cancellation),
            .. await mail.OfAsync(subject, cancellation),
            .. await signIns.OfAsync(subject, cancellation),
            .. await roster.OfAsync(subject, cancellation),
            .. await holds.OfAsync(subject, cancellation),
        ];
        // What happened in one instant stays in the order in which its source tells it.
        return [.. entries.Where(entry => assignmentId is null || entry.AssignmentId == assignmentId || entry.Kind == TimelineKind.Roster)
            .OrderBy(entry => entry.At).Reverse()];
    }
}
