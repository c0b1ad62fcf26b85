using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>Makes an address that a letter did not reach HR's task. Saved by whoever reports it, with the fact itself.</summary>
public sealed class MailProblems(TrainingDb db, TimeProvider clock)
{
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
}
