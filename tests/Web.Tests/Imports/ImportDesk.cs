using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Tests.Imports;

/// <summary>Olive from HR, who brings rosters in her browser.</summary>
internal sealed class ImportDesk(TrainingApp app, TestBrowser olive)
{
    public const string Headings = "Number,Name,E-mail,Unit,Position,Hire date,Supervisor";

    public TestBrowser Olive => olive;

    public static async Task<ImportDesk> OpenAsync(TrainingApp app) =>
        new(app, await app.SignedInAsAsync(await app.EmployAsync(Sample.Olive, null, Roles.Hr)));

    /// <summary>Pastes the table.</summary>
    /// <returns>The page on which the columns are chosen.</returns>
    public async Task<TestPage> PasteAsync(params string[] rows) =>
        await olive.FollowAsync(await olive.UploadAsync(
            await olive.GetAsync("/hr/import"), new() { ["Pasted"] = string.Join('\n', rows.Prepend(Headings)) }, "Roster", []));

    /// <summary>Pastes the table and takes the columns as they were guessed.</summary>
    /// <returns>The dry run, or the rows to correct.</returns>
    public async Task<TestPage> CompareAsync(IEnumerable<string> rows, bool isComplete = false)
    {
        var columns = await PasteAsync([.. rows]);
        return await olive.FollowAsync(await olive.SubmitAsync(columns, isComplete ? new() { ["IsComplete"] = "true" } : []));
    }

    /// <summary>Presses "Apply" and lets the background work.</summary>
    /// <returns>What became of it.</returns>
    public async Task<TestPage> ApplyAsync(TestPage dryRun, Dictionary<string, string>? fields = null)
    {
        var waiting = await olive.FollowAsync(await olive.SubmitAsync(dryRun, fields ?? [], "/hr/import/"));
        await RunAsync();
        return await olive.GetAsync(waiting.Path);
    }

    public Task<int> RunAsync() => app.InScopeAsync(services => services.GetRequiredService<RosterApplication>().RunAsync(default));

    public Task<Employee?> FindAsync(string email) =>
        app.InDbAsync(db => db.Employees.AsNoTracking().SingleOrDefaultAsync(employee => employee.Email == email));

    public Task<PolicyTraining.Web.Identity.Account> AccountAsync(string email) => app.InDbAsync(db => db.Users.AsNoTracking().SingleAsync(account => account.Email == email));
}
