using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Account;

public sealed class SignInTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-16")]
    [InlineData("no-such-encoding")]
    public async Task A_form_in_an_encoding_that_no_browser_sends_is_answered_in_words(string encoding)
    {
        using var content = new ByteArrayContent("Email=a"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", $"application/x-www-form-urlencoded; charset={encoding}");

        using var answer = await _app.Visitor().Client.PostAsync("/account/sign-in", content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("We could not do that");
    }

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

    [Fact]
    public async Task Whoever_has_left_is_signed_out_within_a_minute_and_does_not_get_in_again()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var signedIn = await _app.SignedInAsAsync(ada);
        (await signedIn.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.OK);

        await _app.InScopeAsync(async services =>
        {
            var employee = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(candidate => candidate.Id == ada.Id);
            await services.GetRequiredService<Departure>().LeaveAsync(employee, _app.Today, Sample.Olive, default);
            return true;
        });
        _app.Clock.Advance(TimeSpan.FromSeconds(61));

        (await signedIn.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.Redirect);
        var refused = await _app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = ada.Email, ["Password"] = TrainingApp.Password });
        refused.Text.ShouldContain("do not match");
        await _app.Visitor().SubmitAsync("/account/forgotten-password", new() { ["Email"] = ada.Email });
        await _app.DispatchAsync();
        _app.Mail.ShouldBeEmpty();
    }
}
