using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class AssignmentListTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_query_string_narrows_the_list_and_the_page_says_how_far()
    {
        var (browser, grace) = await TeamAsync();

        var bySupervisor = await browser.GetAsync($"/hr/assignments?supervisor={grace.Id}");
        var byName = await browser.GetAsync("/hr/assignments?q=ANSARI");
        var byMail = await browser.GetAsync("/hr/assignments?q=ada%40dma");
        var byUnit = await browser.GetAsync("/hr/assignments?unit=Bureau+of+Finance");
        var unsupervised = await browser.GetAsync("/hr/assignments?supervisor=none");

        Names(bySupervisor).ShouldBe([Sample.Ada, Sample.Bob]);
        bySupervisor.Text.ShouldContain("2 assignments of active employees, outstanding, reporting to Grace Okafor, as of Oct 5, 2026");
        bySupervisor.Document.QuerySelector("#supervisor option[selected]")!.TextContent.ShouldBe(Sample.Grace);
        Names(byName).ShouldBe([Sample.Bob]);
        byName.Document.QuerySelector("#q")!.GetAttribute("value").ShouldBe("ANSARI");
        Names(byMail).ShouldBe([Sample.Ada]);
        Names(byUnit).ShouldBe(["Fay Finance"]);
        Names(unsupervised).ShouldBe(["Fay Finance"]);
    }

    [Fact]
    public async Task A_search_for_a_wildcard_looks_for_the_character()
    {
        var (browser, _) = await TeamAsync();

        var page = await browser.GetAsync("/hr/assignments?q=%25");

        Names(page).ShouldBeEmpty();
        page.Text.ShouldContain("No assignment fits these filters.");
    }

    [Fact]
    public async Task A_filter_nobody_understands_is_left_out_and_the_page_says_so()
    {
        var (browser, _) = await TeamAsync();

        var page = await browser.GetAsync("/hr/assignments?status=late&unit=Navy&supervisor=x&sort=shoe-size&after=-1");

        page.Status.ShouldBe(HttpStatusCode.OK);
        Names(page).Count.ShouldBe(3);
        page.Text.ShouldContain("There is no list “late”");
        page.Text.ShouldContain("Nobody works in a unit called “Navy”");
        page.Text.ShouldContain("supervises nobody");
        page.Text.ShouldContain("cannot be sorted by “shoe-size”");
        page.Text.ShouldContain("names no page of this list");
    }

    [Fact]
    public async Task The_worst_come_first_and_those_without_a_due_date_after_them()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        await _app.AssignAsync(await _app.InviteAsync(Sample.Bob));
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(20));
        var done = await _app.EmployAsync("Delia Done");
        await _app.AssignAsync(done);
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));
        await _app.DispatchAsync();
        await _app.SignAsync(done);
        await _app.AssignAsync(await _app.InviteAsync("Abel Awaiting"));

        var page = await (await _app.SignedInAsAsync(olive)).GetAsync("/hr/assignments?status=all");

        Names(page).ShouldBe([Sample.Bob, Sample.Ada, "Abel Awaiting", "Delia Done"]);
        page.Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("Overdue by 6 days");
    }

    [Fact]
    public async Task Every_tab_counts_its_list_under_the_filters_shown()
    {
        var (browser, grace) = await TeamAsync();

        var page = await browser.GetAsync($"/hr/assignments?supervisor={grace.Id}");

        Tab(page, "Outstanding").ShouldBe("2");
        Tab(page, "Overdue").ShouldBe("0");
        Tab(page, "All").ShouldBe("2");
        page.Document.QuerySelector("nav[aria-label='Lists of assignments'] a[aria-current]")!.GetAttribute("href")!.ShouldContain($"supervisor={grace.Id}");
    }

    [Theory]
    [InlineData("due")]
    [InlineData("due-last")]
    [InlineData("name")]
    [InlineData("name-last")]
    [InlineData("unit")]
    [InlineData("unit-last")]
    [InlineData("received")]
    [InlineData("received-last")]
    public async Task Every_row_comes_once_forwards_and_back_in_every_order(string sort)
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        await PeopleAsync(dated: 60, undated: 45);
        var browser = await _app.SignedInAsAsync(olive);

        var pages = new List<List<string>>();
        var page = await browser.GetAsync($"/hr/assignments?status=all&q=person&sort={sort}");
        pages.Add(Ids(page));
        while (Edge(page, "next") is { } next)
        {
            page = await browser.GetAsync("/hr/assignments" + next);
            pages.Add(Ids(page));
        }

        pages.Select(rows => rows.Count).ShouldBe([50, 50, 5]);
        pages.SelectMany(rows => rows).Distinct().Count().ShouldBe(105);
        var second = await browser.GetAsync("/hr/assignments" + Edge(page, "prev"));
        Ids(second).ShouldBe(pages[1]);
        var first = await browser.GetAsync("/hr/assignments" + Edge(second, "prev"));
        Ids(first).ShouldBe(pages[0]);
        Edge(first, "prev").ShouldBeNull();
        Edge(first, "next")!.ShouldContain("q=person");
    }

    [Fact]
    public async Task A_row_that_is_new_or_gone_shifts_no_other_over_the_edge_of_a_page()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        await PeopleAsync(dated: 0, undated: 55);
        var browser = await _app.SignedInAsAsync(olive);
        var first = await browser.GetAsync("/hr/assignments?q=person&sort=name");

        await _app.AssignAsync(await _app.InviteAsync("A00 Person"));
        var second = await browser.GetAsync("/hr/assignments" + Edge(first, "next"));

        Names(second).ShouldBe(["P51 Person", "P52 Person", "P53 Person", "P54 Person", "P55 Person"]);
    }

    [Fact]
    public async Task A_heading_sorts_and_a_second_click_turns_the_order()
    {
        var (browser, _) = await TeamAsync();

        var byName = await browser.GetAsync(Heading(await browser.GetAsync("/hr/assignments"), "Name"));
        var turned = await browser.GetAsync(Heading(byName, "Name"));

        Names(byName).ShouldBe([Sample.Ada, Sample.Bob, "Fay Finance"]);
        byName.Document.QuerySelector("th[aria-sort=ascending]")!.TextContent.ShouldContain("Name");
        Names(turned).ShouldBe(["Fay Finance", Sample.Bob, Sample.Ada]);
        turned.Document.QuerySelector("th[aria-sort=descending]")!.TextContent.ShouldContain("Name");
    }

    private async Task PeopleAsync(int dated, int undated)
    {
        for (var number = 1; number <= dated + undated; number++)
        {
            var person = Sample.Employee($"P{number:00} Person", unit: number % 3 == 0 ? "Bureau of Finance" : "Wisconsin Emergency Management");
            await _app.InScopeAsync(services => services.GetRequiredService<Enrolment>().AddAsync(person, default));
            var assignment = await _app.AssignAsync(person);
            if (number <= dated)
            {
                await _app.InDbAsync(async db =>
                {
                    var received = await db.Assignments.SingleAsync(candidate => candidate.Id == assignment.Id);
                    received.Receive(_app.Today.AddDays(-(number % 4)), ReceiptWay.HandedOver, _app.Clock);
                    return await db.SaveChangesAsync();
                });
            }
        }
    }

    private static string? Edge(TestPage page, string relation) => page.Document.QuerySelector($"a[rel={relation}]")?.GetAttribute("href");

    private static string Heading(TestPage page, string name) =>
        page.Document.QuerySelectorAll("thead a").Single(link => link.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!;

    private static List<string> Ids(TestPage page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!)];

    private static string Tab(TestPage page, string label) => page.Document.QuerySelectorAll("main .desk-nav a")
        .Single(link => link.FirstChild!.TextContent.Trim() == label).QuerySelector(".tabs__count")!.TextContent;

    private static List<string> Names(TestPage page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(cell => cell.TextContent.Trim())];

    private async Task<(TestBrowser Olive, Employee Grace)> TeamAsync()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var grace = await _app.EmployAsync(Sample.Grace);
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada, grace));
        await _app.AssignAsync(await _app.InviteAsync(Sample.Bob, grace));
        var fay = Sample.Employee("Fay Finance", unit: "Bureau of Finance");
        await _app.InScopeAsync(services => services.GetRequiredService<Enrolment>().AddAsync(fay, default));
        await _app.AssignAsync(fay);
        return (await _app.SignedInAsAsync(olive), grace);
    }
}
