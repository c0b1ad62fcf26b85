using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Tests.Extensions;

namespace PolicyTraining.Web.Tests.Hr.Persons;

public sealed class AbsenceTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_is_suspended_hears_nothing_is_in_no_total_and_cannot_sign_in()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var ada = await _app.ReceivedAsync(Sample.Ada, grace);
        var olive = await _app.OliveAsync();
        var page = await olive.FollowAsync(await olive.SubmitAsync($"/hr/employees/{ada.Id}/suspension/new", new() { ["Reason"] = "An inquiry." }));

        for (var day = 0; day < 20; day++)
        {
            _app.Clock.Advance(TimeSpan.FromDays(1));
            await _app.RemindAsync();
            await _app.InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));
            await _app.DispatchAsync();
        }

        page.Text.ShouldContain("Suspended since Oct 5, 2026");
        _app.Mail.SelectMany(mail => mail.To.Mailboxes).Select(to => to.Address).ShouldNotContain(grace.Email);
        _app.Mail.Count(mail => mail.To.ToString().Contains(ada.Email, StringComparison.Ordinal)).ShouldBe(1, "Only the notice, before.");
        (await _app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = ada.Email, ["Password"] = TrainingApp.Password })).Text.ShouldContain("do not match");
        var again = await _app.SignedInAsAsync(await EmployeeAsync(Sample.Olive));
        (await again.GetAsync("/hr/employees?q=ada")).Document.QuerySelector("td[data-label=Account]")!.TextContent.ShouldContain("Suspended");
        (await again.GetAsync("/hr/assignments?status=overdue")).Text.ShouldNotContain(Sample.Ada);
        (await again.GetAsync("/hr/assignments?status=overdue&people=suspended")).Text.ShouldContain(Sample.Ada);
        (await again.GetAsync("/hr/assignments?status=overdue&people=former")).Text.ShouldNotContain(Sample.Ada);
        (await (await _app.SignedInAsAsync(grace)).GetAsync("/team")).Text.ShouldNotContain(Sample.Ada);
    }

    [Fact]
    public async Task Coming_back_makes_the_reminders_look_again()
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);
        await _app.SuspendAsync(ada);
        _app.Clock.Advance(TimeSpan.FromDays(16)); // Wednesday, October 21: two days overdue
        await _app.RemindAsync();
        var olive = await _app.OliveAsync();

        await olive.SubmitAsync($"/hr/employees/{ada.Id}/suspension/ending/new", new() { ["Reason"] = "The inquiry is over." });
        await _app.RemindAsync();
        await _app.DispatchAsync();

        (await KindsSentAsync(ada)).ShouldBe([LetterKind.AssignmentNotice, LetterKind.OverdueReminder, LetterKind.OverdueForSupervisor], ignoreOrder: true);
        await _app.SignedInAsAsync(ada);
        (await _app.InDbAsync(db => db.SignIns.CountAsync(signIn => db.Users.Any(user => user.Id == signIn.AccountId && user.EmployeeId == ada.Id)))).ShouldBe(1);
    }

    [Fact]
    public async Task A_notice_that_was_withheld_goes_out_once_they_are_back()
    {
        var ada = await _app.InviteAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.SuspendAsync(ada);
        await _app.DispatchAsync();
        var withheld = (await _app.InDbAsync(db => db.Outbox.SingleAsync())).Outcome;

        await _app.ResumeAsync(ada);
        await _app.DispatchAsync();

        withheld.ShouldBe("The employee is suspended.");
        (await KindsSentAsync(ada)).ShouldBe([LetterKind.AssignmentNotice]);
        (await _app.AssignmentOfAsync(ada)).DueOn.ShouldBe(new DateOnly(2026, 10, 19));
    }

    [Fact]
    public async Task While_a_supervisor_is_suspended_HR_stands_in()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await _app.ReceivedAsync(Sample.Ada, grace);
        await _app.SuspendAsync(grace);
        _app.Clock.Advance(TimeSpan.FromDays(15));
        await _app.RemindAsync();
        await _app.DispatchAsync();

        _app.Mail[^1].To.ToString().ShouldContain("wing-shr@dma.example");
        _app.Mail.ShouldAllBe(mail => !mail.To.ToString().Contains(grace.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_suspended_twice_or_brought_back_from_nowhere_and_a_reason_is_asked_for()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var olive = await _app.OliveAsync();
        var form = await olive.GetAsync($"/hr/employees/{ada.Id}/suspension/new");

        var refused = await olive.SubmitAsync(form, new() { ["Reason"] = " " });
        await _app.SuspendAsync(ada);
        var twice = await olive.SubmitAsync(form, new() { ["Reason"] = "An inquiry." });

        refused.Document.QuerySelector("#Reason-error")!.TextContent.ShouldContain("Say why. Only HR and auditors read it.");
        twice.Text.ShouldContain("Ada Kowalski is suspended already.");
        (await olive.GetAsync($"/hr/employees/{ada.Id}/reinstatement/new")).Text.ShouldContain("Ada Kowalski has not left");
        (await olive.GetAsync($"/hr/employees/{Guid.NewGuid()}/reinstatement/new")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_departure_that_was_entered_by_mistake_is_undone()
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);
        await _app.LeaveAsync(ada);
        _app.Clock.Advance(TimeSpan.FromDays(10)); // Thursday, October 15: four days before the due date
        var olive = await _app.OliveAsync();

        var page = await olive.FollowAsync(
            await olive.SubmitAsync($"/hr/employees/{ada.Id}/reinstatement/new", new() { ["Reason"] = "Entered for the wrong person." }));
        await _app.RemindAsync();
        await _app.DispatchAsync();

        var assignment = await _app.AssignmentOfAsync(ada);
        (assignment.IsOutstanding, assignment.DueOn).ShouldBe((true, new DateOnly(2026, 10, 19)));
        page.Document.Body!.TextContent.ShouldContain("the assignment that the departure ended is open again");
        page.Text.ShouldContain("Opened again");
        page.Text.ShouldContain("Works here again: the departure was undone");
        (await KindsSentAsync(ada)).ShouldBe([LetterKind.AssignmentNotice, LetterKind.ReminderBeforeDue]);
        (await _app.InDbAsync(db => db.Ledger.CountAsync(entry => entry.Kind == LedgerKind.Reopened))).ShouldBe(1);
        await _app.SignedInAsAsync(ada);
        (await _app.InDbAsync(db => db.Users.SingleAsync(account => account.EmployeeId == ada.Id))).IsClosed.ShouldBeFalse();
    }

    [Fact]
    public async Task What_HR_had_exempted_before_stays_closed_when_a_departure_is_undone()
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);
        await _app.InDbAsync(async db =>
        {
            (await db.Assignments.SingleAsync()).Close(ExitKind.Exempted, "On orders.", Sample.Olive, _app.Clock);
            return await db.SaveChangesAsync();
        });
        await _app.LeaveAsync(ada);

        await _app.ReinstateAsync(ada);

        (await _app.AssignmentOfAsync(ada)).Exit!.Kind.ShouldBe(ExitKind.Exempted);
    }

    private Task<Employee> EmployeeAsync(string name) => _app.InDbAsync(db => db.Employees.SingleAsync(employee => employee.Name == name));

    private Task<List<LetterKind>> KindsSentAsync(Employee employee) => _app.InDbAsync(db => db.Outbox
        .Where(letter => letter.State == OutboxState.Sent && db.Assignments.Any(own => own.Id == letter.AssignmentId && own.EmployeeId == employee.Id))
        .OrderBy(letter => letter.SentAt).ThenBy(letter => letter.QueuedAt)
        .Select(letter => letter.Kind)
        .ToListAsync());
}
