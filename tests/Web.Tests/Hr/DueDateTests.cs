using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Extensions;
using PolicyTraining.Web.Tests.Ledger;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>HR moves a due date of its own accord: received Monday, October 5, 2026, due Monday, October 19.</summary>
public sealed class DueDateTests : IAsyncLifetime
{
    private const string Orders = "State active duty.";

    private readonly TrainingApp _app = new();
    private Employee _grace = null!;
    private Employee _ada = null!;
    private TestBrowser _olive = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _grace = await _app.EmployAsync(Sample.Grace);
        _ada = await _app.ReceivedAsync(Sample.Ada, _grace);
        _olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        _address = $"/hr/assignments/{(await _app.AssignmentOfAsync(_ada)).Id}";
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task HR_gives_more_time_unasked_and_the_employee_is_told()
    {
        var page = await _olive.FollowAsync(await _olive.SubmitAsync($"{_address}/extensions/new", More("2026-10-26")));
        await _app.DispatchAsync();

        page.Text.ShouldContain("extended by 7 days, is Monday, October 26, 2026");
        _app.Mail[^1].To.Mailboxes.Single().Address.ShouldBe(_ada.Email);
        _app.Mail[^1].Subject!.ShouldStartWith("More time to sign");
        _app.Mail[^1].TextBody!.ShouldContain("Human Resources has given you more time");
        (await _app.ChainOfAsync(_ada)).The(LedgerKind.Extended).Details!.Content.ShouldContain("Drill weekend.");
    }

    [Fact]
    public async Task Whoever_extends_second_is_told_of_the_first()
    {
        var form = await _olive.GetAsync($"{_address}/extensions/new");
        await _olive.SubmitAsync(form, More("2026-10-26"));

        var told = await _olive.SubmitAsync(form, More("2026-10-28"));

        told.Text.ShouldContain("Olive Berg has extended it to Monday, October 26, 2026 in the meantime");
        told.Document.QuerySelector("#To")!.GetAttribute("value").ShouldBe("2026-10-28");
        (await _app.AssignmentOfAsync(_ada)).Extensions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_request_that_waits_is_decided_instead()
    {
        var form = await _olive.GetAsync($"{_address}/extensions/new");
        var request = await _app.AskAsync(_ada);

        var refused = await _olive.SubmitAsync(form, More("2026-10-26"));

        refused.Text.ShouldContain("Decide on the request instead.");
        (await _olive.GetAsync($"{_address}/extensions/new")).RedirectedTo!.OriginalString.ShouldBe($"/hr/extension-requests/{request.Id}");
        (await _app.AssignmentOfAsync(_ada)).Extensions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pause_moves_the_due_date_and_ends_early_when_they_are_back()
    {
        var paused = await _olive.FollowAsync(await PauseAsync("2026-10-05", "2026-10-09"));
        var due = (await _app.AssignmentOfAsync(_ada)).DueOn;
        var pause = (await _app.AssignmentOfAsync(_ada)).Pauses.Single();
        await _olive.SubmitAsync($"{_address}/pauses/{pause.Id}/ending/new", new() { ["LastDay"] = "2026-10-06" });

        paused.Text.ShouldContain(Orders);
        due.ShouldBe(new DateOnly(2026, 10, 23));
        (await _app.AssignmentOfAsync(_ada)).DueOn.ShouldBe(new DateOnly(2026, 10, 20));
        var chain = await _app.ChainOfAsync(_ada);
        chain.The(LedgerKind.Paused).Details!.Content.ShouldContain(Orders);
        chain.Kinds.ShouldContain(LedgerKind.PauseEnded);
    }

    [Fact]
    public async Task A_pause_that_cannot_be_kept_loses_nothing_typed()
    {
        var refused = await PauseAsync("2026-10-09", "2026-10-05");

        refused.Document.QuerySelector("#To-error")!.TextContent.ShouldContain("lies before the first");
        refused.Document.QuerySelector("#From")!.GetAttribute("value").ShouldBe("2026-10-09");
        refused.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe(Orders);
        (await _app.AssignmentOfAsync(_ada)).Pauses.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_supervisor_sees_the_pause_and_never_why()
    {
        await PauseAsync("2026-10-05", "2026-10-09");

        var team = await (await _app.SignedInAsAsync(_grace)).GetAsync("/team");

        team.Text.ShouldContain("Paused through Oct 9, 2026");
        team.Text.ShouldNotContain(Orders);
    }

    private Task<TestPage> PauseAsync(string from, string to) =>
        _olive.SubmitAsync($"{_address}/pauses/new", new() { ["From"] = from, ["To"] = to, ["Reason"] = Orders });

    private static Dictionary<string, string> More(string to) => new() { ["To"] = to, ["Reason"] = "Drill weekend." };
}
