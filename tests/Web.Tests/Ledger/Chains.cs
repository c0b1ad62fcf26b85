using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Ledger;

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

        /// <summary>Someone who has signed; sealed, and with the letters on their way.</summary>
        public async Task<Employee> SignedAsync(string name = Sample.Ada)
        {
            var employee = await app.EmployAsync(name);
            await app.AssignAsync(employee);
            await app.SignAsync(employee);
            return employee;
        }

        public Task<Checkpoint?> CheckpointAsync() =>
            app.InScopeAsync(services => services.GetRequiredService<Checkpoints>().WriteAsync(default));

        public Task<bool> DigestAsync() =>
            app.InScopeAsync(services => services.GetRequiredService<LedgerDigests>().RunAsync(default));

        /// <summary>Turns the clock to that hour of the next day in the agency's zone.</summary>
        public void TurnToTomorrow(int hour)
        {
            var local = app.Today.AddDays(1).ToDateTime(new TimeOnly(hour, 0));
            app.Clock.SetUtcNow(new DateTimeOffset(local, TrainingApp.Zone.GetUtcOffset(local)));
        }

        public Task<int> ExecuteAsync(string sql) => app.InDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));

        /// <summary>What somebody with the database in their hands would do first.</summary>
        public Task<int> DropGuardsAsync() => app.ExecuteAsync(TestDatabase.IsPostgreSql
            ? "DROP FUNCTION refuse_change_of_ledger CASCADE"
            : """
            DROP TRIGGER "Ledger_refuses_UPDATE"; DROP TRIGGER "Ledger_refuses_DELETE";
            DROP TRIGGER "Checkpoints_refuses_UPDATE"; DROP TRIGGER "Checkpoints_refuses_DELETE";
            DROP TRIGGER "CheckpointHeads_refuses_UPDATE"; DROP TRIGGER "CheckpointHeads_refuses_DELETE";
            """);

        /// <summary>Executes it as somebody who has no foreign key in their way.</summary>
        /// <param name="sql">With bytes as <c>{bytes:00ff}</c>.</param>
        public Task<int> TamperAsync(string sql) => app.ExecuteAsync(TestDatabase.IsPostgreSql
            ? $"SET session_replication_role = replica; {WithBytes(sql, "'\\x$1'")}; SET session_replication_role = origin;"
            : $"PRAGMA foreign_keys = OFF; {WithBytes(sql, "x'$1'")}; PRAGMA foreign_keys = ON;");
    }

    private static string WithBytes(string sql, string written) => Regex.Replace(sql, @"\{bytes:([0-9a-f]+)\}", written);

    extension(IEnumerable<LedgerEntry> chain)
    {
        public IEnumerable<string> Kinds => chain.Select(entry => entry.Kind);

        public LedgerEntry The(string kind) => chain.Single(entry => entry.Kind == kind);
    }
}
