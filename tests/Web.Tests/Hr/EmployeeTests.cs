using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class EmployeeTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_roster_says_who_can_sign_in_and_where_they_stand()
    {
        var olive = await OliveAsync();
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada, await _app.EmployAsync(Sample.Grace)));

        var roster = await olive.GetAsync("/hr/employees");
        var narrowed = await olive.GetAsync("/hr/employees?q=kowal");

        var ada = roster.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(Sample.Ada)).TextContent;
        ada.ShouldContain(Sample.Grace);
        ada.ShouldContain("Invited");
        ada.ShouldContain("Not started");
        ada.ShouldContain("Awaiting receipt");
        narrowed.Text.ShouldContain("1 of 3 employees");
    }

    [Fact]
    public async Task Unit_position_and_supervisor_can_be_changed()
    {
        var olive = await OliveAsync();
        var grace = await _app.EmployAsync(Sample.Grace);
        var ada = await _app.InviteAsync(Sample.Ada);

        await olive.SubmitAsync($"/hr/employees/{ada.Id}/edit", new()
        {
            ["Unit"] = "Bureau of Finance",
            ["Position"] = "Auditor",
            ["SupervisorId"] = $"{grace.Id}",
        });

        var saved = await FindAsync(ada);
        (saved.Unit, saved.Position, saved.SupervisorId, saved.LeftOn).ShouldBe(("Bureau of Finance", "Auditor", grace.Id, null));
    }

    [Fact]
    public async Task Nobody_supervises_themself()
    {
        var olive = await OliveAsync();
        var ada = await _app.InviteAsync(Sample.Ada);
        var form = await olive.GetAsync($"/hr/employees/{ada.Id}/edit");

        var refused = await olive.SubmitAsync(form, new() { ["Position"] = "Auditor", ["SupervisorId"] = $"{ada.Id}" });

        form.Document.QuerySelector($"#SupervisorId option[value='{ada.Id}']").ShouldBeNull();
        refused.Document.QuerySelector("#SupervisorId-error")!.TextContent.ShouldContain("Nobody supervises themself.");
        refused.Document.QuerySelector("#Position")!.GetAttribute("value").ShouldBe("Auditor");
        (await FindAsync(ada)).SupervisorId.ShouldBeNull();
    }

    [Fact]
    public async Task Leaving_ends_what_is_open_and_stops_its_mail()
    {
        var ada = await _app.InviteAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(10));
        await _app.RemindAsync();
        var olive = await OliveAsync();

        await olive.SubmitAsync($"/hr/employees/{ada.Id}/edit", new() { ["LeftOn"] = "2026-10-14" });
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(10));
        await _app.RemindAsync();
        await _app.DispatchAsync();

        var assignment = await _app.AssignmentOfAsync(ada);
        assignment.Exit.ShouldBe(new Exit(ExitKind.Ended, "Left the Department.", Sample.Olive, assignment.Exit!.At));
        (await FindAsync(ada)).LeftOn.ShouldBe(new DateOnly(2026, 10, 14));
        (await _app.InDbAsync(db => db.Users.SingleAsync(account => account.EmployeeId == ada.Id))).IsClosed.ShouldBeTrue();
        _app.Mail.Count.ShouldBe(1, "The notice went out before; nothing may follow.");
        (await _app.InDbAsync(db => db.Outbox.SingleAsync(message => message.Kind == LetterKind.ReminderBeforeDue))).State.ShouldBe(OutboxState.Suppressed);
    }

    [Fact]
    public async Task Leaving_keeps_what_was_signed()
    {
        var olive = await OliveAsync();
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        await _app.SignAsync(ada);

        await olive.SubmitAsync($"/hr/employees/{ada.Id}/edit", new() { ["LeftOn"] = "2026-10-05" });
        await _app.DispatchAsync();

        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Delivered);
    }

    [Theory]
    [InlineData("2026-10-04", "on or after the hire date")]
    [InlineData("2026-10-06", "once it has come")]
    public async Task A_last_day_that_cannot_be_is_refused(string lastDay, string why)
    {
        var olive = await OliveAsync();
        var ada = await _app.InviteAsync(Sample.Ada);

        var refused = await olive.SubmitAsync($"/hr/employees/{ada.Id}/edit", new() { ["LeftOn"] = lastDay });

        refused.Document.QuerySelector("#LeftOn-error")!.TextContent.ShouldContain(why);
        (await FindAsync(ada)).IsActive.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_assigned_to_somebody_who_has_left()
    {
        var olive = await OliveAsync();
        var ada = await _app.InviteAsync(Sample.Ada);
        var before = await olive.GetAsync("/hr/employees?q=ada");
        await olive.SubmitAsync($"/hr/employees/{ada.Id}/edit", new() { ["LeftOn"] = "2026-10-05" });

        var after = await olive.GetAsync("/hr/employees?q=ada");
        var refusal = await olive.SubmitAsync(before, [], "/hr/employees/");

        after.Document.QuerySelector("main form[method=post]").ShouldBeNull();
        refusal.Text.ShouldContain("Ada Kowalski has left, so nothing can be assigned.");
    }

    private Task<Employee> FindAsync(Employee employee) =>
        _app.InDbAsync(db => db.Employees.AsNoTracking().SingleAsync(candidate => candidate.Id == employee.Id));

    private async Task<TestBrowser> OliveAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
}
