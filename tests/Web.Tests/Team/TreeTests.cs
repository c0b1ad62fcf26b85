using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Team;

public sealed class TreeTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_whole_tree_shows_everybody_below_and_to_whom_they_report()
    {
        var olive = await _app.EmployAsync(Sample.Olive);
        var grace = await _app.EmployAsync(Sample.Grace, olive);
        await _app.AskedAsync(Sample.Ada, grace);
        await _app.EmployAsync("Omar Other");

        var browser = await _app.SignedInAsAsync(olive);

        (await browser.GetAsync("/team")).Names.ShouldBe([Sample.Grace]);
        var tree = await browser.GetAsync("/team?of=tree");
        tree.Names.ShouldBe([Sample.Ada, Sample.Grace]);
        tree.Document.QuerySelector("tbody td[data-label='Reports to']")!.TextContent.ShouldBe(Sample.Grace);
        tree.Text.ShouldNotContain("Omar");
    }

    [Fact]
    public async Task A_supervisor_sees_nobody_above_or_beside()
    {
        var olive = await _app.EmployAsync(Sample.Olive);
        var grace = await _app.EmployAsync(Sample.Grace, olive);
        await _app.AskedAsync(Sample.Ada, grace);
        var sibling = await _app.EmployAsync("Sid Sibling", olive);
        await _app.AskedAsync(Sample.Bob, sibling);

        var tree = await (await _app.SignedInAsAsync(grace)).GetAsync("/team?of=tree");

        tree.Names.ShouldBe([Sample.Ada]);
    }

    [Fact]
    public async Task A_circle_of_supervisors_ends_and_shows_each_of_the_others_once()
    {
        var olive = await _app.EmployAsync(Sample.Olive);
        var grace = await _app.EmployAsync(Sample.Grace, olive);
        var ada = await _app.EmployAsync(Sample.Ada, grace);
        await _app.ChangeAsync(olive, employee => employee.ReportTo(ada.Id));

        var tree = await (await _app.SignedInAsAsync(olive)).GetAsync("/team?of=tree");

        tree.Names.ShouldBe([Sample.Ada, Sample.Grace]);
    }

    [Fact]
    public async Task Who_has_left_is_gone_from_the_tree_and_those_below_them_are_not()
    {
        var olive = await _app.EmployAsync(Sample.Olive);
        var grace = await _app.EmployAsync(Sample.Grace, olive);
        await _app.EmployAsync(Sample.Ada, grace);
        await _app.EmployAsync(Sample.Bob, olive);
        await _app.ChangeAsync(grace, employee => employee.Leave(_app.Today));

        var tree = await (await _app.SignedInAsAsync(olive)).GetAsync("/team?of=tree");

        tree.Names.ShouldBe([Sample.Ada, Sample.Bob]);
    }

    [Fact]
    public async Task Tabs_search_and_the_tree_stay_in_the_address_and_each_tab_counts_its_rows()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var (ada, _) = await _app.AskedAsync(Sample.Ada, grace);
        await _app.SignAsync(ada);
        await _app.DispatchAsync();
        await _app.AskedAsync(Sample.Bob, grace);
        await _app.EmployAsync("Nils Nothing", grace);
        _app.Wait(days: 15);
        var browser = await _app.SignedInAsAsync(grace);

        var page = await browser.GetAsync("/team?of=tree&q=a");
        var tabs = page.Document.QuerySelectorAll(".team-tabs a").ToList();

        tabs.Select(tab => tab.TextContent.Trim()).ShouldBe(["All 3", "Open 1", "Overdue 1", "Returned 1"]);
        foreach (var tab in tabs)
        {
            var list = await browser.GetAsync(tab.GetAttribute("href")!);
            list.Names.Count().ShouldBe(int.Parse(tab.TextContent.Trim().Split(' ')[^1], null), tab.TextContent);
            list.Document.QuerySelector("select#of option[selected]")!.GetAttribute("value").ShouldBe("tree");
        }
        (await browser.GetAsync("/team?show=overdue")).Names.ShouldBe([Sample.Bob]);
        (await browser.GetAsync("/team?q=nils")).Names.ShouldBe(["Nils Nothing"]);
    }

    [Fact]
    public async Task A_long_list_is_paged_and_every_person_is_on_one_page_once()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var (_, asked) = await _app.AskedAsync(Sample.Ada, grace);
        await _app.InDbAsync(async db =>
        {
            foreach (var number in Enumerable.Range(1, 60))
                db.Employees.Add(new Employee($"Person {number:00}", $"p{number}@dma.example", "Unit", "Planner", _app.Today, grace.Id));
            return await db.SaveChangesAsync();
        });
        var browser = await _app.SignedInAsAsync(grace);

        var first = (await browser.GetAsync("/team")).Names.ToList();
        var second = (await browser.GetAsync("/team?page=2")).Names.ToList();

        first.Count.ShouldBe(50);
        first[0].ShouldBe(Sample.Ada);
        first.Concat(second).Distinct().Count().ShouldBe(61);
    }

    [Fact]
    public async Task Of_somebody_who_is_paused_the_team_page_says_until_when_and_never_why()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var (_, assignment) = await _app.AskedAsync(Sample.Ada, grace);
        await _app.PauseAsync(assignment, _app.Today.AddDays(3), "Surgery.");

        var team = await (await _app.SignedInAsAsync(grace)).GetAsync("/team");

        team.Text.ShouldContain("Paused through Oct 8, 2026");
        team.Text.ShouldContain("The deadline is paused today.");
        team.Text.ShouldNotContain("Surgery");
        team.Document.QuerySelector("form[action*=reminders]").ShouldBeNull();
    }
}
