using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Ledger;

/// <summary>Takes chains out of the ledger, with the proof that a checkpoint covers them.</summary>
public sealed class LedgerExtracts(TrainingDb db)
{
    /// <summary>The chains of these assignments as they stood at the checkpoint; one it does not cover yet is left out.</summary>
    public async Task<LedgerExtract> TakeAsync(IReadOnlyCollection<Guid> assignments, Checkpoint checkpoint, CancellationToken cancellation)
    {
        var heads = await db.HeadsAt(checkpoint.Number).ToListAsync(cancellation);
        var tree = new HeadTree(heads);
        var covered = heads.ToDictionary(head => head.AssignmentId, head => head.Sequence);
        var chains = (await db.Ledger.AsNoTracking()
                .Where(entry => assignments.Contains(entry.AssignmentId))
                .OrderBy(entry => entry.AssignmentId).ThenBy(entry => entry.Sequence)
                .ToListAsync(cancellation))
            .Where(entry => entry.Sequence <= covered.GetValueOrDefault(entry.AssignmentId))
            .GroupBy(entry => entry.AssignmentId);
        return new LedgerExtract(checkpoint, [.. chains.Select(chain => new ExtractedChain(chain.Key, [.. chain], tree.InclusionOf(chain.Key)))]);
    }
}
