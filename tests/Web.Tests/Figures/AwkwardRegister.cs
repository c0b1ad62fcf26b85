using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Figures;

/// <summary>
/// The register of HR's tests, and what makes counting hard: somebody with two editions, a pause, certifications that were withdrawn
/// and superseded, somebody who left after signing, units whose names need care in addresses.
/// </summary>
internal sealed class AwkwardRegister(TrainingApp app)
{
    public const string Unit = "Air & Space, 128th “Wing”";

    private readonly Hr.Register _register = new(app);

    public Employee Olive => _register.Olive;

    /// <summary>Plays the story; the clock then stands at Thursday, October 22, 2026.</summary>
    public async Task PlayAsync()
    {
        await _register.PlayAsync();
        await PauseAsync(await HandedOverAsync("Pia Paused", daysAgo: 10));
        var twice = await HandedOverAsync("Twyla Twice", daysAgo: 12);
        await app.SignAsync(twice);
        await AssignNextEditionAsync(twice, daysAgo: 20);
        var withdrawn = await HandedOverAsync("Wanda Withdrawn", daysAgo: 16);
        var number = await app.SignAsync(withdrawn);
        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Corrections>().WithdrawAsync(RecordNumber.In(number)!.Value, "Signed by a colleague.", Sample.Olive, default);
            return true;
        });
        var superseded = await app.SignAsync(await HandedOverAsync("Susi Superseded", daysAgo: 5));
        await app.InScopeAsync(services =>
            services.GetRequiredService<Corrections>().SupersedeAsync(RecordNumber.In(superseded)!.Value, "A wrong unit.", Sample.Olive, default));
        var leaver = await HandedOverAsync("Lev Leaver", daysAgo: 3);
        await app.SignAsync(leaver);
        await app.DispatchAsync();
        await app.InScopeAsync(async services =>
        {
            var leaving = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(employee => employee.Id == leaver.Id);
            await services.GetRequiredService<Departure>().LeaveAsync(leaving, app.Today, Sample.Olive, default);
            return true;
        });
    }

    private async Task<Employee> HandedOverAsync(string name, int daysAgo)
    {
        var employee = await app.EmployAsync(name);
        var assigned = await app.AssignAsync(employee);
        await app.InDbAsync(async db =>
        {
            (await db.Employees.SingleAsync(candidate => candidate.Id == employee.Id)).Transfer(Unit, "Planner");
            (await db.Assignments.SingleAsync(candidate => candidate.Id == assigned.Id)).Receive(app.Today.AddDays(-daysAgo), ReceiptWay.HandedOver, app.Clock);
            return await db.SaveChangesAsync();
        });
        return employee;
    }

    private Task<Pause> PauseAsync(Employee employee) => app.InScopeAsync(async services =>
    {
        var assignment = await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync(candidate => candidate.EmployeeId == employee.Id);
        return await services.GetRequiredService<DueDates>().PauseAsync(assignment.Id, app.Today.AddDays(-2), app.Today.AddDays(6), "Leave.", Sample.Olive, default);
    });

    private Task<int> AssignNextEditionAsync(Employee employee, int daysAgo) => app.InDbAsync(async db =>
    {
        var edition = await app.EditionAsync();
        var files = await db.Editions.Select(published => published.Files).FirstAsync();
        var next = new PublishedEdition(edition with { Ordinal = edition.Ordinal + 1, ContentHash = new string('2', 64) }, files, app.Clock);
        var assignment = new Assignment(employee.Id, next.Id, edition.DaysToReturn, Sample.Olive, app.Clock);
        assignment.Receive(app.Today.AddDays(-daysAgo), ReceiptWay.HandedOver, app.Clock);
        db.Editions.Add(next);
        db.Assignments.Add(assignment);
        return await db.SaveChangesAsync();
    });
}
