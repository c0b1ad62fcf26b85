using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Ledger;

/// <summary>Writes checkpoints over the whole ledger. Of two servers that write the same one, one wins.</summary>
public sealed class Checkpoints(TrainingDb db, SealCertificate certificate, TimeProvider clock)
{
    public Task<Checkpoint?> NewestAsync(CancellationToken cancellation) =>
        db.Checkpoints.AsNoTracking().OrderByDescending(checkpoint => checkpoint.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>Writes one if anything happened since the last.</summary>
    /// <returns>The newest checkpoint; null while nothing ever happened.</returns>
    /// <exception cref="InvalidOperationException">Entries that the last one covered are gone; nothing is written over that.</exception>
    public async Task<Checkpoint?> WriteAsync(CancellationToken cancellation)
    {
        var previous = await NewestAsync(cancellation);
        var heads = await db.Ledger.AsNoTracking().Heads()
            .Select(entry => new ChainHead(entry.AssignmentId, entry.Sequence, entry.Hash))
            .ToListAsync(cancellation);
        var entries = heads.Sum(head => (long)head.Sequence);
        if (entries == (previous?.Entries ?? 0))
            return previous;
        if (entries < previous?.Entries)
            throw new InvalidOperationException($"The ledger has {entries} entries, fewer than the {previous.Entries} that checkpoint {previous.Number} covers.");

        var now = clock.GetUtcNow();
        certificate.RequireUsableAt(now);
        var checkpoint = Checkpoint.After(previous, heads, now, text => CheckpointSeal.Sign(certificate, text));
        db.Checkpoints.Add(checkpoint);
        db.CheckpointHeads.AddRange(await MovedAsync(heads, checkpoint, cancellation));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return checkpoint;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            db.ChangeTracker.Clear();
            return await NewestAsync(cancellation);
        }
    }

    /// <summary>The heads that no checkpoint covered before.</summary>
    private async Task<List<CheckpointHead>> MovedAsync(List<ChainHead> heads, Checkpoint checkpoint, CancellationToken cancellation)
    {
        var covered = await db.CheckpointHeads.GroupBy(head => head.AssignmentId)
            .Select(chain => new { AssignmentId = chain.Key, Sequence = chain.Max(head => head.Sequence) })
            .ToDictionaryAsync(chain => chain.AssignmentId, chain => chain.Sequence, cancellation);
        return [.. heads
            .Where(head => head.Sequence > covered.GetValueOrDefault(head.AssignmentId))
            .Select(head => new CheckpointHead(head.AssignmentId, head.Sequence, checkpoint.Number))];
    }
}
