using System.Net;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Extensions;

/// <summary>The supervisor's part in a request for more time.</summary>
public sealed class CommentTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_supervisor_comments_for_HR_and_never_sees_why()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var request = await _app.AskAsync(await _app.ReceivedAsync(Sample.Ada, grace));
        var address = $"/team/extension-requests/{request.Id}";
        var browser = await _app.SignedInAsAsync(grace);

        var team = await browser.GetAsync("/team");
        var page = await browser.GetAsync(address);
        var commented = await browser.FollowAsync(await browser.SubmitAsync(page, new() { ["Comment"] = "The flood watch comes first." }));

        team.Document.QuerySelector($"a[href='{address}']").ShouldNotBeNull();
        foreach (var seen in new[] { team, page, commented })
            seen.Text.ShouldNotContain(Asking.Reason);
        commented.Text.ShouldContain("The flood watch comes first.");
        commented.Document.QuerySelector("main form").ShouldBeNull();
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        (await olive.GetAsync($"/hr/extension-requests/{request.Id}")).Text.ShouldContain("The flood watch comes first.");
    }

    [Fact]
    public async Task The_supervisor_decides_nothing()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var ada = await _app.ReceivedAsync(Sample.Ada, grace);
        var request = await _app.AskAsync(ada);
        var browser = await _app.SignedInAsAsync(grace);
        var form = await browser.GetAsync($"/team/extension-requests/{request.Id}");

        var decided = await browser.SubmitAsync(
            form, new() { ["Decision"] = "grant", ["To"] = "2026-10-26", ["Reason"] = "Mine." }, to: $"/hr/extension-requests/{request.Id}");

        decided.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.RequestOfAsync(ada)).DecidedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Another_supervisor_finds_nothing()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var bob = await _app.EmployAsync(Sample.Bob);
        await _app.ReceivedAsync("Carl Meyer", bob);
        var ada = await _app.ReceivedAsync(Sample.Ada, grace);
        var request = await _app.AskAsync(ada);
        var browser = await _app.SignedInAsAsync(bob);
        var anyForm = await browser.GetAsync("/account/password");
        var address = $"/team/extension-requests/{request.Id}";

        (await browser.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SubmitAsync(anyForm, new() { ["Comment"] = "Not mine." }, to: address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _app.RequestOfAsync(ada)).CommentedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_comment_that_cannot_be_kept_is_said_and_not_lost()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var request = await _app.AskAsync(await _app.ReceivedAsync(Sample.Ada, grace));
        var browser = await _app.SignedInAsAsync(grace);
        var form = await browser.GetAsync($"/team/extension-requests/{request.Id}");
        var tooLong = new string('x', 2001);

        var tooMuch = await browser.SubmitAsync(form, new() { ["Comment"] = tooLong });
        await browser.SubmitAsync(form, new() { ["Comment"] = "First." });
        var second = await browser.SubmitAsync(form, new() { ["Comment"] = "Second." });

        tooMuch.Document.QuerySelector("#Comment")!.TextContent.Trim().ShouldBe(tooLong);
        second.Text.ShouldContain("Grace Okafor has commented already.");
        second.Text.ShouldContain("Second.");
    }
}
