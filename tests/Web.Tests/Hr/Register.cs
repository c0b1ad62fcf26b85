using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>A register with one assignment in every state there is, made by the product's own verbs.</summary>
internal sealed class Register(TrainingApp app)
{
    public Employee Olive { get; private set; } = null!;

    /// <summary>Plays the story; the clock then stands at Thursday, October 22, 2026.</summary>
    public async Task PlayAsync()
    {
        Olive = await app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var late = await ReceivedAsync("Lars Late");
        var overdue = await ReceivedAsync("Odile Overdue");
        var delivered = await ReceivedAsync("Delia Delivered");
        var confirmed = await ReceivedAsync("Conrad Confirmed");
        var exempted = await ReceivedAsync("Ezra Exempted");
        var left = await ReceivedAsync("Leo Left");
        var declined = await ReceivedAsync("Dora Declined");
        await app.SignAsync(delivered);
        await app.SignAsync(confirmed);
        await app.DispatchAsync();
        await ConfirmAsync(confirmed);
        await ExemptAsync(exempted);
        await LeaveAsync(left);
        await DeclineAsync(declined);
        await app.ReturnOnPaperAsync(await ReceivedAsync("Piet Paper"));

        app.Clock.Advance(TimeSpan.FromDays(5));
        await ReceivedAsync("Sven Soon");

        app.Clock.Advance(TimeSpan.FromDays(12));
        await app.SignAsync(late);
        await app.DispatchAsync();
        await app.PassAsync(await ReceivedAsync("Petra Passed"));
        var sending = await ReceivedAsync("Sena Sending");
        await app.SignAsync(sending);
        await app.AssignAsync(await app.EmployAsync("Awa Awaiting"));
        await HandOverAsync("Lena Long", app.Today.AddDays(-28));
    }

    public Task<List<Assignment>> AllAsync() => app.InDbAsync(db => db.Assignments.AsNoTracking().ToListAsync());

    private async Task<Employee> ReceivedAsync(string name)
    {
        var employee = await app.EmployAsync(name);
        await app.AssignAsync(employee);
        await app.DispatchAsync();
        return employee;
    }

    private async Task HandOverAsync(string name, DateOnly on)
    {
        var assignment = await app.AssignAsync(await app.EmployAsync(name));
        await app.InDbAsync(async db =>
        {
            (await db.Assignments.SingleAsync(candidate => candidate.Id == assignment.Id)).Receive(on, ReceiptWay.HandedOver, app.Clock);
            return await db.SaveChangesAsync();
        });
    }

    private Task<bool> ConfirmAsync(Employee employee) => app.InScopeAsync(async services =>
    {
        var assignment = await app.AssignmentOfAsync(employee);
        return await services.GetRequiredService<Returns>().ConfirmAsync(assignment.Id, Sample.Olive, default);
    });

    private Task<bool> DeclineAsync(Employee employee) => app.InScopeAsync(async services =>
    {
        var assignment = await app.AssignmentOfAsync(employee);
        await services.GetRequiredService<Declining>().DeclineAsync(assignment.Id, "I do not agree.", employee.Name, default);
        return true;
    });

    private Task<int> ExemptAsync(Employee employee) => app.InDbAsync(async db =>
    {
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.EmployeeId == employee.Id);
        assignment.Close(ExitKind.Exempted, "On orders.", Sample.Olive, app.Clock);
        return await db.SaveChangesAsync();
    });

    private Task<bool> LeaveAsync(Employee employee) => app.InScopeAsync(async services =>
    {
        var leaver = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(candidate => candidate.Id == employee.Id);
        await services.GetRequiredService<Departure>().LeaveAsync(leaver, app.Today, Sample.Olive, default);
        return true;
    });
}
