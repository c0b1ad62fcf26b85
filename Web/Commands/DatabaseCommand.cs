using System.CommandLine;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Commands;

/// <summary>The command <c>database</c>: brings the database up to date, copies it while it is in use, and moves it to PostgreSQL.</summary>
internal static class DatabaseCommand
{
    public static Command Create(CommandHost host) => new("database", "Bring the database up to date, back it up, or move it to PostgreSQL.")
    {
        Migrate(host),
        Backup(host),
        DatabaseCopyCommand.Create(host),
    };

    private static Command Migrate(CommandHost host)
    {
        var command = new Command("migrate", "Create the database or bring it up to date.");
        command.SetAction(async (parsed, cancellation) =>
        {
            await host.Services.MigrateAsync(cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync("The database is up to date.");
        });
        return command;
    }

    private static Command Backup(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The backup to write; it must not exist yet." };
        var command = new Command("backup", "Copy the database into a file, while it is in use or not.") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var target = parsed.GetRequiredValue(file);
            Rule.Require(!target.Exists, $"{target.FullName} exists already. Name a file that does not.");
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
            await db.Provider.BackUpAsync(db, target, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Wrote {target.FullName}");
        });
        return command;
    }
}
