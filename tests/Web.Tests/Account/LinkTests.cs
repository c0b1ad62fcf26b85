using System.Net;
using MimeKit;
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
        var account = await _app.InDbAsync(db => Task.FromResult(db.Users.Single(candidate => candidate.EmployeeId == ada.Id)));
        var browser = _app.Visitor();

        var expired = await browser.GetAsync($"/account/invitation?account={account.Id}&token=expired");
        expired.Heading.ShouldBe("This link no longer works");
        await browser.SubmitAsync(expired, []);
        await _app.DispatchAsync();

        var letter = _app.Mail.Single();
        letter.To.Mailboxes.Single().Address.ShouldBe(ada.Email);
        (await browser.GetAsync(LinkIn(letter, "/account/invitation?"))).Heading.ShouldBe("Welcome");
        letter.TextBody!.ShouldContain(_app.Today.AddDays(InvitationTokens.Lifespan.Days - 1).ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture));
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

    private Task<TestPage> SignInAsync(string email, string password) =>
        _app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = email, ["Password"] = password });

    private static string LinkIn(MimeMessage letter, string path)
    {
        var line = letter.TextBody!.Split('\n', StringSplitOptions.TrimEntries).Single(text => text.Contains(path, StringComparison.Ordinal));
        return new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery;
    }
}
