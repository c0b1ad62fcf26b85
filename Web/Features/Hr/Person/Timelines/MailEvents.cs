using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>Each letter about the person's assignments or to their account, with where it stands, and each that did not reach somebody.</summary>
public sealed class MailEvents(TrainingDb db, IOptions<AgencyOptions> agency)
{
    public async Task<IEnumerable<TimelineEntry>> OfAsync(TimelineSubject subject, CancellationToken cancellation)
    {
        var letters = await About(subject).AsNoTracking().OrderBy(letter => letter.QueuedAt).ThenBy(letter => letter.Id).ToListAsync(cancellation);
        var problems = await db.MailProblems.AsNoTracking()
            .Where(problem => About(subject).Any(letter => letter.Id == problem.MessageId))
            .OrderBy(problem => problem.At)
            .ToListAsync(cancellation);
        var byId = letters.ToDictionary(letter => letter.Id);
        return [.. letters.Select(Of), .. problems.Select(problem => Of(problem, byId[problem.MessageId]))];
    }

    /// <summary>One question for each index.</summary>
    private IQueryable<OutboxMessage> About(TimelineSubject subject) => db.Outbox
        .Where(letter => letter.AssignmentId != null && subject.AssignmentIds.Contains(letter.AssignmentId.Value))
        .Concat(db.Outbox.Where(letter => letter.AccountId == subject.AccountId && letter.AccountId != null))
        .Concat(db.Outbox.Where(letter => letter.EmployeeId == subject.Employee.Id));

    private static TimelineEntry Of(OutboxMessage letter) => new(letter.SentAt ?? letter.QueuedAt, TimelineKind.Mail, letter.Kind.Words)
    {
        State = new(letter.State.Words, letter.State.Tone),
        Note = letter.State == OutboxState.Sent ? $"To {letter.Recipient}." : letter.Outcome,
        IsWaiting = letter.State is OutboxState.Queued or OutboxState.Sending,
        Address = $"/hr/mail/{letter.Id}",
        AssignmentId = letter.AssignmentId,
    };

    private TimelineEntry Of(MailProblem problem, OutboxMessage letter) =>
        new(problem.At, TimelineKind.Mail, $"{letter.Kind.Words}: {problem.Kind.Words.ToLowerInvariant()}")
        {
            State = problem.IsOpen ? new("Waits for HR", Shared.Tone.Soon) : new("Settled", Shared.Tone.Quiet),
            Note = $"{problem.Sentence(agency.Value.Zone)}.",
            Address = $"/hr/mail/{letter.Id}",
            AssignmentId = letter.AssignmentId,
        };
}
