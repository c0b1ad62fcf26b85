using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>Whoever looks before they write finds it unchanged when they write, on either database.</summary>
public sealed class LockTests : IAsyncDisposable
{
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(300);

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nobody_changes_a_row_that_somebody_is_looking_at()
    {
        var assignment = await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));

        await ShouldWaitAsync(
            db => db.LockAsync<Assignment>(assignment.Id, default),
            db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.AssignedBy, "Somebody else")));
    }

    [Fact]
    public async Task Nobody_adds_to_a_table_that_somebody_is_looking_at()
    {
        await ShouldWaitAsync(
            db => db.LockAllAsync<Employee>(default),
            db =>
            {
                db.Employees.Add(Sample.Employee(Sample.Bob));
                return db.SaveChangesAsync();
            });
    }

    [PostgreSqlFact]
    public async Task One_server_at_a_time_takes_its_turn_at_a_round_and_others_are_not_kept_from_theirs()
    {
        var first = await TakeTurnAsync("Digests");
        var second = await TakeTurnAsync("Digests");
        await using var other = await TakeTurnAsync("Summaries");
        await first!.DisposeAsync();
        await using var third = await TakeTurnAsync("Digests");

        second.ShouldBeNull();
        other.ShouldNotBeNull();
        third.ShouldNotBeNull();
    }

    private Task<IAsyncDisposable?> TakeTurnAsync(string work) => _app.InDbAsync(db =>
        db.Provider.TakeTurnAsync(_app.Services.GetRequiredService<IServiceScopeFactory>(), work, waits: false, default));

    private async Task ShouldWaitAsync(Func<TrainingDb, Task<IDbContextTransaction>> look, Func<TrainingDb, Task<int>> write)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var looking = await look(scope.ServiceProvider.GetRequiredService<TrainingDb>());
        var writing = Task.Run(() => _app.InDbAsync(write));

        (await Task.WhenAny(writing, Task.Delay(AMoment, TestContext.Current.CancellationToken))).ShouldNotBe(writing);
        await looking.DisposeAsync();

        (await writing).ShouldBe(1);
    }
}
