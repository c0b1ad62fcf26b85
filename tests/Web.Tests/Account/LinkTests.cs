using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Account;

/// <summary>The links in letters with which a person sets a password.</summary>
public sealed class LinkTests : IAsyncDisposable
{
    private const string NewPassword = "a new and longer password";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_post_and_the_link_works_once()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = _app.Visitor();
        await browser.SubmitAsync("/account/forgotten-password", new() { ["Email"] = ada.Email });
        await _app.DispatchAsync();
        var link = LinkIn(_app.Mail.Single(), "/account/password-reset?");

        await browser.GetAsync(link);
        await browser.GetAsync(link);
        (await SignInAsync(ada.Email, TrainingApp.Password)).Status.ShouldBe(HttpStatusCode.Redirect, "Opening the link changes nothing.");
        await browser.SubmitAsync(link, new() { ["Password"] = NewPassword, ["PasswordAgain"] = NewPassword });

        (await SignInAsync(ada.Email, TrainingApp.Password)).Text.ShouldContain("do not match");
        (await SignInAsync(ada.Email, NewPassword)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync(link)).Heading.ShouldBe("This link no longer works");
    }

    [Theory]
    [InlineData("short", "short", "#Password-error", "at least 12 characters")]
    [InlineData("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "#Password-error", "five different characters")]
    [InlineData(NewPassword, "another password", "#PasswordAgain-error", "The two passwords differ")]
    public async Task A_password_that_will_not_do_is_refused_at_its_field(string password, string again, string field, string why)
    {
        var ada = await _app.InviteAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();

        var refused = await _app.Visitor().SubmitAsync(
            LinkIn(_app.Mail.Single(), "/account/invitation?"), new() { ["Password"] = password, ["PasswordAgain"] = again });

        refused.Document.QuerySelector(field)!.TextContent.ShouldContain(why);
        refused.Text.ShouldContain(ada.Email);
    }

    [Fact]
    public async Task An_invitation_that_no_longer_works_sends_another_to_the_roster_address_only()
    {
        var ada = await _app.InviteAsync(Sample.Ada);
        var browser = _app.Visitor();

        var expired = await browser.GetAsync($"/account/invitation?account={await AccountOfAsync(ada)}&token=expired");
        expired.Heading.ShouldBe("This link no longer works");
        await browser.SubmitAsync(expired, []);
        await _app.DispatchAsync();

        var letter = _app.Mail.Single();
        letter.To.Mailboxes.Single().Address.ShouldBe(ada.Email);
        (await browser.GetAsync(LinkIn(letter, "/account/invitation?"))).Heading.ShouldBe("Welcome");
        letter.TextBody!.ShouldContain(_app.Today.AddDays(InvitationTokens.Lifespan.Days - 1).ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_reset_link_that_no_longer_works_sends_another_with_one_click()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = _app.Visitor();

        var expired = await browser.GetAsync($"/account/password-reset?account={await AccountOfAsync(ada)}&token=expired");
        expired.Heading.ShouldBe("This link no longer works");
        await browser.SubmitAsync(expired, []);
        await _app.DispatchAsync();

        (await browser.GetAsync(LinkIn(_app.Mail.Single(), "/account/password-reset?"))).Heading.ShouldBe("Choose a new password");
    }

    [Fact]
    public async Task An_account_nobody_has_gets_the_same_answer_and_no_mail()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = _app.Visitor();

        var known = await browser.SubmitAsync($"/account/password-reset?account={await AccountOfAsync(ada)}&token=expired", []);
        var unknown = await browser.SubmitAsync($"/account/password-reset?account={Guid.CreateVersion7()}&token=expired", []);
        await _app.DispatchAsync();

        unknown.Text.ShouldBe(known.Text);
        _app.Mail.Single().To.Mailboxes.Single().Address.ShouldBe(ada.Email);
    }

    [Fact]
    public async Task A_link_works_for_its_person_and_its_purpose_only()
    {
        var (ada, bob) = (await _app.InviteAsync(Sample.Ada), await _app.InviteAsync(Sample.Bob));
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        var link = LinkIn(_app.Mail.Single(), "/account/invitation?");
        var (adas, bobs) = (await AccountOfAsync(ada), await AccountOfAsync(bob));
        var browser = _app.Visitor();

        (await browser.GetAsync(link)).Heading.ShouldBe("Welcome");
        (await browser.GetAsync(link.Replace($"{adas}", $"{bobs}", StringComparison.Ordinal))).Heading.ShouldBe("This link no longer works");
        (await browser.GetAsync(link.Replace("invitation", "password-reset", StringComparison.Ordinal))).Heading.ShouldBe("This link no longer works");
    }

    [Fact]
    public async Task Who_asks_again_within_five_minutes_gets_one_letter()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = _app.Visitor();

        await AskAsync(browser, ada.Email);
        _app.Clock.Advance(TimeSpan.FromMinutes(4));
        await AskAsync(browser, ada.Email);
        await _app.DispatchAsync();
        _app.Mail.Count.ShouldBe(1);

        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(browser, ada.Email);
        await _app.DispatchAsync();
        _app.Mail.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_asks_for_many_addresses_is_told_to_wait()
    {
        _app.Settings["RateLimits:Links:Burst"] = "10";
        _app.Settings["RateLimits:Links:PerMinute"] = "1";
        var browser = _app.Visitor();
        for (var asked = 1; asked <= 10; asked++)
            (await AskAsync(browser, $"person{asked}@dma.example")).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await AskAsync(browser, "person11@dma.example");

        answer.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Text.ShouldContain("Wait a minute and try again.");
        (await browser.GetAsync("/account/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail()
    {
        var ada = await _app.EmployAsync(Sample.Ada);

        var known = await _app.Visitor().SubmitAsync("/account/forgotten-password", new() { ["Email"] = ada.Email });
        var unknown = await _app.Visitor().SubmitAsync("/account/forgotten-password", new() { ["Email"] = "nobody@dma.example" });
        await _app.DispatchAsync();

        unknown.Text.ShouldBe(known.Text);
        _app.Mail.Single().To.Mailboxes.Single().Address.ShouldBe(ada.Email);
    }

    [Fact]
    public async Task A_password_is_changed_by_whoever_knows_the_old_one()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = await _app.SignedInAsAsync(ada);

        var refused = await browser.SubmitAsync("/account/password",
            new() { ["CurrentPassword"] = "not it", ["Password"] = NewPassword, ["PasswordAgain"] = NewPassword });
        refused.Document.QuerySelector("#CurrentPassword-error")!.TextContent.ShouldContain("not the password you use now");
        await browser.SubmitAsync("/account/password",
            new() { ["CurrentPassword"] = TrainingApp.Password, ["Password"] = NewPassword, ["PasswordAgain"] = NewPassword });

        (await SignInAsync(ada.Email, NewPassword)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private static Task<TestPage> AskAsync(TestBrowser browser, string email) =>
        browser.SubmitAsync("/account/forgotten-password", new() { ["Email"] = email });

    private Task<Guid> AccountOfAsync(Employee employee) =>
        _app.InDbAsync(db => db.Users.Where(account => account.EmployeeId == employee.Id).Select(account => account.Id).SingleAsync());

    private Task<TestPage> SignInAsync(string email, string password) =>
        _app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = email, ["Password"] = password });

    private static string LinkIn(MimeMessage letter, string path)
    {
        var line = letter.TextBody!.Split('\n', StringSplitOptions.TrimEntries).Single(text => text.Contains(path, StringComparison.Ordinal));
        return new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery;
    }
}
