using System.Net;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests;

public sealed class SignInTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_right_password_leads_to_the_page_that_was_wanted()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = _app.Visitor();

        var page = await browser.SubmitAsync("/account/sign-in?returnUrl=%2Flearn", new() { ["Email"] = ada.Email, ["Password"] = TrainingApp.Password });

        page.Status.ShouldBe(HttpStatusCode.Redirect);
        page.RedirectedTo!.OriginalString.ShouldBe("/learn");
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_saying_which_half_was_wrong()
    {
        var ada = await _app.EmployAsync(Sample.Ada);

        var wrong = await _app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = ada.Email, ["Password"] = "not the password" });
        var unknown = await _app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = "nobody@dma.example", ["Password"] = "not the password" });

        wrong.Text.ShouldContain("do not match");
        wrong.Document.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(ada.Email);
        unknown.Text.ShouldContain("do not match");
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_after_signing_in()
    {
        var ada = await _app.EmployAsync(Sample.Ada);

        var page = await _app.Visitor().SubmitAsync(
            "/account/sign-in?returnUrl=https%3A%2F%2Fevil.example%2F", new() { ["Email"] = ada.Email, ["Password"] = TrainingApp.Password });

        page.RedirectedTo!.OriginalString.ShouldBe("/");
    }
}
