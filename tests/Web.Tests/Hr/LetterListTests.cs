using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>HR's list of every letter.</summary>
public sealed class LetterListTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_letter_is_listed_the_newest_first_and_leads_to_its_page()
    {
        var hr = await LettersAsync();

        var page = await hr.GetAsync("/hr/mail");

        Rows(page).ShouldBe(["Invitation, Bob Ansari", "Assignment notice, Ada Kowalski"]);
        page.Text.ShouldContain("Action needed by");
        page.Document.QuerySelector("a[href='/hr/mail/problems']").ShouldNotBeNull();
        var letter = await hr.GetAsync(page.Document.QuerySelectorAll("tbody th a")[1].GetAttribute("href")!);
        letter.Heading.ShouldNotBeNull().ShouldStartWith("Action needed by");
    }

    [Theory]
    [InlineData("kind=invitation", "Invitation, Bob Ansari")]
    [InlineData("kind=assignment-notice", "Assignment notice, Ada Kowalski")]
    [InlineData("state=sent", "Assignment notice, Ada Kowalski")]
    [InlineData("state=queued", "Invitation, Bob Ansari")]
    [InlineData("q=ADA%40dma", "Assignment notice, Ada Kowalski")]
    [InlineData("q=action+needed", "Assignment notice, Ada Kowalski")]
    [InlineData("q=ansari", "Invitation, Bob Ansari")]
    [InlineData("kind=invitation&state=sent")]
    [InlineData("q=%25")]
    public async Task The_query_string_narrows_the_list(string query, params string[] expected)
    {
        var hr = await LettersAsync();

        var page = await hr.GetAsync($"/hr/mail?{query}");

        Rows(page).ShouldBe(expected);
        page.Text.Contains("No letter fits these filters.", StringComparison.Ordinal).ShouldBe(expected.Length == 0);
    }

    [Fact]
    public async Task The_form_shows_what_the_list_is_narrowed_to()
    {
        var hr = await LettersAsync();

        var page = await hr.GetAsync("/hr/mail?kind=assignment-notice&state=sent&q=ada");

        page.Document.QuerySelector("#kind option[selected]")!.TextContent.ShouldBe("Assignment notice");
        page.Document.QuerySelector("#state option[selected]")!.TextContent.ShouldBe("Sent");
        page.Document.QuerySelector("#q")!.GetAttribute("value").ShouldBe("ada");
    }

    [Fact]
    public async Task A_filter_nobody_knows_is_left_out_and_the_page_says_so()
    {
        var hr = await LettersAsync();

        var page = await hr.GetAsync("/hr/mail?kind=love&state=lost&after=nowhere");

        page.Text.ShouldContain("There is no letter called “love”, so all letters are shown.");
        page.Text.ShouldContain("No letter can be in the state “lost”, so all states are shown.");
        Rows(page).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition_and_keep_the_filters()
    {
        var hr = await HrAsync();
        var expected = await QueueAsync(120);

        var first = await hr.GetAsync("/hr/mail?kind=hr-digest&state=queued");
        // A letter that comes in meanwhile shifts nothing.
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await QueueAsync(1);
        var second = await hr.GetAsync(Next(first)!);
        var third = await hr.GetAsync(Next(second)!);

        Next(first).ShouldNotBeNull().ShouldStartWith("/hr/mail?kind=hr-digest&state=queued&after=");
        (Addresses(first).Count, Addresses(second).Count, Addresses(third).Count).ShouldBe((50, 50, 20));
        Addresses(first).Concat(Addresses(second)).Concat(Addresses(third)).Order().ShouldBe(expected.Select(id => $"/hr/mail/{id}").Order());
        Next(third).ShouldBeNull();
        third.Document.QuerySelector("main a[href='/hr/mail?kind=hr-digest&state=queued']").ShouldNotBeNull();
    }

    /// <summary>Ada's notice was sent; a minute later Bob, who is a supervisor to be, was invited, which waits.</summary>
    private async Task<TestBrowser> LettersAsync()
    {
        var hr = await HrAsync();
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var bob = await _app.InviteAsync(Sample.Bob);
        await _app.InDbAsync(db =>
        {
            db.Outbox.Add(OutboxMessage.ToAccount(LetterKind.Invitation, db.Users.Single(user => user.EmployeeId == bob.Id).Id, _app.Clock));
            return db.SaveChangesAsync();
        });
        return hr;
    }

    /// <summary>Half of them at the same instant, so that the order among those is decided too.</summary>
    private Task<List<Guid>> QueueAsync(int count) => _app.InDbAsync(async db =>
    {
        var messages = new List<OutboxMessage>();
        for (var number = 0; number < count; number++)
        {
            if (number % 2 == 0)
                _app.Clock.Advance(TimeSpan.FromSeconds(1));
            messages.Add(OutboxMessage.ToHumanResources(LetterKind.HrDigest, _app.Clock));
        }

        db.Outbox.AddRange(messages);
        await db.SaveChangesAsync();
        return messages.ConvertAll(message => message.Id);
    });

    private async Task<TestBrowser> HrAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

    private static List<string> Rows(TestPage page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent.Trim())];

    private static List<string> Addresses(TestPage page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!)];

    private static string? Next(TestPage page) => page.Document.QuerySelector("main a[rel=next]")?.GetAttribute("href");
}
