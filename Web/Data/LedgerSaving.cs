using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Web.Data;

/// <summary>Has new entries of the ledger take their places at the moment they are saved.</summary>
internal static class LedgerSaving
{
    extension(TrainingDb db)
    {
        /// <summary>What is to be saved of the ledger, in the order in which it happened.</summary>
        public List<LedgerEntry> NewLedgerEntries =>
            [.. db.ChangeTracker.Entries<LedgerEntry>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).OrderBy(entry => entry.Order)];

        /// <summary>Puts each entry behind the newest of its chain, as the database has it now.</summary>
        public async Task ContinueChainsAsync(List<LedgerEntry> entries, CancellationToken cancellation)
        {
            var assignments = entries.Select(entry => entry.AssignmentId).Distinct().ToList();
            var heads = await db.Ledger.AsNoTracking()
                .Where(entry => assignments.Contains(entry.AssignmentId))
                .Heads()
                .ToDictionaryAsync(head => head.AssignmentId, cancellation);
            foreach (var entry in entries)
            {
                entry.Follow(heads.GetValueOrDefault(entry.AssignmentId));
                heads[entry.AssignmentId] = entry;
            }
        }
    }

    extension(List<LedgerEntry> entries)
    {
        /// <summary>
        /// A chain that is worth standing in line for: the agency's, which everybody continues, or the only one. Who continues many
        /// looks again where somebody else was first.
        /// </summary>
        public Guid? BusyChain =>
            entries.Exists(entry => entry.AssignmentId == LedgerChain.Agency) ? LedgerChain.Agency
            : entries.TrueForAll(entry => entry.AssignmentId == entries[0].AssignmentId) ? entries[0].AssignmentId
            : null;
    }

    extension(DbUpdateException refusal)
    {
        /// <summary>Somebody else continued the same chain a moment before.</summary>
        public bool IsLedgerCollision => refusal.IsLostRaceFor(nameof(TrainingDb.Ledger));
    }
}
