using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Ledger;

/// <summary>What there is on the ledger now.</summary>
/// <param name="Newest">The newest checkpoint; null before the first.</param>
/// <param name="Agency">What concerned no single assignment, a page of it, the newest first.</param>
public sealed record LedgerPage(
    int Chains, int Entries, Checkpoint? Newest, IntegrityLine Integrity, IReadOnlyList<AgencySentence> Agency, Pagination Pagination, TimeZoneInfo Zone)
{
    private const int Size = 25;

    public static async Task<LedgerPage> LoadAsync(TrainingDb db, string? page, DateOnly today, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var agency = db.Ledger.AsNoTracking().Where(entry => entry.AssignmentId == LedgerChain.Agency);
        var pagination = Pagination.Of(page, Size, await agency.CountAsync(cancellation));
        var entries = await agency.Include(entry => entry.Details).OrderByDescending(entry => entry.Sequence)
            .Skip(pagination.Skip).Take(Size).ToListAsync(cancellation);
        return new(
            await db.Ledger.CountAsync(entry => entry.Sequence == 1 && entry.AssignmentId != LedgerChain.Agency, cancellation),
            await db.Ledger.CountAsync(cancellation),
            await db.Checkpoints.AsNoTracking().OrderByDescending(checkpoint => checkpoint.Number).FirstOrDefaultAsync(cancellation),
            await IntegrityLine.LoadAsync(db, today, zone, cancellation),
            [.. entries.Select(AgencySentence.Of)], pagination, zone);
    }
}
