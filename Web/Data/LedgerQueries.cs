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
}
