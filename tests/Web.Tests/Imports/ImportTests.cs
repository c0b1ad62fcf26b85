using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Imports;

public sealed class ImportTests : IAsyncDisposable
{
    private const string Wanda = "000123,Wanda Wolski,wanda@dma.example,Challenge Academy,Nurse,2026-10-01,Grace Okafor";
    private const string Grace = "000007,Grace Okafor,grace.o@dma.example,Challenge Academy,Chief,2020-01-06,";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_pasted_roster_is_looked_at_and_then_applied_with_accounts_supervisors_and_leading_zeros()
    {
        var desk = await ImportDesk.OpenAsync(_app);

        var columns = await desk.PasteAsync(Wanda, Grace);
        var dryRun = await desk.CompareAsync([Wanda, Grace]);
        var before = await desk.FindAsync("wanda@dma.example");
        var done = await desk.ApplyAsync(dryRun);

        columns.Text.ShouldContain("2 rows. Pasted table, separated by commas.");
        dryRun.Text.ShouldContain("2 new, 0 changed, 0 leaving, 0 unchanged");
        before.ShouldBeNull();
        done.Heading.ShouldBe("Applied");
        var wanda = (await desk.FindAsync("wanda@dma.example")).ShouldNotBeNull();
        (wanda.Number, wanda.SupervisorId).ShouldBe(("000123", (await desk.FindAsync("grace.o@dma.example"))!.Id));
        (await desk.AccountAsync("wanda@dma.example")).IsInvited.ShouldBeTrue();
        (await _app.InDbAsync(db => db.Outbox.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_column_is_named_and_the_choice_is_kept_for_the_next_file()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        var columns = await desk.PasteAsync(Wanda);

        var refused = await desk.Olive.SubmitAsync(columns, new() { ["Fields[3]"] = "", ["Fields[6]"] = "" });
        var compared = await desk.Olive.FollowAsync(await desk.Olive.SubmitAsync(columns, new() { ["Fields[6]"] = "" }));
        var next = await desk.PasteAsync(Grace);

        refused.Text.ShouldContain("No column is the unit.");
        refused.Document.QuerySelector("#Fields_1 option[selected]")!.TextContent.ShouldBe("Full name");
        compared.Text.ShouldContain("1 new");
        next.Document.QuerySelector("#Fields_6 option[selected]").ShouldBeNull();
        next.Document.QuerySelector("#Fields_0 option[selected]")!.TextContent.ShouldBe("Employee number");
    }

    [Fact]
    public async Task Faulty_cells_are_corrected_in_the_browser_and_what_was_corrected_is_kept()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        var rows = await desk.CompareAsync(["1,,wanda,Academy,Nurse,12/10/2026,", "2,Bob,bob@dma.example,Academy,Cook,2026-10-01,"]);

        var still = await desk.Olive.FollowAsync(await desk.Olive.SubmitAsync(rows, new() { ["Rows[0].Cells[Name]"] = "Wanda Wolski", ["Rows[0].Cells[Email]"] = "wanda@dma.example" }));
        var dryRun = await desk.Olive.FollowAsync(await desk.Olive.SubmitAsync(still, new() { ["Rows[0].Cells[HiredOn]"] = "2026-10-12" }));

        rows.Heading.ShouldBe("1 row to correct");
        rows.Document.QuerySelector("#row-2-Name-error")!.TextContent.ShouldContain("The name is missing.");
        rows.Document.QuerySelector("#row-2-HiredOn-error")!.TextContent.ShouldContain("December 10, 2026 or October 12, 2026");
        still.Document.QuerySelector("#row-2-Name")!.GetAttribute("value").ShouldBe("Wanda Wolski");
        still.Document.QuerySelector("#row-2-Email-error").ShouldBeNull();
        dryRun.Text.ShouldContain("2 new");
    }

    [Fact]
    public async Task A_row_can_be_left_out()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        var rows = await desk.CompareAsync([Wanda, "1,,,,,,"]);

        var dryRun = await desk.Olive.FollowAsync(await desk.Olive.SubmitAsync(rows, new() { ["Rows[0].IsLeftOut"] = "true" }));

        dryRun.Text.ShouldContain("1 new");
    }

    [Fact]
    public async Task A_changed_name_and_address_reach_the_account_and_not_what_was_signed()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        await _app.SignAsync(ada);
        var pdf = await _app.InDbAsync(db => db.SealedDocuments.AsNoTracking().Select(document => document.Sha256).SingleAsync());
        await desk.ApplyAsync(await desk.CompareAsync([$"000123,Ada Kowalski,ada@dma.example,{ada.Unit},Planner,2026-10-05,"]));

        await desk.ApplyAsync(await desk.CompareAsync([$"000123,Ada Nowak,ada.nowak@dma.example,{ada.Unit},Planner,2026-10-05,"]));

        (await desk.AccountAsync("ada.nowak@dma.example")).DisplayName.ShouldBe("Ada Nowak");
        (await _app.InDbAsync(db => db.SealedDocuments.AsNoTracking().Select(document => document.Sha256).SingleAsync())).ShouldBe(pdf);
        (await _app.InDbAsync(db => db.RecordedEvidence.AsNoTracking().Select(evidence => evidence.SignedName).SingleAsync())).ShouldBe(Sample.Ada);
    }

    [Fact]
    public async Task Leaving_by_absence_ends_what_is_open_closes_the_account_and_spares_whoever_has_a_role()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);

        var dryRun = await desk.CompareAsync([Wanda], isComplete: true);
        await desk.ApplyAsync(dryRun);

        dryRun.Text.ShouldContain("1 leaving");
        (await _app.AssignmentOfAsync(ada)).Exit!.Kind.ShouldBe(ExitKind.Ended);
        (await desk.AccountAsync(ada.Email)).IsClosed.ShouldBeTrue();
        (await desk.AccountAsync("olive@dma.example")).IsClosed.ShouldBeFalse();
    }

    [Fact]
    public async Task So_many_who_leave_are_refused_until_HR_says_it_is_meant()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        foreach (var name in new[] { "Ada A", "Bob B", "Cyd C", "Dan D", "Eve E", "Flo F" })
            await _app.InviteAsync(name);
        var dryRun = await desk.CompareAsync([Wanda], isComplete: true);

        var refused = await desk.Olive.SubmitAsync(dryRun, [], "/hr/import/");
        var done = await desk.ApplyAsync(refused, new() { ["leavingIsMeant"] = "true" });

        refused.Text.ShouldContain("6 of 7 people would leave.");
        done.Heading.ShouldBe("Applied");
    }

    [Fact]
    public async Task A_roster_that_changed_since_the_dry_run_is_refused_by_name_and_the_dry_run_is_made_anew()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        await _app.InviteAsync(Sample.Ada);
        var row = "000123,Ada Kowalski,ada@dma.example,Finance,Planner,2026-10-05,";
        var dryRun = await desk.CompareAsync([row]);
        await _app.InDbAsync(db => db.Employees.Where(employee => employee.Email == "ada@dma.example").ExecuteUpdateAsync(set => set.SetProperty(employee => employee.Position, "Auditor")));

        var waiting = await desk.Olive.FollowAsync(await desk.Olive.SubmitAsync(dryRun, [], "/hr/import/"));
        await desk.RunAsync();
        var refused = await desk.Olive.FollowAsync(await desk.Olive.GetAsync(waiting.Path));
        await desk.ApplyAsync(refused);

        refused.Text.ShouldContain("the roster or the rules changed since the dry run, for Ada Kowalski.");
        refused.Text.ShouldContain("Auditor → Planner");
        (await desk.FindAsync("ada@dma.example"))!.Unit.ShouldBe("Finance");
    }

    [Fact]
    public async Task Of_two_people_who_apply_at_once_one_is_refused_and_it_is_applied_once()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        var dryRun = await desk.CompareAsync([Wanda]);

        await desk.Olive.SubmitAsync(dryRun, [], "/hr/import/");
        await desk.Olive.SubmitAsync(dryRun, [], "/hr/import/");
        var applied = await desk.RunAsync() + await desk.RunAsync();

        applied.ShouldBe(1);
        (await _app.InDbAsync(db => db.Employees.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_of_40_MB_is_turned_away_before_it_is_read()
    {
        var desk = await ImportDesk.OpenAsync(_app);

        var refused = await desk.Olive.UploadAsync(await desk.Olive.GetAsync("/hr/import"), [], "Roster", [("roster.csv", new byte[40 * 1024 * 1024])]);

        (await desk.Olive.FollowAsync(refused)).Document.QuerySelector("#Roster-error")!.TextContent.ShouldContain("larger than 20 MB");
        (await _app.InDbAsync(db => db.RosterImports.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_auditor_reads_imports_and_brings_none()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        await desk.CompareAsync([Wanda]);
        var auditor = await _app.SignedInAsAsync(await _app.EmployAsync("Quinn Ames", null, Roles.Auditor));

        var page = await auditor.GetAsync("/hr/import");
        var posted = await auditor.Client.PostAsync("/hr/import", new StringContent("Pasted=x"), TestContext.Current.CancellationToken);
        var id = page.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        var dryRun = await auditor.GetAsync($"{id}/dry-run");
        var columns = await auditor.GetAsync($"{id}/columns");

        page.Document.QuerySelector("main form").ShouldBeNull();
        posted.IsSuccessStatusCode.ShouldBeFalse();
        dryRun.Text.ShouldContain("Wanda Wolski");
        dryRun.Document.QuerySelector("main form").ShouldBeNull();
        columns.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task After_30_days_the_people_are_forgotten_and_the_figures_stay()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        await desk.ApplyAsync(await desk.CompareAsync([Wanda]));
        _app.Clock.Advance(TimeSpan.FromDays(31));
        var olive = await _app.SignedInAsAsync(Sample.Employee(Sample.Olive));

        await new ImportDesk(_app, olive).PasteAsync(Grace);

        var old = await _app.InDbAsync(db => db.RosterImports.AsNoTracking().OrderBy(import => import.UploadedAt).FirstAsync());
        old.PurgedAt.ShouldNotBeNull();
        old.Counts.New.ShouldBe(1);
        (await _app.InDbAsync(db => db.ImportContents.CountAsync(content => content.ImportId == old.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_comes_back_finds_what_had_ended_asked_again_and_the_ledger_says_so()
    {
        var desk = await ImportDesk.OpenAsync(_app);
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        await desk.Olive.SubmitAsync($"/hr/employees/{ada.Id}/edit", new() { ["LeftOn"] = "2026-10-05" });

        await desk.ApplyAsync(await desk.CompareAsync([$",{ada.Name},{ada.Email},{ada.Unit},{ada.Position},2026-10-05,"]));

        (await desk.FindAsync(ada.Email))!.IsActive.ShouldBeTrue();
        (await _app.AssignmentOfAsync(ada)).IsOutstanding.ShouldBeTrue();
        (await desk.AccountAsync(ada.Email)).IsClosed.ShouldBeFalse();
        (await _app.InDbAsync(db => db.Ledger.AnyAsync(entry => entry.Kind == LedgerKind.Reopened))).ShouldBeTrue();
    }
}
