using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Tests.Ledger;

namespace PolicyTraining.Web.Tests.Figures;

/// <summary>Each night every figure is counted a second way, and HR's desk says what came of it.</summary>
public sealed class RecountTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_awkward_register_is_counted_the_same_twice_and_that_is_one_quiet_line()
    {
        var register = new AwkwardRegister(_app);
        await register.PlayAsync();
        var before = await DeskAsync(register);

        _app.TurnToTomorrow(hour: 1);
        await RecountAsync();
        (await _app.InDbAsync(db => db.FigureChecks.CountAsync())).ShouldBe(0, "It is not night yet.");
        _app.TurnToTomorrow(hour: 2);
        await RecountAsync();
        await RecountAsync();
        var after = await DeskAsync(register);

        before.Text.ShouldContain("the first recount is still to come");
        (await _app.InDbAsync(db => db.FigureChecks.CountAsync())).ShouldBe(1);
        after.Text.ShouldContain("Figures were recounted Oct 24, 2026, 2:00 a.m. Central: 12 figures over 19 assignments, no difference.");
        after.Document.QuerySelector(".usa-alert--error")?.TextContent.ShouldNotContain("figures");
    }

    [Theory]
    [InlineData("UPDATE \"Assignments\" SET \"DueOn\" = '2026-10-01' WHERE \"Id\" = {0}", "its due date is kept as Oct 1, 2026, and the facts say")]
    [InlineData("UPDATE \"Assignments\" SET \"SignedAt\" = '2026-10-06 15:00:00', \"SignedOn\" = '2026-10-06' WHERE \"Id\" = {0}", "its time of signing is kept as Oct 6, 2026, 10:00 a.m. Central, and the facts say none.")]
    [InlineData("UPDATE \"Assignments\" SET \"DeclinedAt\" = '2026-10-06 15:00:00' WHERE \"Id\" = {0}", "its decline is kept as Oct 6, 2026, 10:00 a.m. Central, and the facts say none.")]
    [InlineData("UPDATE \"Assignments\" SET \"PaperReturnedOn\" = '2026-10-06' WHERE \"Id\" = {0}", "its return on paper is kept as Oct 6, 2026, and the facts say none.")]
    public async Task A_copy_that_is_not_what_it_was_copied_from_is_an_alert(string tampering, string difference)
    {
        var register = new AwkwardRegister(_app);
        await register.PlayAsync();
        var assignment = await _app.InDbAsync(db => db.Assignments.Where(candidate => db.Employees.Any(employee => employee.Id == candidate.EmployeeId && employee.Name == "Odile Overdue")).Select(candidate => candidate.Id).SingleAsync());
        await _app.InDbAsync(db => db.Database.ExecuteSqlRawAsync(tampering, assignment));

        _app.TurnToTomorrow(hour: 3);
        await RecountAsync();
        var desk = await DeskAsync(register);

        var alert = desk.Document.QuerySelectorAll(".usa-alert--error").Single(candidate => candidate.TextContent.Contains("The figures need looking into")).TextContent;
        alert.ShouldContain("1 difference.");
        alert.ShouldContain($"Assignment {assignment}: {difference}");
    }

    private Task<bool> RecountAsync() => _app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<Recount>().RunAsync(default);
        return true;
    });

    private async Task<TestPage> DeskAsync(AwkwardRegister register) => await (await _app.SignedInAsAsync(register.Olive)).GetAsync("/hr");
}
