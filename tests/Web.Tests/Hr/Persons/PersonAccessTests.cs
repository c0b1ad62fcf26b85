using System.Net;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr.Persons;

public sealed class PersonAccessTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Neither_the_supervisor_nor_the_person_sees_any_of_it()
    {
        var (grace, ada) = await TeamAsync();
        var assignment = await _app.AssignmentOfAsync(ada);
        foreach (var browser in new[] { await _app.SignedInAsAsync(grace), await _app.SignedInAsAsync(ada) })
        {
            var home = await browser.GetAsync("/account/password");
            foreach (var path in new[] { "", "/suspension/new", "/suspension/ending/new", "/reinstatement/new" })
                (await browser.GetAsync($"/hr/employees/{ada.Id}{path}")).Status.ShouldBe(HttpStatusCode.Forbidden, path);
            foreach (var path in new[] { $"employees/{ada.Id}/audit-pack", $"assignments/{assignment.Id}/audit-pack", $"employees/{ada.Id}/suspension", $"employees/{ada.Id}/reinstatement" })
                (await browser.SubmitAsync(home, new() { ["Reason"] = "Mine." }, to: $"/hr/{path}")).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task An_auditor_reads_it_takes_the_pack_and_changes_nothing()
    {
        var (_, ada) = await TeamAsync();
        var auditor = await _app.SignedInAsAsync(await _app.EmployAsync("Audrey Stone", null, Roles.Auditor));

        var page = await auditor.GetAsync($"/hr/employees/{ada.Id}");
        var pack = await auditor.SubmitAsync(page, [], "/hr/employees/");
        var suspension = await auditor.SubmitAsync(page, new() { ["Reason"] = "Mine." }, to: $"/hr/employees/{ada.Id}/suspension");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main a").ShouldAllBe(link => !link.GetAttribute("href")!.EndsWith("/edit") && !link.GetAttribute("href")!.EndsWith("/new"));
        pack.Status.ShouldBe(HttpStatusCode.OK);
        suspension.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetAsync($"/hr/employees/{ada.Id}/suspension/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_roster_and_the_assignment_lead_to_the_person_and_back()
    {
        var (grace, ada) = await TeamAsync();
        var olive = await _app.OliveAsync();
        var assignment = await _app.AssignmentOfAsync(ada);

        var page = await olive.GetAsync($"/hr/employees/{ada.Id}");

        page.Heading.ShouldBe(Sample.Ada);
        page.Document.QuerySelector($"a[href='/hr/assignments/{assignment.Id}']").ShouldNotBeNull();
        page.Document.QuerySelector($"a[href='/hr/employees/{grace.Id}']").ShouldNotBeNull();
        foreach (var from in new[] { "/hr/employees", $"/hr/assignments/{assignment.Id}" })
            (await olive.GetAsync(from)).Document.QuerySelector($"main a[href='/hr/employees/{ada.Id}']").ShouldNotBeNull(from);
        (await olive.GetAsync($"/hr/employees/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Employee Grace, Employee Ada)> TeamAsync()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var ada = await _app.EmployAsync(Sample.Ada, grace);
        await _app.AssignAsync(ada);
        return (grace, ada);
    }
}
