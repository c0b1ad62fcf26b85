using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Providers;
using PolicyTraining.Web.Data.Providers.PostgreSql;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Commands;

/// <summary><c>database copy --to "CONNECTION"</c>: moves a SQLite database to an empty PostgreSQL, and checks what arrived.</summary>
internal static class DatabaseCopyCommand
{
    public static Command Create(CommandHost host)
    {
        var to = new Option<string>("--to")
        {
            Description = "The PostgreSQL database to fill, as in \"Host=db.agency.gov;Database=training;Username=training\". It is created if it is not there.",
            HelpName = "CONNECTION",
            Required = true,
        };
        var command = new Command("copy", "Copy a SQLite database to PostgreSQL. Stop serving first: what is written meanwhile is not copied.") { to };
        command.SetAction(async (parsed, cancellation) =>
        {
            Rule.Require(
                host.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Kind == DatabaseKind.Sqlite,
                "Database:Provider is PostgreSql already: copy with Sqlite, then set it to PostgreSql.");
            await using var scope = host.Services.CreateAsyncScope();
            await using var target = Open(parsed.GetRequiredValue(to));
            var copied = await CopyAsync(scope.ServiceProvider, target, cancellation);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var (name, rows) in copied.Where(table => table.Rows > 0))
                await output.WriteLineAsync($"{rows,12:N0}  {name}");
            await output.WriteLineAsync($"{copied.Sum(table => table.Rows),12:N0}  rows of {copied.Count} tables arrived, and the ledger is sound.");
        });
        return command;
    }

    private static async Task<IReadOnlyList<CopiedTable>> CopyAsync(IServiceProvider services, PostgreSqlTrainingDb target, CancellationToken cancellation)
    {
        await services.MigrateAsync(cancellation);
        await target.Database.MigrateAsync(cancellation);
        var copied = await new DatabaseCopy(services.GetRequiredService<TrainingDb>(), target).RunAsync(
            async stopping =>
            {
                var check = await ActivatorUtilities.CreateInstance<NightlyCheck>(services, target).LookAsync(default, stopping);
                Rule.Require(check.Faults.Count == 0, $"Nothing was kept, because the ledger has faults. {string.Join(" ", check.Faults.Take(3))}");
            },
            cancellation);
        await target.Provider.GuardLedgerAsync(target, cancellation);
        return copied;
    }

    private static PostgreSqlTrainingDb Open(string connection)
    {
        try
        {
            return new(new DbContextOptionsBuilder<PostgreSqlTrainingDb>()
                .UseNpgsql(new NpgsqlConnectionStringBuilder(connection) { CommandTimeout = 0 }.ToString()).Options);
        }
        catch (ArgumentException fault)
        {
            throw new RuleBrokenException($"--to is no connection to PostgreSQL: {fault.Message}");
        }
    }
}
