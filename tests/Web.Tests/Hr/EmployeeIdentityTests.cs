using Microsoft.EntityFrameworkCore;
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

    private async Task<TestBrowser> OliveAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
}
