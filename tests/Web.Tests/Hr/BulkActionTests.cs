using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Extensions;
using PolicyTraining.Web.Tests.Ledger;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>HR does something to many: received Monday, October 5, 2026, due Monday, October 19.</summary>
public sealed class BulkActionTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _grace = null!;
    private Employee _ada = null!;
    private Employee _bob = null!;
    private TestBrowser _olive = null!;

    public async ValueTask InitializeAsync()
    {
        _grace = await _app.EmployAsync(Sample.Grace);
        _ada = await _app.ReceivedAsync(Sample.Ada, _grace);
        _bob = await _app.ReceivedAsync(Sample.Bob, _grace);
        _olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nothing_happens_before_HR_has_seen_whom_it_is_about_and_confirmed()
    {
        await _app.AssignAsync(await _app.InviteAsync("Awa Awaiting"));

        var plan = await PlanAllAsync(BulkVerb.Extend, new() { ["Days"] = "7", ["Reason"] = "Drill weekend." });

        plan.Text.ShouldContain("Nothing has happened yet");
        plan.Text.ShouldContain("3 assignments of active employees, outstanding");
        plan.Text.ShouldContain("2 of 3 included, 1 left out");
        plan.Text.ShouldContain("No deadline runs yet");
        plan.Text.ShouldContain("Oct 26, 2026");
        (await DueOnAsync(_ada)).ShouldBe(new DateOnly(2026, 10, 19));
    }

    [Fact]
    public async Task More_time_for_many_can_be_undone_until_they_are_told()
    {
        var done = await ConfirmAsync(await PlanAllAsync(BulkVerb.Extend, new() { ["DueOn"] = "2026-10-26", ["Reason"] = "Drill weekend." }));
        var extended = await DueOnAsync(_ada);
        await _app.DispatchAsync();
        var before = _app.Mail.Count;
        var undone = await UndoAsync(done);
        _app.Clock.Advance(TimeSpan.FromMinutes(11));
        await _app.DispatchAsync();

        done.Text.ShouldContain("Done 2");
        extended.ShouldBe(new DateOnly(2026, 10, 26));
        undone.Text.ShouldContain("Undone 2");
        (await DueOnAsync(_ada)).ShouldBe(new DateOnly(2026, 10, 19));
        _app.Mail.Count.ShouldBe(before);
        var kinds = (await _app.ChainOfAsync(_ada)).Kinds;
        kinds.ShouldContain(LedgerKind.Extended);
        kinds.ShouldContain(LedgerKind.ExtensionTakenBack);
        (await _app.AssignmentOfAsync(_ada)).Extensions.Single().TakenBack!.By.ShouldBe(Sample.Olive);
    }

    [Fact]
    public async Task Once_they_are_told_of_more_time_it_stays_and_the_page_says_why()
    {
        var done = await ConfirmAsync(await PlanAllAsync(BulkVerb.Extend, new() { ["Days"] = "7", ["Reason"] = "Drill weekend." }));
        _app.Clock.Advance(TimeSpan.FromMinutes(11));
        await _app.DispatchAsync();

        var undone = await UndoAsync(done);

        _app.Mail[^1].Subject!.ShouldStartWith("More time to sign");
        undone.Text.ShouldContain("Not undone 2");
        undone.Text.ShouldContain("has been told of the new date by e-mail");
        (await DueOnAsync(_bob)).ShouldBe(new DateOnly(2026, 10, 26));
    }

    [Fact]
    public async Task Whoever_was_changed_meanwhile_is_not_touched_and_the_page_says_by_whom()
    {
        var plan = await PlanPickedAsync(BulkVerb.Extend, new() { ["DueOn"] = "2026-10-28", ["Reason"] = "Drill weekend." }, _ada, _bob);
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        await ExtendAsync(_ada, new DateOnly(2026, 10, 21), "Harriet Olsen");

        var done = await ConfirmAsync(plan);

        done.Text.ShouldContain("Harriet Olsen has extended it to Oct 21, 2026 in the meantime.");
        (await DueOnAsync(_ada)).ShouldBe(new DateOnly(2026, 10, 21));
        (await DueOnAsync(_bob)).ShouldBe(new DateOnly(2026, 10, 28));
    }

    [Fact]
    public async Task A_list_that_has_changed_is_shown_again_and_what_was_entered_stays()
    {
        var plan = await PlanAllAsync(BulkVerb.Pause, Away);
        await _app.ReceivedAsync("Nora New", _grace);

        var again = await ConfirmAsync(plan);

        again.Text.ShouldContain("Nothing was done: the list has changed");
        again.Text.ShouldContain("3 of 3 included");
        again.Text.ShouldContain("State active duty.");
        (await _app.AssignmentOfAsync(_ada)).Pauses.ShouldBeEmpty();
        (await ConfirmAsync(again)).Text.ShouldContain("Done 3");
    }

    [Fact]
    public async Task A_pause_for_many_moves_each_due_date_and_is_taken_back()
    {
        var done = await ConfirmAsync(await PlanAllAsync(BulkVerb.Pause, Away));
        var paused = await DueOnAsync(_ada);
        await UndoAsync(done);

        paused.ShouldBe(new DateOnly(2026, 10, 23));
        (await DueOnAsync(_ada)).ShouldBe(new DateOnly(2026, 10, 19));
        (await _app.AssignmentOfAsync(_ada)).Pauses.Single().IsTakenBack.ShouldBeTrue();
        (await (await _app.SignedInAsAsync(_grace)).GetAsync("/team")).Text.ShouldNotContain("State active duty.");
    }

    [Fact]
    public async Task An_exemption_is_taken_back_unless_the_employee_has_left()
    {
        var done = await ConfirmAsync(await PlanAllAsync(BulkVerb.Exempt, new() { ["Reason"] = "Contractors." }));
        (await _app.AssignmentOfAsync(_ada)).Exit!.Kind.ShouldBe(ExitKind.Exempted);
        await LeaveAsync(_bob);

        var undone = await UndoAsync(done);

        undone.Text.ShouldContain("Undone 1");
        undone.Text.ShouldContain("The employee has left");
        (await _app.AssignmentOfAsync(_ada)).IsOutstanding.ShouldBeTrue();
        (await _app.AssignmentOfAsync(_bob)).Exit.ShouldNotBeNull();
        (await _app.ChainOfAsync(_ada)).Kinds.ShouldContain(LedgerKind.ExemptionTakenBack);
    }

    [Fact]
    public async Task Another_supervisor_sees_them_and_the_one_before_does_not()
    {
        var henry = await _app.EmployAsync("Henry Hale");
        var plan = await PlanPickedAsync(BulkVerb.Reassign, new() { ["SupervisorId"] = henry.Id.ToString() }, _ada);
        var done = await ConfirmAsync(plan);

        (await (await _app.SignedInAsAsync(henry)).GetAsync("/team")).Text.ShouldContain(Sample.Ada);
        (await (await _app.SignedInAsAsync(_grace)).GetAsync("/team")).Text.ShouldNotContain(Sample.Ada);
        await UndoAsync(done);
        (await (await _app.SignedInAsAsync(_grace)).GetAsync("/team")).Text.ShouldContain(Sample.Ada);
    }

    [Fact]
    public async Task Nobody_is_put_under_somebody_who_reports_to_them()
    {
        var grace = await _app.AssignAsync(_grace);

        var plan = await PlanPickedAsync(BulkVerb.Reassign, new() { ["SupervisorId"] = _ada.Id.ToString() }, _grace);

        grace.EmployeeId.ShouldBe(_grace.Id);
        plan.Text.ShouldContain("stand above them");
        plan.Text.ShouldContain("It can be done to none of them");
    }

    [Fact]
    public async Task Paper_is_recorded_for_many_and_voided()
    {
        var done = await ConfirmAsync(await PlanAllAsync(
            BulkVerb.RecordPaper, new() { ["ReceivedOn"] = "2026-10-05", ["Reason"] = "No computers in the field." }));
        (await _app.AssignmentOfAsync(_ada)).PaperReturnedOn.ShouldBe(new DateOnly(2026, 10, 5));

        await UndoAsync(done);

        (await _app.AssignmentOfAsync(_ada)).PaperReturnedOn.ShouldBeNull();
        (await _app.ChainOfAsync(_ada)).Kinds.ShouldContain(LedgerKind.PaperReturnVoided);
    }

    [Fact]
    public async Task A_confirmation_of_many_is_taken_back_before_they_are_told()
    {
        await _app.SignAsync(_ada);
        await _app.DispatchAsync();
        var done = await ConfirmAsync(await PlanAllAsync(BulkVerb.Confirm, [], "unconfirmed"));
        (await _app.AssignmentOfAsync(_ada)).ConfirmedAt.ShouldNotBeNull();

        await UndoAsync(done);

        (await _app.AssignmentOfAsync(_ada)).ConfirmedAt.ShouldBeNull();
        (await _app.ChainOfAsync(_ada)).Kinds.ShouldContain(LedgerKind.ConfirmationTakenBack);
        (await _olive.GetAsync("/hr/assignments?status=unconfirmed")).Text.ShouldContain(Sample.Ada);
    }

    [Fact]
    public async Task A_reminder_is_previewed_without_a_live_link_and_goes_out_once_a_day()
    {
        _app.Clock.Advance(TimeSpan.FromHours(1));
        var plan = await PlanAllAsync(BulkVerb.Remind, []);
        var done = await ConfirmAsync(plan);
        await _app.DispatchAsync();
        var second = await PlanAllAsync(BulkVerb.Remind, []);

        plan.Text.ShouldContain("The letter");
        plan.Text.ShouldNotContain("token");
        plan.Text.ShouldNotContain("/account/invitation");
        done.Text.ShouldContain("Done 2");
        done.Text.ShouldContain("cannot be undone");
        done.Document.QuerySelector("form[action$=undo]").ShouldBeNull();
        second.Text.ShouldContain("It can be done to none of them");
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        var refused = await _olive.SubmitAsync(
            $"/hr/bulk-actions/new?verb=Extend&scope=all&query={Uri.EscapeDataString("?status=outstanding")}", new() { ["Reason"] = "Drill weekend." });

        refused.Text.ShouldContain("Enter either a new due date or a number of days.");
        refused.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe("Drill weekend.");
        (await _olive.GetAsync("/hr/bulk-actions/new?verb=Extend&scope=picked")).RedirectedTo!.OriginalString.ShouldBe("/hr/assignments");
    }

    [Fact]
    public async Task The_auditor_reads_what_was_done_and_does_nothing()
    {
        var done = await ConfirmAsync(await PlanAllAsync(BulkVerb.Exempt, new() { ["Reason"] = "Contractors." }));
        var auditor = await _app.SignedInAsAsync(await _app.EmployAsync("Audra Reed", null, Roles.Auditor));

        var seen = await auditor.GetAsync(done.Path);

        seen.Text.ShouldContain("Done 2");
        seen.Document.QuerySelector("main form").ShouldBeNull();
        (await auditor.GetAsync("/hr/bulk-actions/new?verb=Exempt&scope=all&query=")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetAsync("/hr/assignments")).Document.QuerySelector("#selection").ShouldBeNull();
        (await (await _app.SignedInAsAsync(_ada)).GetAsync(done.Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Dictionary<string, string> Away => new() { ["From"] = "2026-10-05", ["Through"] = "2026-10-09", ["Reason"] = "State active duty." };

    private Task<TestPage> PlanAllAsync(BulkVerb verb, Dictionary<string, string> terms, string status = "outstanding") =>
        PlanAsync($"/hr/bulk-actions/new?verb={verb}&scope=all&query={Uri.EscapeDataString($"?status={status}")}", terms);

    private async Task<TestPage> PlanPickedAsync(BulkVerb verb, Dictionary<string, string> terms, params Employee[] employees)
    {
        var picked = "";
        foreach (var employee in employees)
            picked += $"&picked={(await _app.AssignmentOfAsync(employee)).Id}";
        return await PlanAsync($"/hr/bulk-actions/new?verb={verb}&scope=picked{picked}", terms);
    }

    private async Task<TestPage> PlanAsync(string path, Dictionary<string, string> terms) =>
        await _olive.FollowAsync(await _olive.SubmitAsync(path, terms));

    private async Task<TestPage> ConfirmAsync(TestPage plan) => await _olive.FollowAsync(await _olive.SubmitAsync(plan, []));

    private async Task<TestPage> UndoAsync(TestPage done) => await _olive.FollowAsync(await _olive.SubmitAsync(done, []));

    private async Task<DateOnly?> DueOnAsync(Employee employee) => (await _app.AssignmentOfAsync(employee)).DueOn;

    private Task<Extension> ExtendAsync(Employee employee, DateOnly to, string by) => _app.InScopeAsync(async services =>
    {
        var assignment = await _app.AssignmentOfAsync(employee);
        return await services.GetRequiredService<DueDates>().ExtendAsync(assignment.Id, assignment.DueOn!.Value, to, "Illness.", by, default);
    });

    private Task<bool> LeaveAsync(Employee employee) => _app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<Web.Data.TrainingDb>();
        await services.GetRequiredService<Departure>().LeaveAsync((await db.Employees.FindAsync(employee.Id))!, _app.Today, Sample.Olive, default);
        return true;
    });
}
