using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Sessions;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Account;

/// <summary>How long somebody is signed in, and what ends it.</summary>
public sealed class SessionTests : IAsyncDisposable
{
    private const string NewPassword = "a new and longer password";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_session_says_how_when_and_with_which_browser_and_no_address()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = _app.Visitor();
        browser.Client.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");

        await SignInAsync(browser, ada);

        var session = await _app.InDbAsync(db => db.Sessions.SingleAsync());
        session.Way.ShouldBe(SignInWay.Password);
        session.SignedInAt.ShouldBe(_app.Clock.GetUtcNow());
        session.Browser.ShouldBe("Firefox on Windows");
    }

    [Fact]
    public async Task Without_a_request_for_two_hours_it_is_over_and_a_busy_one_is_over_after_twelve()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var (idle, busy) = (await _app.SignedInAsAsync(ada), await _app.SignedInAsAsync(ada));

        for (var hours = 1; hours <= 11; hours++)
        {
            _app.Clock.Advance(TimeSpan.FromHours(1));
            if (hours == 3)
                (await idle.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.Redirect);
            (await busy.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.OK, $"after {hours} hours");
        }

        _app.Clock.Advance(TimeSpan.FromHours(1));
        (await busy.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Seeing_it_is_written_down_every_few_minutes_only()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada));
        var begun = _app.Clock.GetUtcNow();

        _app.Clock.Advance(TimeSpan.FromMinutes(4));
        await browser.GetAsync("/account/password");
        (await LastSeenAsync()).ShouldBe(begun);
        _app.Clock.Advance(TimeSpan.FromMinutes(2));
        await browser.GetAsync("/account/password");

        (await LastSeenAsync()).ShouldBe(begun + TimeSpan.FromMinutes(6));

        Task<DateTimeOffset> LastSeenAsync() => _app.InDbAsync(db => db.Sessions.Select(session => session.LastSeenAt).SingleAsync());
    }

    [Fact]
    public async Task A_session_that_was_ended_changes_nothing_more_and_reads_for_a_minute_at_most()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = await _app.SignedInAsAsync(ada);
        var form = await browser.GetAsync("/account/password");
        await EndAllAsync();

        var refused = await browser.SubmitAsync(form, Change());

        refused.RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        (await SignInAsync(_app.Visitor(), ada)).Status.ShouldBe(HttpStatusCode.Redirect, "The password is as it was.");
        var reading = await _app.SignedInAsAsync(ada);
        await EndAllAsync();
        _app.Clock.Advance(TimeSpan.FromSeconds(61));
        (await reading.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.Redirect);

        Task<bool> EndAllAsync() => _app.InScopeAsync(async services =>
        {
            var account = await services.GetRequiredService<TrainingDb>().Users.SingleAsync(user => user.EmployeeId == ada.Id);
            await services.GetRequiredService<AccountSessions>().EndAllAsync(account.Id, except: null, default);
            return true;
        });
    }

    [Fact]
    public async Task Whoever_is_suspended_changes_nothing_from_that_moment_on()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = await _app.SignedInAsAsync(ada);
        var form = await browser.GetAsync("/account/password");

        await _app.InScopeAsync(async services =>
        {
            var employee = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(candidate => candidate.Id == ada.Id);
            await services.GetRequiredService<Absences>().SuspendAsync(employee, "Leave", Sample.Olive, default);
            return true;
        });

        (await browser.SubmitAsync(form, Change())).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_not_this_one()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var (here, there) = (await _app.SignedInAsAsync(ada), await _app.SignedInAsAsync(ada));
        var form = await there.GetAsync("/account/password");

        await here.SubmitAsync("/account/password", Change());

        (await there.SubmitAsync(form, Change())).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        (await here.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.OK);
        (await _app.InDbAsync(db => db.Sessions.CountAsync(session => session.EndedAt == null))).ShouldBe(1);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_itself_and_not_the_cookie_alone()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada));
        var form = await browser.GetAsync("/account/password");

        await browser.SubmitAsync(form, [], to: "/account/sign-out");

        (await _app.InDbAsync(db => db.Sessions.CountAsync(session => session.EndedAt == null))).ShouldBe(0);
        (await browser.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_month_later_nothing_is_kept_of_it()
    {
        await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada));
        _app.Clock.Advance(AccountSession.Lifespan + TimeSpan.FromMinutes(1));

        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<SignInRetention>().RunAsync(default);
            return true;
        });

        (await _app.InDbAsync(db => db.Sessions.AnyAsync())).ShouldBeFalse();
        (await _app.InDbAsync(db => db.SignIns.AnyAsync())).ShouldBeTrue();
    }

    private static Dictionary<string, string> Change() =>
        new() { ["CurrentPassword"] = TrainingApp.Password, ["Password"] = NewPassword, ["PasswordAgain"] = NewPassword };

    private static Task<TestPage> SignInAsync(TestBrowser browser, Employee employee) =>
        browser.SubmitAsync("/account/sign-in", new() { ["Email"] = employee.Email, ["Password"] = TrainingApp.Password });
}
