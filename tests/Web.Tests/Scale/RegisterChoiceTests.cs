using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Tests.Scale;

/// <summary>A large agency has more supervisors than a page can list.</summary>
public sealed class RegisterChoiceTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Supervisors_are_listed_for_a_unit_when_they_are_too_many_to_list_for_all()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var chosen = await SuperviseAsync(RegisterChoices.MostSupervisors + 1);
        var browser = await _app.SignedInAsAsync(olive);

        var all = await browser.GetAsync("/hr/assignments");
        var unit = await browser.GetAsync("/hr/assignments?unit=Small");
        var asked = await browser.GetAsync($"/hr/assignments?supervisor={chosen}");

        Names(all).ShouldBe(["All supervisors", "No supervisor"]);
        all.Text.ShouldContain("Too many to list. Show a unit first, then choose among its supervisors.");
        Names(unit).ShouldBe(["All supervisors", "No supervisor", "Supervisor 0"]);
        unit.Text.ShouldNotContain("Too many to list");
        Names(asked).ShouldContain("Supervisor 0");
        asked.Text.ShouldContain("reporting to Supervisor 0");
    }

    [Fact]
    public async Task A_small_agency_chooses_among_all()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        await SuperviseAsync(3);

        var page = await (await _app.SignedInAsAsync(olive)).GetAsync("/hr/assignments?unit=Small");

        Names(page).ShouldBe(["All supervisors", "No supervisor", "Supervisor 0", "Supervisor 1", "Supervisor 2"]);
    }

    private static IEnumerable<string> Names(TestPage page) =>
        page.Document.QuerySelectorAll("#supervisor option").Select(option => option.TextContent);

    /// <summary>So many supervisors with one report each; the first one's is in the unit Small.</summary>
    private Task<Guid> SuperviseAsync(int supervisors) => _app.InDbAsync(async db =>
    {
        Guid? first = null;
        for (var number = 0; number < supervisors; number++)
        {
            var supervisor = new Employee($"Supervisor {number}", $"supervisor{number}@agency.example", "Large", "Chief", _app.Today);
            first ??= supervisor.Id;
            db.AddRange(supervisor, new Employee(
                $"Report {number}", $"report{number}@agency.example", number == 0 ? "Small" : "Large", "Planner", _app.Today, supervisor.Id));
        }

        await db.SaveChangesAsync();
        return first!.Value;
    });
}
