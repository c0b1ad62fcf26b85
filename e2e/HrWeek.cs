using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.EndToEnd;

/// <summary>HR's week and the auditor's: every page of the register, looked over at both widths.</summary>
public sealed class HrWeek(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task HR_sees_who_is_late_gives_many_more_time_and_takes_it_back(Screen screen)
    {
        var olive = await site.EmployAsync($"Olive{screen} Berg", null, Roles.Hr);
        var ada = await site.EmployAsync($"Ada{screen} Kowalski");
        await site.AssignAsync(ada);
        await site.DispatchAsync();
        site.Clock.Advance(TimeSpan.FromDays(16));
        var visitor = await site.VisitorAsync(screen);
        await visitor.SignInAsync(olive.Email, TrainingApp.Password);

        await visitor.OpenAsync("/hr");
        await visitor.SeesHeadingAsync("HR desk");
        await visitor.OpenAsync($"/hr/assignments?status=overdue&q=ada{screen}");
        await visitor.SeesAsync("Overdue by 2 days");
        await visitor.TickAsync("All 1 that match");
        await visitor.PressAsync("Extend");
        await visitor.Page.GetByLabel("Or a number of days").FillAsync("7");
        await visitor.Page.GetByLabel("Reason").FillAsync("The training system was down.");
        await visitor.PressAsync("Show whom it is about");
        await visitor.SeesAsync("Nothing has happened yet");
        await visitor.PressAsync("Extend: 1 assignment");
        await visitor.SeesAsync("What was done stays on the record");
        await visitor.PressAsync("Undo");

        await visitor.OpenAsync($"/hr/assignments?status=overdue&q=ada{screen}");
        await visitor.SeesAsync("Overdue by 2 days");
        await visitor.FollowAsync(ada.Name);
        await visitor.OpenAsync($"/hr/employees/{ada.Id}");
        await visitor.SeesAsync("Timeline");
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_pasted_roster_is_mapped_corrected_and_compared(Screen screen)
    {
        var olive = await site.EmployAsync($"Orla{screen} Berg", null, Roles.Hr);
        var visitor = await site.VisitorAsync(screen);
        await visitor.SignInAsync(olive.Email, TrainingApp.Password);

        await visitor.OpenAsync("/hr/import");
        await visitor.Page.GetByLabel("Or paste a table").FillAsync(
            $"Name\tE-mail\tUnit\tPosition\tHire date\nNell {screen}\tnell{screen}@dma.example\tBureau of Finance\tClerk\t11/12/2026");
        await visitor.PressAsync("Bring the roster");
        await visitor.SeesHeadingAsync("What the columns say");
        await visitor.PressAsync("Compare with the roster");
        await visitor.SeesAsync("can be November 12, 2026 or December 11, 2026");
        await visitor.Page.GetByLabel("Hire date").FillAsync("2026-11-12");
        await visitor.PressAsync("Save and compare");
        await visitor.SeesAsync($"Nell {screen}");
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Every_page_of_the_register_can_be_looked_at_by_the_auditor(Screen screen)
    {
        var audra = await site.EmployAsync($"Audra{screen} Reed", null, Roles.Auditor);
        var bob = await site.EmployAsync($"Bob{screen} Ansari");
        await site.AssignAsync(bob);
        await site.DispatchAsync();
        await site.SignAsync(bob);
        await site.DispatchAsync();
        var visitor = await site.VisitorAsync(screen);
        await visitor.SignInAsync(audra.Email, TrainingApp.Password);

        string[] pages =
        [
            "/hr", "/hr/assignments?status=all", "/hr/bulk-actions", "/hr/views", "/hr/returns", "/hr/employees", $"/hr/employees/{bob.Id}", "/hr/import",
            "/hr/rules", "/hr/proposals", "/hr/reports", "/hr/exports", "/hr/summaries", "/hr/ledger", "/hr/health", "/hr/mail",
        ];
        foreach (var page in pages)
        {
            await visitor.OpenAsync(page);
            await visitor.SeesAsync("You read as an auditor");
        }
    }
}
