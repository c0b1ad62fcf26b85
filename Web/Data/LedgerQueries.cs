using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Web.Data;

public static class LedgerQueries
{
    extension(IQueryable<LedgerEntry> entries)
    {
        /// <summary>The newest entry of each chain.</summary>
        public IQueryable<LedgerEntry> Heads() => entries.Where(entry =>
            !entries.Any(later => later.AssignmentId == entry.AssignmentId && later.Sequence > entry.Sequence));
    }

    extension(TrainingDb db)
    {
        /// <summary>The head that each chain had when the checkpoint was written.</summary>
        public IQueryable<ChainHead> HeadsAt(int checkpoint) =>
            from head in db.CheckpointHeads
            where head.CheckpointNumber <= checkpoint
                && !db.CheckpointHeads.Any(later =>
                    later.AssignmentId == head.AssignmentId && later.Sequence > head.Sequence && later.CheckpointNumber <= checkpoint)
            join entry in db.Ledger
                on new { head.AssignmentId, head.Sequence } equals new { entry.AssignmentId, entry.Sequence }
            select new ChainHead(entry.AssignmentId, entry.Sequence, entry.Hash);

        /// <summary>The entries that tell of a sealing which the later checkpoint covers and the earlier one did not.</summary>
        public IQueryable<LedgerEntry> SealedBetween(int after, int upTo) =>
            from entry in db.Ledger
            where entry.Kind == LedgerKind.Sealed
                && db.CheckpointHeads.Any(head =>
                    head.AssignmentId == entry.AssignmentId && head.Sequence >= entry.Sequence
                    && head.CheckpointNumber > after && head.CheckpointNumber <= upTo)
                && !db.CheckpointHeads.Any(head =>
                    head.AssignmentId == entry.AssignmentId && head.Sequence >= entry.Sequence && head.CheckpointNumber <= after)
            select entry;
    }
}
