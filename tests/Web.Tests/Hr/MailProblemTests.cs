using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>What HR does about letters that somebody does not have.</summary>
public sealed class MailProblemTests : IAsyncDisposable
{
    private const string List = "/hr/mail/problems";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_refused_address_is_on_the_list_with_the_servers_words_and_a_way_to_correct_it()
    {
        var (hr, ada, _) = await RefusedAsync();

        var page = await hr.GetAsync(List);

        page.Text.ShouldContain($"{ada.Email}: address refused by server: 550 5.1.1 No such person here; not notified since Monday, October 5, 2026");
        page.Document.QuerySelectorAll($"a[href='/hr/employees/{ada.Id}/edit']").Length.ShouldBe(1);
        (await hr.GetAsync("/hr")).Text.ShouldContain("1 Mail problems");
    }

    [Fact]
    public async Task Sent_again_it_arrives_under_the_same_Message_ID_and_is_settled()
    {
        var (hr, ada, problem) = await RefusedAsync();
        _app.MailFault = _ => null;

        var page = await hr.FollowAsync(await hr.SubmitAsync(List, [], $"{List}/{problem.Id}/sending"));
        await _app.DispatchAsync();

        page.Text.ShouldContain("The letter is on its way again");
        page.Text.ShouldContain("Nothing to settle");
        Letterhead.IdIn(_app.Mail.ShouldHaveSingleItem().MessageId).ShouldBe(problem.MessageId);
        (await _app.AssignmentOfAsync(ada)).Receipt.ShouldNotBeNull();
        (await hr.GetAsync($"{List}?state=sent-again")).Text.ShouldContain($"by {Sample.Olive}");
    }

    [Fact]
    public async Task Refused_once_more_the_letter_has_been_missing_since_the_first_time()
    {
        var (hr, _, problem) = await RefusedAsync();
        await hr.SubmitAsync(List, [], $"{List}/{problem.Id}/sending");
        _app.Clock.Advance(TimeSpan.FromDays(3));

        await _app.DispatchAsync();

        var later = await _app.SignedInAsAsync(Sample.Employee(Sample.Olive));
        (await later.GetAsync(List)).Text.ShouldContain("not notified since Monday, October 5, 2026");
        (await _app.InDbAsync(db => db.MailProblems.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Sending_again_twice_is_sending_again_once()
    {
        var (hr, _, problem) = await RefusedAsync();
        await hr.SubmitAsync(List, [], $"{List}/{problem.Id}/sending");

        var page = await hr.FollowAsync(await hr.SubmitAsync(await hr.GetAsync("/hr/mail/pause/new"), [], to: $"{List}/{problem.Id}/sending"));

        page.Text.ShouldContain($"{Sample.Olive} has had this letter sent again already.");
    }

    [Fact]
    public async Task Dismissed_with_a_reason_it_is_off_the_list_and_kept()
    {
        var (hr, _, problem) = await RefusedAsync();

        await hr.SubmitAsync($"{List}/{problem.Id}/dismissal/new", new() { ["Reason"] = "Handed over in person." });

        (await hr.GetAsync(List)).Text.ShouldContain("Nothing to settle");
        (await hr.GetAsync($"{List}?state=dismissed")).Text.ShouldContain("Handed over in person.");
        (await _app.DispatchAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_reason_it_is_not_dismissed()
    {
        var (hr, _, problem) = await RefusedAsync();

        var page = await hr.SubmitAsync($"{List}/{problem.Id}/dismissal/new", new() { ["Reason"] = " " });

        page.Text.ShouldContain("Say why nobody has to do anything about it");
        (await hr.GetAsync("/hr")).Text.ShouldContain("1 Mail problems");
    }

    [Fact]
    public async Task Only_HR_settles_problems_and_there_must_be_one()
    {
        var (hr, ada, problem) = await RefusedAsync();
        var employee = await _app.SignedInAsAsync(ada);
        var theirs = await employee.GetAsync("/questions/new");
        var ours = await hr.GetAsync("/hr/mail/pause/new");

        (await employee.SubmitAsync(theirs, [], to: $"{List}/{problem.Id}/sending")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await employee.SubmitAsync(theirs, [], to: $"{List}/{problem.Id}/dismissal")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await employee.SubmitAsync(theirs, [], to: "/hr/mail/pause")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await employee.SubmitAsync(theirs, [], to: "/hr/mail/pause/release")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await hr.SubmitAsync(ours, [], to: $"{List}/{Guid.NewGuid()}/sending")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hr.GetAsync($"{List}/{Guid.NewGuid()}/dismissal/new")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task While_HR_holds_mail_back_nothing_goes_out_and_the_desk_says_so()
    {
        var hr = await HrAsync();
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        await hr.SubmitAsync("/hr/mail/pause/new", new() { ["Reason"] = "The mail server is being moved." });

        (await _app.DispatchAsync()).ShouldBe(0);

        var desk = await hr.GetAsync("/hr");
        desk.Text.ShouldContain("No mail goes out");
        desk.Text.ShouldContain($"{Sample.Olive} held it back on Monday, October 5, 2026");
        desk.Text.ShouldContain("The mail server is being moved.");

        await hr.SubmitAsync(List, [], "/hr/mail/pause/release");
        (await _app.DispatchAsync()).ShouldBe(1);
        (await hr.GetAsync("/hr")).Text.ShouldNotContain("No mail goes out");
    }

    [Fact]
    public async Task Mail_is_held_back_once_and_for_a_reason()
    {
        var hr = await HrAsync();

        (await hr.SubmitAsync("/hr/mail/pause/new", new() { ["Reason"] = "" })).Text.ShouldContain("Say why mail is held back");
        await hr.SubmitAsync("/hr/mail/pause/new", new() { ["Reason"] = "One." });
        var second = await hr.FollowAsync(await hr.SubmitAsync("/hr/mail/pause/new", new() { ["Reason"] = "Two." }));

        second.Text.ShouldContain("Mail is held back already.");
        (await _app.InDbAsync(db => db.MailPauses.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_letter_that_may_not_go_yet_waits_uncharged_and_is_no_trouble()
    {
        var hr = await HrAsync();
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        var monday = _app.Clock.GetUtcNow() + TimeSpan.FromDays(3);
        await _app.InDbAsync(async db =>
        {
            await db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Sending).SetProperty(m => m.Attempts, 1));
            (await db.Outbox.SingleAsync()).Postpone(monday, "No mail on Saturday, October 10, 2026.");
            return await db.SaveChangesAsync();
        });

        (await _app.DispatchAsync()).ShouldBe(0);
        (await hr.GetAsync("/hr")).Text.ShouldContain("None. Every letter so far was accepted");
        _app.Clock.SetUtcNow(monday);
        (await _app.DispatchAsync()).ShouldBe(1);
        (await _app.InDbAsync(db => db.Outbox.SingleAsync())).Attempts.ShouldBe(1);
    }

    private async Task<(TestBrowser Hr, Employee Ada, MailProblem Problem)> RefusedAsync()
    {
        var hr = await HrAsync();
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        _app.MailFault = _ => new MailRefusedException("550 5.1.1 No such person here") { Refused = [new(ada.Email, "550 5.1.1 No such person here")] };
        await _app.DispatchAsync();
        return (hr, ada, await _app.InDbAsync(db => db.MailProblems.AsNoTracking().SingleAsync()));
    }

    private async Task<TestBrowser> HrAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
}
