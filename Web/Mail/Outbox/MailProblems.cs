using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>An address that a letter did not reach becomes HR's task, and HR settles it.</summary>
public sealed class MailProblems(TrainingDb db, TimeProvider clock)
{
    /// <summary>Saved by whoever reports it, with the fact itself.</summary>
    public async Task OpenAsync(OutboxMessage message, IEnumerable<RefusedRecipient> refused, CancellationToken cancellation)
    {
        foreach (var (address, words) in refused)
            await OpenAsync(message, MailProblemKind.AddressRefused, address, words, cancellation);
    }

    public async Task OpenAsync(OutboxMessage message, MailProblemKind kind, string address, string words, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var earlier = await db.MailProblems.AsNoTracking()
            .Where(problem => problem.MessageId == message.Id)
            .OrderBy(problem => problem.At)
            .Select(problem => (DateTimeOffset?)problem.Since)
            .FirstOrDefaultAsync(cancellation);
        db.MailProblems.Add(new MailProblem(message.Id, kind, address, words, earlier ?? now, now));
    }

    /// <summary>Queues the letter once more, under the same Message-ID, for everybody who does not have it.</summary>
    /// <returns>False when there is no such problem.</returns>
    /// <exception cref="Domain.RuleBrokenException">The problem is settled already, or the letter is on its way.</exception>
    public async Task<bool> SendAgainAsync(Guid problemId, string by, CancellationToken cancellation)
    {
        if (await db.MailProblems.SingleOrDefaultAsync(candidate => candidate.Id == problemId, cancellation) is not { } asked)
            return false;

        asked.SendAgain(by, clock);
        foreach (var other in await db.MailProblems.Open().Where(other => other.MessageId == asked.MessageId && other.Id != problemId).ToListAsync(cancellation))
            other.SendAgain(by, clock);
        (await db.Outbox.SingleAsync(message => message.Id == asked.MessageId, cancellation)).SendAgain(clock);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
