using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Access;

public sealed class LookTests : IAsyncLifetime
{
    private const string Reason = "Called and cannot find the assessment.";

    private readonly TrainingApp _app = new();
    private Employee _ada = null!;
    private Employee _olive = null!;
    private Assignment _assignment = null!;
    private TestBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await _app.EmployAsync(Sample.Ada);
        _olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        _assignment = await _app.AssignAsync(_ada);
        _browser = await _app.SignedInAsAsync(_olive);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task HR_sees_what_the_employee_sees_and_every_page_says_so()
    {
        var home = await _browser.FollowAsync(await BeginAsync());
        var course = await _browser.GetAsync("/learn");

        home.Text.ShouldContain("2.110 Social Media");
        foreach (var page in new[] { home, course })
            page.Document.QuerySelector(".looking")!.TextContent.ShouldContain($"You are looking as {Sample.Ada}");
        home.Document.QuerySelector("a[href='/hr']").ShouldBeNull();
        home.Document.QuerySelector(".account").ShouldBeNull();
    }

    [Fact]
    public async Task It_is_on_the_ledger_with_the_reason_before_anything_is_seen()
    {
        await BeginAsync();

        var entry = await _app.InDbAsync(db => db.Ledger.Include(candidate => candidate.Details).SingleAsync(candidate => candidate.Kind == LedgerKind.LookedAs));
        entry.AssignmentId.ShouldBe(_assignment.Id);
        (entry.Detail("by"), entry.Detail("reason")).ShouldBe((Sample.Olive, Reason));
        (await (await _app.SignedInAsAsync(_olive)).GetAsync($"/hr/employees/{_ada.Id}")).Text.ShouldContain($"Looked at the pages as {Sample.Ada} sees them");
        (await (await _app.SignedInAsAsync(_ada)).GetAsync("/account/my-data")).Text.ShouldContain($"{Sample.Olive} looked at your pages as you see them");
    }

    [Fact]
    public async Task Nothing_that_is_looked_at_counts_as_received_or_read()
    {
        await BeginAsync();
        foreach (var path in new[] { "/", "/learn", $"/learn/{(await _app.EditionAsync()).Lessons[0].Id}", "/policy/2.110" })
            (await _browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);

        var after = await _app.AssignmentOfAsync(_ada);
        after.Receipt.ShouldBeNull();
        after.StartedAt.ShouldBeNull();
        await (await _app.SignedInAsAsync(_ada)).GetAsync("/learn");
        (await _app.AssignmentOfAsync(_ada)).Receipt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/hr")]
    [InlineData("/account/password")]
    [InlineData("/account/my-data")]
    [InlineData("/assessment")]
    [InlineData("/certify")]
    [InlineData("/questions/new")]
    public async Task What_is_not_meant_to_be_seen_is_refused_and_says_how_to_go_on(string path)
    {
        await BeginAsync();

        var page = await _browser.GetAsync(path);

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Heading.ShouldBe($"You are looking as {Sample.Ada}");
        page.Text.ShouldContain("Stop looking");
    }

    [Fact]
    public async Task Stopping_makes_HR_themself_again()
    {
        var home = await _browser.FollowAsync(await BeginAsync());

        var form = home.Document.QuerySelector(".looking form")!;
        using var stop = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", form.QuerySelector("input")!.GetAttribute("value")!)]);
        using var stopped = await _browser.Client.PostAsync(form.GetAttribute("action"), stop, TestContext.Current.CancellationToken);

        stopped.Headers.Location!.OriginalString.ShouldBe($"/hr/employees/{_ada.Id}");
        (await _browser.GetAsync("/hr")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_ends_by_itself_after_a_quarter_of_an_hour()
    {
        await BeginAsync();

        _app.Clock.Advance(TimeSpan.FromMinutes(16));

        (await _browser.GetAsync("/hr")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reason_is_asked_for()
    {
        var refusal = await _browser.SubmitAsync($"/hr/employees/{_ada.Id}/view/new", new() { ["Reason"] = " " });

        refusal.Text.ShouldContain("Say why");
        (await _browser.GetAsync("/hr")).Status.ShouldBe(HttpStatusCode.OK);
        (await _app.InDbAsync(db => db.Ledger.AnyAsync(entry => entry.Kind == LedgerKind.LookedAs))).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_somebody_without_an_assignment_there_is_nothing_to_see()
    {
        var refusal = await _browser.SubmitAsync($"/hr/employees/{_olive.Id}/view/new", new() { ["Reason"] = Reason });

        refusal.Text.ShouldContain("Nothing was ever assigned to Olive Berg");
    }

    [Fact]
    public async Task Whose_role_is_taken_looks_as_nobody()
    {
        await BeginAsync();
        await _app.InDbAsync(async db =>
        {
            db.UserRoles.RemoveRange(db.UserRoles);
            return await db.SaveChangesAsync();
        });
        _app.Clock.Advance(TimeSpan.FromMinutes(2));

        var home = await _browser.GetAsync("/");

        home.Document.QuerySelector(".looking").ShouldBeNull();
        home.Text.ShouldNotContain("2.110 Social Media is");
        home.Document.QuerySelector("summary")!.TextContent.ShouldContain(Sample.Olive);
    }

    private Task<TestPage> BeginAsync() => _browser.SubmitAsync($"/hr/employees/{_ada.Id}/view/new", new() { ["Reason"] = Reason });
}
