using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// What employees ask while they learn, and the answers, each with the letter that tells of it. No deadline waits for an
/// answer, and asking is not receipt.
/// </summary>
public sealed class Inquiries(TrainingDb db, TimeProvider clock)
{
    /// <summary>Keeps the question and queues the letter to whoever answers it.</summary>
    /// <param name="key">Of the form it came with: the same form sent twice is one question.</param>
    /// <exception cref="RuleBrokenException">
    /// Nothing was written or too much, nobody supervises the person, or the form has sent another question already.
    /// </exception>
    public async Task AskAsync(
        Guid key, Assignment assignment, ClauseId? clause, InquiryTo to, string? question, CancellationToken cancellation)
    {
        var inquiry = Inquiry.Ask(key, assignment.Id, clause, to, question, clock);
        if (await WasSentAsync(inquiry, cancellation))
            return;

        Rule.Require(
            to == InquiryTo.Hr || await db.Employees.SupervisorOf(assignment.EmployeeId).AnyAsync(cancellation),
            "No supervisor is on record for you now. HR can answer instead.");
        db.Inquiries.Add(inquiry);
        db.Outbox.Add(OutboxMessage.AboutInquiry(LetterKind.QuestionAsked, assignment.Id, inquiry.Id, clock));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // The second click of two arrived a moment before.
            db.ChangeTracker.Clear();
            Rule.Require(await WasSentAsync(inquiry, cancellation), "Your question could not be kept. Please send it again.");
        }
    }

    /// <summary>Keeps the answer and queues the letter to the employee. The first answer stays, whoever gave it.</summary>
    /// <param name="by">The name of who answers, as records name them.</param>
    /// <exception cref="RuleBrokenException">Nothing was written or too much, or somebody has answered already.</exception>
    public async Task AnswerAsync(Guid id, string? answer, string by, CancellationToken cancellation)
    {
        try
        {
            await TryAnswerAsync(id, answer, by, cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            db.ChangeTracker.Clear();
            await TryAnswerAsync(id, answer, by, cancellation);
        }
    }

    /// <summary>
    /// Tells whoever answers for these people now of the questions that wait, since the one who was told does not supervise
    /// them any more. A letter that has not gone out yet finds its way by itself. Saved with what the caller saves.
    /// </summary>
    public async Task PassOnAsync(IQueryable<Guid> employees, CancellationToken cancellation)
    {
        var waiting = await InquiryLine.Of(db).Open()
            .Where(line => line.To == InquiryTo.Supervisor && employees.Contains(line.EmployeeId))
            .Where(line => !db.Outbox.Any(letter => letter.InquiryId == line.Id && letter.State == OutboxState.Queued))
            .Select(line => new { line.AssignmentId, line.Id })
            .ToListAsync(cancellation);
        db.Outbox.AddRange(waiting.Select(line => OutboxMessage.AboutInquiry(LetterKind.QuestionAsked, line.AssignmentId, line.Id, clock)));
    }

    private async Task<bool> WasSentAsync(Inquiry inquiry, CancellationToken cancellation)
    {
        var earlier = await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == inquiry.Id, cancellation);
        Rule.Require(
            earlier is null || earlier.IsSameAs(inquiry),
            "This form has sent another question already. To ask this one too, send it once more.");
        return earlier is not null;
    }

    private async Task TryAnswerAsync(Guid id, string? answer, string by, CancellationToken cancellation)
    {
        var inquiry = await db.Inquiries.SingleAsync(candidate => candidate.Id == id, cancellation);
        if (inquiry.AnsweredBy == by && inquiry.Answer == Writing.Of(answer, "your answer"))
            return;

        inquiry.Reply(answer, by, clock);
        db.Outbox.Add(OutboxMessage.AboutInquiry(LetterKind.QuestionAnswered, inquiry.AssignmentId, inquiry.Id, clock));
        await db.SaveChangesAsync(cancellation);
    }
}
