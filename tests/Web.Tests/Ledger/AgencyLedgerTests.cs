using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Hr.Persons;

namespace PolicyTraining.Web.Tests.Ledger;

/// <summary>What concerns no single assignment is on a chain of its own, by whom and when.</summary>
public sealed class AgencyLedgerTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _ada = null!;
    private Employee _grace = null!;
    private TestBrowser _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _grace = await _app.EmployAsync(Sample.Grace);
        _ada = await _app.EmployAsync(Sample.Ada, _grace);
        await _app.AssignAsync(_ada);
        _administrator = await _app.SignedInAsAsync(await _app.EmployAsync("Avery Lind", null, Roles.Administrator));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Roles_that_are_granted_and_taken_back()
    {
        var account = await _app.InDbAsync(db => db.Users.Where(user => user.EmployeeId == _ada.Id).Select(user => user.Id).SingleAsync());
        var page = await _administrator.GetAsync("/hr/accounts");
        var someForm = page.Document.QuerySelectorAll("main form[method=post]").Select(form => form.GetAttribute("action")!).First(action => action.EndsWith("/removal", StringComparison.Ordinal));
        await _administrator.SubmitAsync(page, new() { ["role"] = Roles.Auditor }, someForm, to: $"/hr/accounts/{account}/roles");
        await _administrator.SubmitAsync(await _administrator.GetAsync("/hr/accounts"), [], $"/hr/accounts/{account}/roles/{Roles.Auditor}/removal");

        var ledger = await _administrator.GetAsync("/hr/ledger");

        (await KindsAsync()).ShouldBe([LedgerKind.RoleGranted, LedgerKind.RoleRemoved]);
        ledger.Text.ShouldContain($"Granted {Sample.Ada} the role Auditor Avery Lind");
        ledger.Text.ShouldContain($"Took the role Auditor from {Sample.Ada} Avery Lind");
    }

    [Fact]
    public async Task Accounts_that_are_closed_and_opened_again()
    {
        await _app.SuspendAsync(_ada);
        await _app.ResumeAsync(_ada);
        await _app.LeaveAsync(_ada);

        (await KindsAsync()).ShouldBe([LedgerKind.AccountClosed, LedgerKind.AccountReopened, LedgerKind.AccountClosed]);
    }

    [Fact]
    public async Task Settings_that_HR_changes()
    {
        await _administrator.SubmitAsync("/hr/calendar/new", new() { ["On"] = "2026-10-16", ["Name"] = "Drill", ["Kind"] = "DayOff" });
        await _administrator.SubmitAsync(await _administrator.GetAsync("/hr/calendar?year=2026"), [], "/hr/calendar/2026-10-16/removal");
        await _administrator.SubmitAsync("/hr/mail/pause/new", new() { ["Reason"] = "The server moves." });
        await _administrator.SubmitAsync("/hr/mail/problems", [], "/hr/mail/pause/release");
        await _administrator.SubmitAsync("/hr/rules/new", new() { ["Name"] = "Everybody" }, "/hr/rules");

        (await KindsAsync()).ShouldBe(
            [LedgerKind.CalendarChanged, LedgerKind.CalendarChangeTakenBack, LedgerKind.MailHeld, LedgerKind.MailReleased, LedgerKind.RuleKept]);
        (await _administrator.GetAsync("/hr/ledger")).Text.ShouldContain("Made Oct 16, 2026 a day off: Drill Avery Lind");
    }

    [Fact]
    public async Task What_leaves_the_program_as_a_file()
    {
        await _administrator.GetAsync("/hr/assignments/export?format=csv");
        await _administrator.GetAsync("/hr/ledger/export?details=true");

        (await KindsAsync()).ShouldBe([LedgerKind.RegisterExported, LedgerKind.LedgerExported]);
        (await _administrator.GetAsync("/hr/ledger")).Text.ShouldContain("Exported the ledger with names and reasons Avery Lind");
    }

    [Fact]
    public async Task A_hold_is_on_the_chain_of_what_it_holds()
    {
        var assignment = await _app.AssignmentOfAsync(_ada);
        await _administrator.SubmitAsync($"/hr/retention/holds/new?assignment={assignment.Id}", new() { ["Scope"] = "Record", ["Reason"] = "A claim." });
        var hold = await _app.InDbAsync(db => db.LegalHolds.SingleAsync());
        await _administrator.SubmitAsync($"/hr/retention/holds/{hold.Id}/release/new", new() { ["Reason"] = "Settled." });

        var kinds = await _app.InDbAsync(db => db.Ledger.Where(entry => entry.AssignmentId == assignment.Id).OrderBy(entry => entry.Sequence).Select(entry => entry.Kind).ToListAsync());
        kinds.ShouldBe([LedgerKind.Assigned, LedgerKind.HoldPlaced, LedgerKind.HoldReleased]);
    }

    private Task<List<string>> KindsAsync() => _app.InDbAsync(db => db.Ledger
        .Where(entry => entry.AssignmentId == LedgerChain.Agency).OrderBy(entry => entry.Sequence).Select(entry => entry.Kind).ToListAsync());
}
