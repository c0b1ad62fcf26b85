using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Team;

public sealed class TeamTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_supervisor_sees_her_own_people_and_nobody_elses()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var olive = await _app.EmployAsync(Sample.Olive);
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada, grace));
        await _app.InviteAsync(Sample.Bob, grace);
        await _app.AssignAsync(await _app.InviteAsync("Omar Other", olive));

        var team = await (await _app.SignedInAsAsync(grace)).GetAsync("/team");

        Names(team).ShouldBe([Sample.Ada, Sample.Bob]);
        team.Text.ShouldContain("Nothing assigned");
        team.Text.ShouldNotContain("Omar");
    }

    [Fact]
    public async Task A_former_supervisor_sees_nobody_and_the_new_one_does()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var olive = await _app.EmployAsync(Sample.Olive);
        var ada = await _app.InviteAsync(Sample.Ada, grace);
        await _app.AssignAsync(ada);

        await ChangeAsync(ada, employee => employee.ReportTo(olive.Id));
        var former = await (await _app.SignedInAsAsync(grace)).GetAsync("/team");
        var present = await (await _app.SignedInAsAsync(olive)).GetAsync("/team");

        former.Text.ShouldContain("Nobody reports to you");
        former.Text.ShouldNotContain(Sample.Ada);
        Names(present).ShouldBe([Sample.Ada]);
    }

    [Fact]
    public async Task Those_who_have_left_are_no_longer_of_the_team()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await _app.InviteAsync(Sample.Bob, grace);
        var ada = await _app.InviteAsync(Sample.Ada, grace);

        await ChangeAsync(ada, employee => employee.Leave(_app.Today));

        Names(await (await _app.SignedInAsAsync(grace)).GetAsync("/team")).ShouldBe([Sample.Bob]);
    }

    [Fact]
    public async Task The_longest_overdue_come_first_with_the_days_they_are_late()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await _app.AssignAsync(await _app.InviteAsync(Sample.Bob, grace));
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(2));
        await _app.AssignAsync(await _app.InviteAsync(Sample.Ada, grace));
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(15));

        var team = await (await _app.SignedInAsAsync(grace)).GetAsync("/team");

        Names(team).ShouldBe([Sample.Bob, Sample.Ada]);
        team.Document.QuerySelectorAll("td.number").Select(cell => cell.TextContent.Trim()).ShouldBe(["3", "1"]);
    }

    [Fact]
    public async Task A_visitor_has_to_sign_in()
    {
        var page = await _app.Visitor().GetAsync("/team");

        page.Status.ShouldBe(HttpStatusCode.Redirect);
        page.RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    private static IEnumerable<string> Names(TestPage page) => page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim());

    private Task<int> ChangeAsync(Employee employee, Action<Employee> change) => _app.InDbAsync(async db =>
    {
        change(await db.Employees.SingleAsync(candidate => candidate.Id == employee.Id));
        return await db.SaveChangesAsync();
    });
}
