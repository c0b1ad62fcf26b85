using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>What HR answers for everybody, beside the clause it is about.</summary>
public sealed class Publications(TrainingDb db, TimeProvider clock)
{
    /// <summary>Shows the question and the answer to everybody. The same form sent twice publishes once.</summary>
    /// <exception cref="RuleBrokenException">The form has published other words already.</exception>
    public async Task PublishAsync(PublishedAnswer answer, CancellationToken cancellation)
    {
        if (await WasPublishedAsync(answer, cancellation))
            return;

        db.PublishedAnswers.Add(answer);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // The second click of two arrived a moment before.
            db.ChangeTracker.Clear();
            Rule.Require(await WasPublishedAsync(answer, cancellation), "It could not be published. Please try again.");
        }
    }

    /// <summary>Takes it off the pages; what was said, by whom and until when stays on record.</summary>
    /// <param name="by">Who in HR does so, as records name them.</param>
    /// <returns>False when there is no such answer.</returns>
    /// <exception cref="RuleBrokenException">It was withdrawn before.</exception>
    public async Task<bool> WithdrawAsync(Guid id, string by, CancellationToken cancellation)
    {
        if (await db.PublishedAnswers.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } answer)
            return false;

        answer.Withdraw(by, clock);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<bool> WasPublishedAsync(PublishedAnswer answer, CancellationToken cancellation)
    {
        var earlier = await db.PublishedAnswers.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == answer.Id, cancellation);
        Rule.Require(
            earlier is null || earlier.SaysTheSameAs(answer),
            "This form has published other words already. To publish these too, send it once more.");
        return earlier is not null;
    }
}
