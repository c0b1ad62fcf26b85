using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Certification;

public sealed class DeclineTests : IAsyncDisposable
{
    private const string Reason = "I do not agree with what II.B asks.";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Declining_tells_HR_at_once_and_the_employee_what_comes_next()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var sign = await browser.GetAsync("/certify");

        var way = sign.Document.QuerySelector("a[href^='/certify/decline']")!.GetAttribute("href")!;
        var declined = await browser.FollowAsync(await browser.SubmitAsync(way, new() { ["Reason"] = Reason }));
        await _app.DispatchAsync();

        declined.Heading.ShouldBe("You declined to sign");
        var forHr = Letter("wing-shr@dma.example", "Please talk with Ada Kowalski");
        forHr.TextBody!.ShouldContain($"> {Reason}");
        forHr.TextBody!.ShouldContain($"/hr/assignments/{(await _app.AssignmentOfAsync(ada)).Id}");
        Letter(ada.Email, "You declined to sign").TextBody!.ShouldContain("Human Resources has been told");
    }

    [Fact]
    public async Task A_decline_without_a_reason_is_asked_again_and_declines_nothing()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var tooLong = new string('x', 2001);

        var nothing = await browser.SubmitAsync("/certify/decline", new() { ["Reason"] = "  " });
        var tooMuch = await browser.SubmitAsync("/certify/decline", new() { ["Reason"] = tooLong });

        nothing.Document.QuerySelector("#Reason-error")!.TextContent.ShouldContain("Write your reason.");
        tooMuch.Document.QuerySelector("#Reason-error")!.TextContent.ShouldContain("it has 2,001");
        tooMuch.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe(tooLong);
        (await _app.AssignmentOfAsync(ada)).DeclinedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Declining_twice_is_declining_once()
    {
        var ada = await _app.ReadyToSignAsync();
        var (one, other) = (await _app.SignedInAsAsync(ada), await _app.SignedInAsAsync(ada));
        var (form, same) = (await one.GetAsync("/certify/decline"), await other.GetAsync("/certify/decline"));

        await Task.WhenAll(one.SubmitAsync(form, new() { ["Reason"] = Reason }), other.SubmitAsync(same, new() { ["Reason"] = Reason }));
        await one.SubmitAsync(form, new() { ["Reason"] = "Another reason." });

        (await _app.InDbAsync(db => db.Declines.Select(decline => decline.Reason).ToListAsync())).ShouldBe([Reason]);
        (await _app.InDbAsync(db => db.Outbox.CountAsync(letter =>
            letter.Kind == LetterKind.DeclineForHr || letter.Kind == LetterKind.DeclineReceived))).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_declines_for_somebody_else()
    {
        var ada = await _app.ReadyToSignAsync();
        var bob = await _app.ReadyToSignAsync(Sample.Bob);
        var bobs = await _app.AssignmentOfAsync(bob);
        var browser = await _app.SignedInAsAsync(ada);
        var form = await browser.GetAsync("/certify/decline");

        var answer = await browser.SubmitAsync(form, new() { ["Reason"] = Reason }, to: $"/certify/decline?assignment={bobs.Id}");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await _app.AssignmentOfAsync(bob)).DeclinedAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_ladder_stops_and_the_deadline_stays()
    {
        var (declined, reminded) = (await ReceivedAsync(Sample.Ada), await ReceivedAsync(Sample.Bob));
        var due = (await _app.AssignmentOfAsync(declined)).DueOn;
        await DeclineAsync(declined);

        _app.Clock.Advance(TimeSpan.FromDays(30));
        await _app.RemindAsync();

        var assignments = await _app.InDbAsync(db => db.ReminderClaims.Select(claim => claim.AssignmentId).ToListAsync());
        assignments.ShouldBe([(await _app.AssignmentOfAsync(reminded)).Id]);
        var assignment = await _app.AssignmentOfAsync(declined);
        assignment.DueOn.ShouldBe(due);
        assignment.Facts.TimelinessOn(_app.Today).ShouldBe(Timeliness.Overdue);
    }

    [Fact]
    public async Task A_reminder_that_waits_to_be_sent_is_let_go()
    {
        var ada = await ReceivedAsync(Sample.Ada);
        _app.Clock.Advance(TimeSpan.FromDays(10));
        await _app.RemindAsync();
        await DeclineAsync(ada);

        await _app.DispatchAsync();

        var reminder = await _app.InDbAsync(db => db.Outbox.SingleAsync(letter => letter.Kind == LetterKind.ReminderBeforeDue));
        reminder.State.ShouldBe(OutboxState.Suppressed);
        reminder.Outcome.ShouldBe("Declined before it was sent; HR is in touch.");
    }

    [Fact]
    public async Task Signing_after_all_is_normal_and_takes_the_employee_off_HRs_list()
    {
        var ada = await _app.ReadyToSignAsync();
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        var browser = await _app.SignedInAsAsync(ada);
        await DeclineAsync(ada);

        var before = await olive.GetAsync("/hr/assignments?status=declined");
        var home = await browser.GetAsync("/");
        var sign = await browser.GetAsync("/certify");
        var signed = await browser.FollowAsync(await browser.SignAsync(await browser.ReviewAsync()));
        var after = await olive.GetAsync("/hr/assignments?status=declined");

        before.Text.ShouldContain("Ada Kowalski");
        before.Text.ShouldContain("Declined to sign");
        home.Text.ShouldContain("You declined to sign.");
        sign.Text.ShouldContain("You can sign after all");
        signed.Heading.ShouldBe("You have certified");
        after.Text.ShouldNotContain("Ada Kowalski");
        (await olive.GetAsync($"/hr/assignments/{(await _app.AssignmentOfAsync(ada)).Id}")).Text.ShouldContain(Reason);
    }

    [Fact]
    public async Task The_supervisor_sees_that_they_declined_and_never_why()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await DeclineAsync(await ReceivedAsync(Sample.Ada, grace));

        var team = await (await _app.SignedInAsAsync(grace)).GetAsync("/team");

        team.Text.ShouldContain("Declined to sign");
        team.Text.ShouldNotContain(Reason);
    }

    [Fact]
    public async Task HR_records_each_conversation_once()
    {
        var ada = await ReceivedAsync(Sample.Ada);
        await DeclineAsync(ada);
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        var address = $"/hr/assignments/{(await _app.AssignmentOfAsync(ada)).Id}";
        var form = await olive.GetAsync($"{address}/conversations/new");
        Dictionary<string, string> said = new() { ["With"] = "Ada, and Bob Ansari as witness", ["Notes"] = "She will read II.B again." };

        await olive.SubmitAsync(form, said);
        await olive.SubmitAsync(form, said);
        var another = await olive.SubmitAsync($"{address}/conversations/new", new() { ["With"] = "Ada", ["Notes"] = "She will sign." });
        var page = await olive.FollowAsync(another);

        page.Document.QuerySelectorAll("main h3").Select(heading => heading.TextContent).ShouldBe(
            ["Conversation on Monday, October 5, 2026", "Conversation on Monday, October 5, 2026"]);
        page.Text.ShouldContain("With Ada, and Bob Ansari as witness. Recorded by Olive Berg");
    }

    [Fact]
    public async Task A_conversation_that_cannot_be_kept_loses_nothing_typed()
    {
        var ada = await ReceivedAsync(Sample.Ada);
        await DeclineAsync(ada);
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        var address = $"/hr/assignments/{(await _app.AssignmentOfAsync(ada)).Id}/conversations/new";

        var refused = await olive.SubmitAsync(address, new() { ["HeldOn"] = "2026-10-06", ["With"] = "Ada", ["Notes"] = "Tomorrow’s." });

        refused.Document.QuerySelector("#HeldOn-error")!.TextContent.ShouldContain("Enter a date from Oct 5, 2026 to Oct 5, 2026.");
        refused.Document.QuerySelector("#Notes")!.TextContent.Trim().ShouldBe("Tomorrow’s.");
        (await _app.InDbAsync(db => db.Conversations.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task There_is_nothing_to_record_where_nobody_declined()
    {
        var ada = await ReceivedAsync(Sample.Ada);
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        var address = $"/hr/assignments/{(await _app.AssignmentOfAsync(ada)).Id}/conversations/new";

        (await olive.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        await DeclineAsync(ada);
        (await olive.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Employee> ReceivedAsync(string name, Employee? supervisor = null)
    {
        var employee = await _app.EmployAsync(name, supervisor);
        await _app.AssignAsync(employee);
        await _app.DispatchAsync();
        return employee;
    }

    private async Task DeclineAsync(Employee employee)
    {
        var assignment = await _app.AssignmentOfAsync(employee);
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Declining>().DeclineAsync(assignment.Id, Reason, employee.Name, default);
            return true;
        });
    }

    private MimeMessage Letter(string to, string subject) => _app.Mail.Single(message =>
        message.To.Mailboxes.Single().Address == to && message.Subject!.StartsWith(subject, StringComparison.Ordinal));
}
