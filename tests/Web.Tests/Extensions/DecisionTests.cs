using Ical.Net;
using Ical.Net.CalendarComponents;
using MimeKit;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Ledger;

namespace PolicyTraining.Web.Tests.Extensions;

/// <summary>HR decides on a request for more time, and the employee hears of it.</summary>
public sealed class DecisionTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("2026-10-26", "extended by 7 days, is Monday, October 26, 2026")]
    [InlineData("2026-10-22", "extended by 3 days, is Thursday, October 22, 2026")]
    public async Task Granting_moves_the_due_date_and_the_letter_brings_the_new_one(string to, string sentence)
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);

        var decided = await DecideAsync(await OliveAsync(), ada, new() { ["Decision"] = "grant", ["To"] = to, ["Reason"] = "Get well." });
        await DispatchAsync();

        decided.Text.ShouldContain("Granted");
        var due = DateOnly.Parse(to, null);
        (await _app.AssignmentOfAsync(ada)).DueOn.ShouldBe(due);
        var letter = _app.Mail[^1];
        letter.To.Mailboxes.Single().Address.ShouldBe(ada.Email);
        letter.Subject!.ShouldStartWith("More time to sign");
        Words(letter).ShouldContain(sentence);
        Words(letter).ShouldContain("Get well.");
        Entries().Select(entry => (entry.Uid, entry.Start!.Date)).ShouldBe(
            [(Entries()[0].Uid, new DateOnly(2026, 10, 19)), (Entries()[0].Uid, due)]);
        Entries()[1].Sequence.ShouldBeGreaterThan(Entries()[0].Sequence);
        (await _app.ChainOfAsync(ada)).The(LedgerKind.Extended).Facts.ShouldContain(to);
    }

    [Fact]
    public async Task Refusing_leaves_the_due_date_and_the_letter_says_why()
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);

        await DecideAsync(await OliveAsync(), ada, new() { ["Decision"] = "refuse", ["Reason"] = "An hour is enough." });
        await DispatchAsync();

        (await _app.AssignmentOfAsync(ada)).DueOn.ShouldBe(new DateOnly(2026, 10, 19));
        _app.Mail[^1].Subject!.ShouldStartWith("Your request for more time");
        Words(_app.Mail[^1]).ShouldContain("An hour is enough.");
        (await _app.ChainOfAsync(ada)).Kinds.ShouldContain(LedgerKind.ExtensionRefused);
        (await (await _app.SignedInAsAsync(ada)).GetAsync("/extension-requests")).Text.ShouldContain("Refused");
    }

    [Theory]
    [InlineData("refuse", "", "", "Reason", "Say why.")]
    [InlineData("grant", "", "Get well.", "To", "Enter the new due date.")]
    [InlineData("grant", "2026-10-19", "Get well.", "To", "after Monday, October 19, 2026")]
    public async Task A_decision_that_cannot_be_taken_is_said_and_loses_nothing(string decision, string to, string reason, string field, string message)
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);

        var refused = await SubmitAsync(await OliveAsync(), ada, new() { ["Decision"] = decision, ["To"] = to, ["Reason"] = reason });

        refused.Document.QuerySelector($"#{field}-error")!.TextContent.ShouldContain(message);
        refused.Document.QuerySelector($"input[value={decision}][checked]").ShouldNotBeNull();
        refused.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe(reason);
        (await _app.RequestOfAsync(ada)).DecidedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_decides_second_is_told_and_keeps_what_they_wrote()
    {
        var ada = await _app.ReceivedAsync(Sample.Ada);
        var request = await _app.AskAsync(ada);
        var olive = await OliveAsync();
        var bob = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Bob, null, Roles.Hr));
        var address = $"/hr/extension-requests/{request.Id}";
        var (first, second) = (await olive.GetAsync(address), await bob.GetAsync(address));

        await olive.SubmitAsync(first, new() { ["Decision"] = "grant", ["To"] = "2026-10-26", ["Reason"] = "Get well." });
        var told = await bob.SubmitAsync(second, new() { ["Decision"] = "refuse", ["Reason"] = "Too long." });

        told.Text.ShouldContain("Olive Berg has granted it already, to Monday, October 26, 2026.");
        told.Text.ShouldContain("Too long.");
        (await _app.AssignmentOfAsync(ada)).Extensions.Count.ShouldBe(1);
    }

    private async Task<TestBrowser> OliveAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

    private async Task<TestPage> DecideAsync(TestBrowser hr, Employee employee, Dictionary<string, string> decision) =>
        await hr.FollowAsync(await SubmitAsync(hr, employee, decision));

    private async Task<TestPage> SubmitAsync(TestBrowser hr, Employee employee, Dictionary<string, string> decision) =>
        await hr.SubmitAsync($"/hr/extension-requests/{(await _app.AskAsync(employee)).Id}", decision);

    private Task<int> DispatchAsync()
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        return _app.DispatchAsync();
    }

    /// <summary>The text of a letter, however its lines are folded.</summary>
    private static string Words(MimeMessage letter) => string.Join(' ', letter.TextBody!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every calendar entry that was mailed, oldest first.</summary>
    private List<CalendarEvent> Entries() => [.. _app.Mail
        .SelectMany(message => message.Attachments.OfType<TextPart>())
        .Where(part => part.ContentType.IsMimeType("text", "calendar"))
        .Select(part => Calendar.Load(part.Text)!.Events.Single())];
}
