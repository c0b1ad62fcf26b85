using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Ledger;

namespace PolicyTraining.Web.Tests.Extensions;

/// <summary>The employee asks for more time.</summary>
public sealed class AskingTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_request_waits_for_HR_and_the_due_date_stays()
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);
        var browser = await _app.SignedInAsAsync(ada);

        var list = await browser.FollowAsync(await browser.SubmitAsync(
            "/extension-requests/new", new() { ["AskedFor"] = "2026-10-26", ["Reason"] = Asking.Reason }));

        list.Text.ShouldContain("Waits for HR");
        list.Text.ShouldContain("Until Monday, October 26, 2026");
        list.Text.ShouldContain(Asking.Reason);
        (await _app.AssignmentOfAsync(ada)).DueOn.ShouldBe(new DateOnly(2026, 10, 19));
        var entry = (await _app.ChainOfAsync(ada)).The(LedgerKind.ExtensionRequested);
        entry.Facts.ShouldNotContain(Asking.Reason);
        entry.Details!.Content.ShouldContain(Asking.Reason);
    }

    [Fact]
    public async Task One_request_is_open_at_a_time_and_the_second_loses_nothing_typed()
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);
        var browser = await _app.SignedInAsAsync(ada);
        var (form, otherTab) = (await browser.GetAsync("/extension-requests/new"), await browser.GetAsync("/extension-requests/new"));
        Dictionary<string, string> asked = new() { ["AskedFor"] = "2026-10-26", ["Reason"] = Asking.Reason };

        await browser.SubmitAsync(form, asked);
        var again = await browser.SubmitAsync(form, asked);
        var another = await browser.SubmitAsync(otherTab, new() { ["AskedFor"] = "2026-10-30", ["Reason"] = "Longer." });

        again.Status.ShouldBe(HttpStatusCode.Redirect);
        another.Text.ShouldContain("You have asked already, and HR will decide.");
        another.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe("Longer.");
        (await browser.GetAsync("/extension-requests/new")).RedirectedTo!.OriginalString.ShouldBe("/extension-requests");
        (await _app.RequestOfAsync(ada)).AskedFor.ShouldBe(new DateOnly(2026, 10, 26));
    }

    [Theory]
    [InlineData("2026-10-19", Asking.Reason, "AskedFor", "Choose a date from Oct 20, 2026 to Oct 5, 2027.")]
    [InlineData("", Asking.Reason, "AskedFor", "Enter the date until which you need.")]
    [InlineData("2026-10-26", " ", "Reason", "Say why you need more time.")]
    public async Task What_cannot_be_asked_is_said_and_nothing_typed_is_lost(string askedFor, string reason, string field, string message)
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);
        var browser = await _app.SignedInAsAsync(ada);

        var refused = await browser.SubmitAsync("/extension-requests/new", new() { ["AskedFor"] = askedFor, ["Reason"] = reason });

        refused.Document.QuerySelector($"#{field}-error")!.TextContent.ShouldContain(message);
        (refused.Document.QuerySelector("#AskedFor")!.GetAttribute("value") ?? "").ShouldBe(askedFor);
        refused.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe(reason.Trim());
        (await _app.InDbAsync(db => db.ExtensionRequests.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_asks_for_somebody_else()
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);
        var bobs = await _app.AssignmentOfAsync(await _app.ReceivedAsync(Sample.Bob));
        var browser = await _app.SignedInAsAsync(ada);
        var form = await browser.GetAsync("/extension-requests/new");

        var sent = await browser.SubmitAsync(
            form, new() { ["AskedFor"] = "2026-10-26", ["Reason"] = Asking.Reason }, to: $"/extension-requests?assignment={bobs.Id}");

        sent.Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/extension-requests?assignment={bobs.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/extension-requests/new?assignment={bobs.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _app.InDbAsync(db => db.ExtensionRequests.AnyAsync())).ShouldBeFalse();
    }
}
