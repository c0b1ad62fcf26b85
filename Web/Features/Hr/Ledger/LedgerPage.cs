using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Ledger;

/// <summary>What there is on the ledger now.</summary>
/// <param name="Newest">The newest checkpoint; null before the first.</param>
public sealed record LedgerPage(int Chains, int Entries, Checkpoint? Newest, IntegrityLine Integrity, TimeZoneInfo Zone)
{
    public static async Task<LedgerPage> LoadAsync(TrainingDb db, DateOnly today, TimeZoneInfo zone, CancellationToken cancellation) => new(
        await db.Ledger.CountAsync(entry => entry.Sequence == 1, cancellation),
        await db.Ledger.CountAsync(cancellation),
        await db.Checkpoints.AsNoTracking().OrderByDescending(checkpoint => checkpoint.Number).FirstOrDefaultAsync(cancellation),
        await IntegrityLine.LoadAsync(db, today, zone, cancellation),
        zone);
}
