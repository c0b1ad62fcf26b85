using System.Net;
using Microsoft.Extensions.DependencyInjection;
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
        bySupervisor.Text.ShouldContain("2 of 3 assignments");
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

        var page = await browser.GetAsync("/hr/assignments?status=late&unit=Navy&supervisor=x&sort=shoe-size&page=-1");

        page.Status.ShouldBe(HttpStatusCode.OK);
        Names(page).Count.ShouldBe(3);
        page.Text.ShouldContain("There is no list “late”");
        page.Text.ShouldContain("Nobody works in a unit called “Navy”");
        page.Text.ShouldContain("supervises nobody");
        page.Text.ShouldContain("cannot be sorted by “shoe-size”");
        page.Text.ShouldContain("There is no page “-1”");
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
    public async Task A_long_list_is_paged_and_the_links_keep_the_filters()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        foreach (var number in Enumerable.Range(1, 51))
            await _app.AssignAsync(await _app.InviteAsync($"P{number:00} Person"));
        var browser = await _app.SignedInAsAsync(olive);

        var first = await browser.GetAsync("/hr/assignments?q=person&sort=name");
        var next = first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await browser.GetAsync("/hr/assignments" + next);

        Names(first).Count.ShouldBe(50);
        next.ShouldContain("q=person");
        next.ShouldContain("sort=name");
        Names(second).ShouldBe(["P51 Person"]);
    }

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
