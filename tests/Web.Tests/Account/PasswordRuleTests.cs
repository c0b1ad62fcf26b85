using PolicyTraining.Testing;
using PolicyTraining.Web.Identity.Passwords;

namespace PolicyTraining.Web.Tests.Account;

/// <summary>Which passwords are refused, with what words, and that every other is taken.</summary>
public sealed class PasswordRuleTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("eleven char", "at least 12 characters")]
    [InlineData("qwerty123456", "known from breaches")]
    [InlineData("Password2026!!!", "known from breaches")]
    [InlineData("dragon.dragon.dragon", "known from breaches")]
    [InlineData("Ada Kowalski 1999", "made of your name")]
    [InlineData("PolicyTraining-2110", "made of your name")]
    public async Task A_password_that_is_tried_first_is_refused_and_says_why(string password, string why)
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada));

        var refused = await ChangeAsync(browser, password);

        refused.Document.QuerySelector("#Password-error")!.TextContent.ShouldContain(why);
    }

    [Theory]
    [InlineData("nine large otters sing")]
    [InlineData("żółw 名前 и ещё 12 🐢🐢")]
    [InlineData("a-very-long-one-of-more-than-sixty-four-characters-since-a-password-manager-made-it-up-0123456789")]
    public async Task Any_other_is_taken_with_blanks_and_signs_as_typed(string password)
    {
        var ada = await _app.EmployAsync(Sample.Ada);

        var changed = await ChangeAsync(await _app.SignedInAsAsync(ada), password);

        changed.RedirectedTo!.OriginalString.ShouldBe("/account/security");
        var signedIn = await _app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = ada.Email, ["Password"] = password });
        signedIn.RedirectedTo.ShouldNotBeNull();
    }

    [Fact]
    public void The_list_is_there() => CommonPasswords.Contain("letmein").ShouldBeTrue();

    private static Task<TestPage> ChangeAsync(TestBrowser browser, string password) => browser.SubmitAsync(
        "/account/password", new() { ["CurrentPassword"] = TrainingApp.Password, ["Password"] = password, ["PasswordAgain"] = password });
}
