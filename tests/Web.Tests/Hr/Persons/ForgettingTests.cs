using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Hr.Persons;

/// <summary>What is kept of people beside their records, and for how long.</summary>
public sealed class ForgettingTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new()
    {
        Settings = { ["Retention:Class"] = "HR 0000123", ["Retention:Years"] = "6", ["Retention:Trigger"] = "Returned" },
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_sign_in_is_forgotten_after_a_year_and_not_before()
    {
        await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada));
        _app.Clock.Advance(TimeSpan.FromDays(365));

        (await ForgetAsync()).ShouldBe(1);
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await ForgetAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task With_the_last_record_go_the_sign_ins_and_the_reasons_and_the_change_stays()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var bob = await _app.EmployAsync(Sample.Bob);
        foreach (var employee in new[] { ada, bob })
        {
            await _app.AssignAsync(employee);
            await _app.SignAsync(employee);
            await _app.DispatchAsync();
            await _app.SuspendAsync(employee);
            await _app.ResumeAsync(employee);
        }

        _app.Clock.Advance(TimeSpan.FromDays(6 * 366));
        await _app.SignedInAsAsync(ada);
        var record = (await _app.AssignmentOfAsync(ada)).Id;
        await DestroyAsync(record);

        var changes = await _app.InDbAsync(db => db.RosterChanges.AsNoTracking().ToListAsync());
        changes.Where(change => change.EmployeeId == ada.Id).Select(change => (change.Field, change.Reason)).ShouldBe(
            [(RosterField.SuspendedOn, null), (RosterField.SuspendedOn, null)]);
        changes.Where(change => change.EmployeeId == bob.Id).ShouldAllBe(change => change.Reason != null);
        (await _app.InDbAsync(db => db.SignIns.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Why_something_was_done_to_many_goes_with_the_last_of_their_records()
    {
        var records = new List<Guid>();
        foreach (var name in new[] { Sample.Ada, Sample.Bob })
        {
            var employee = await _app.EmployAsync(name);
            await _app.AssignAsync(employee);
            await _app.SignAsync(employee);
            records.Add((await _app.AssignmentOfAsync(employee)).Id);
        }

        await _app.DispatchAsync();
        await _app.InDbAsync(async db =>
        {
            var action = new BulkAction(BulkVerb.Pause, new() { Reason = "Parental leave." }, query: null, "2 assignments.", Sample.Olive, _app.Clock);
            db.BulkActions.Add(action);
            db.BulkItems.AddRange((await db.Assignments.AsNoTracking().ToListAsync()).Select(assignment => new BulkItem(action.Id, assignment, null)));
            return await db.SaveChangesAsync();
        });
        _app.Clock.Advance(TimeSpan.FromDays(6 * 366));

        await DestroyAsync(records[0]);
        (await ReasonAsync()).ShouldBe("Parental leave.");
        await DestroyAsync(records[1]);
        (await ReasonAsync()).ShouldBeNull();
    }

    private Task<bool> DestroyAsync(Guid record) => _app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<Dispositions>().DestroyAsync([record], "Approved.", Sample.Olive, default);
        return true;
    });

    private Task<string?> ReasonAsync() => _app.InDbAsync(async db => (await db.BulkActions.AsNoTracking().SingleAsync()).Terms.Reason);

    private Task<int> ForgetAsync() => _app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<SignInRetention>().RunAsync(default);
        return await _app.InDbAsync(db => db.SignIns.CountAsync());
    });
}
