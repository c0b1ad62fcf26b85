using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary><c>database backup</c> while people sign: a whole database of one moment, from which the program goes on.</summary>
public sealed class BackupUnderLoadTests
{
    private const int Signers = 8;

    [SqliteFact]
    public async Task A_backup_taken_while_people_sign_is_whole_and_serves()
    {
        await using var app = new TrainingApp();
        app.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var signers = new List<Employee>();
        for (var number = 0; number < Signers; number++)
        {
            var employee = await app.EmployAsync($"signing{number} Lovelace");
            await app.AssignAsync(employee);
            await app.PassAsync(employee);
            signers.Add(employee);
        }

        var before = await app.SignAsync(signers[0]);
        var (acknowledged, rest) = (new Acknowledged(), signers[1..]);
        acknowledged.Signatures.Add(before);
        var file = Path.Combine(app.StorageDirectory, "backup.db");
        var backup = BackupAsync(app.StorageDirectory, file);
        while (!backup.IsCompleted && rest.Count > 1)
        {
            await app.SignAsync(rest[0]);
            rest.RemoveAt(0);
        }

        (await backup).ShouldBe(0);
        await app.SignAsync(rest[0]);

        await using var restored = new TrainingApp();
        File.Copy(file, Path.Combine(restored.StorageDirectory, "training.db"), overwrite: true);
        restored.Clock.SetUtcNow(app.Clock.GetUtcNow());
        await restored.ShouldBeWholeAsync(acknowledged, "restored");
        var documents = await restored.InDbAsync(db => db.SealedDocuments.AsNoTracking().ToListAsync());
        documents.ShouldAllBe(document => document.Sha256 == Fingerprint.Of(document.Pdf));
        documents.Count.ShouldBeInRange(1, Signers - 1, "What was signed after the backup is not in it.");
        await restored.ShouldPassTheNightlyCheckAsync("restored");

        var last = await restored.SignAsync(signers[^1]);
        last.ShouldNotBeNullOrEmpty("The restored program goes on.");
    }

    private static async Task<int> BackupAsync(string storage, string file)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Web.dll"), "database", "backup", file },
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__Directory"] = storage },
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
