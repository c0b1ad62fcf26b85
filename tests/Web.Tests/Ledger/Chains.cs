using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Ledger;

internal static class Chains
{
    extension(TrainingApp app)
    {
        /// <summary>The employee's chain as the database has it, details included.</summary>
        public async Task<List<LedgerEntry>> ChainOfAsync(Employee employee)
        {
            var assignment = await app.AssignmentOfAsync(employee);
            return await app.InDbAsync(db => db.Ledger.AsNoTracking().Include(entry => entry.Details)
                .Where(entry => entry.AssignmentId == assignment.Id).OrderBy(entry => entry.Sequence).ToListAsync());
        }

        public Task<int> ExecuteAsync(string sql) => app.InDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));
    }

    extension(IEnumerable<LedgerEntry> chain)
    {
        public IEnumerable<string> Kinds => chain.Select(entry => entry.Kind);

        public LedgerEntry The(string kind) => chain.Single(entry => entry.Kind == kind);
    }
}
