using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class EmployeeIdentityTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Name_address_and_number_are_corrected_and_the_account_follows()
    {
        var olive = await OliveAsync();
        var ada = await _app.EmployAsync(Sample.Ada);

        await olive.SubmitAsync($"/hr/employees/{ada.Id}/edit", new() { ["Name"] = "Ada Nowak", ["Email"] = "ada.nowak@dma.example", ["Number"] = "000123" });

        var saved = await _app.InDbAsync(db => db.Employees.AsNoTracking().SingleAsync(employee => employee.Id == ada.Id));
        (saved.Name, saved.Email, saved.Number).ShouldBe(("Ada Nowak", "ada.nowak@dma.example", "000123"));
        (await _app.InDbAsync(db => db.Users.SingleAsync(account => account.EmployeeId == ada.Id))).DisplayName.ShouldBe("Ada Nowak");
        (await (await _app.SignedInAsAsync(saved)).GetAsync("/")).Document.Body!.TextContent.ShouldContain("Ada Nowak");
        (await olive.GetAsync("/hr/employees?q=000123")).Text.ShouldContain("Ada Nowak");
    }

    [Theory]
    [InlineData("Email", "BOB@dma.example", "Bob Ansari already has this e-mail address")]
    [InlineData("Number", "000007", "Bob Ansari already has this employee number")]
    public async Task What_somebody_else_has_is_refused_by_name_with_everything_kept(string field, string typed, string why)
    {
        var olive = await OliveAsync();
        var ada = await _app.EmployAsync(Sample.Ada);
        var bob = await _app.EmployAsync(Sample.Bob);
        await olive.SubmitAsync($"/hr/employees/{bob.Id}/edit", new() { ["Number"] = "000007" });

        var refused = await olive.SubmitAsync($"/hr/employees/{ada.Id}/edit", new() { [field] = typed, ["Position"] = "Auditor" });

        refused.Document.QuerySelector($"#{field}-error")!.TextContent.ShouldContain(why);
        refused.Document.QuerySelector("#Position")!.GetAttribute("value").ShouldBe("Auditor");
    }

    [Fact]
    public async Task The_second_of_two_who_edit_is_told_what_the_first_changed_and_loses_nothing_typed()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var grace = await _app.EmployAsync(Sample.Grace);
        var second = await _app.SignedInAsAsync(await _app.EmployAsync("Paul Stahmer", null, Roles.Hr));
        var opened = await second.GetAsync($"/hr/employees/{ada.Id}/edit");
        var first = await OliveAsync();
        await first.SubmitAsync($"/hr/employees/{ada.Id}/edit", new() { ["Unit"] = "Bureau of Finance", ["SupervisorId"] = $"{grace.Id}" });

        var told = await second.SubmitAsync(opened, new() { ["Unit"] = "Challenge Academy", ["Position"] = "Nurse" });

        told.Document.QuerySelector("#Unit-error")!.TextContent.ShouldContain("Olive Berg has changed this to “Bureau of Finance”");
        told.Document.QuerySelector("#SupervisorId-error")!.TextContent.ShouldContain("“Grace Okafor”");
        told.Document.QuerySelector("#Unit")!.GetAttribute("value").ShouldBe("Challenge Academy");
        told.Document.QuerySelector("#Position")!.GetAttribute("value").ShouldBe("Nurse");
        (await SavedAsync(ada)).Unit.ShouldBe("Bureau of Finance");
        await second.SubmitAsync(told, new() { ["SupervisorId"] = $"{grace.Id}" });
        var saved = await SavedAsync(ada);
        (saved.Unit, saved.Position, saved.SupervisorId).ShouldBe(("Challenge Academy", "Nurse", grace.Id));
    }

    [Fact]
    public async Task Nobody_is_put_below_somebody_who_reports_to_them()
    {
        var olive = await OliveAsync();
        var grace = await _app.EmployAsync(Sample.Grace);
        var ada = await _app.EmployAsync(Sample.Ada, grace);
        var bob = await _app.EmployAsync(Sample.Bob, ada);

        var refused = await olive.SubmitAsync($"/hr/employees/{grace.Id}/edit", new() { ["SupervisorId"] = $"{bob.Id}", ["Position"] = "Director" });

        refused.Document.QuerySelector("#SupervisorId-error")!.TextContent.ShouldContain("stands above the new supervisor");
        refused.Document.QuerySelector("#Position")!.GetAttribute("value").ShouldBe("Director");
    }

    private Task<Employee> SavedAsync(Employee employee) =>
        _app.InDbAsync(db => db.Employees.AsNoTracking().SingleAsync(candidate => candidate.Id == employee.Id));

    private async Task<TestBrowser> OliveAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
}
