using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;
using PolicyTraining.Web.Synthetic;
using PolicyTraining.Web.Tests.Ledger;

namespace PolicyTraining.Web.Tests.Scale;

/// <summary>The invented register for measuring is one that the program itself could have made.</summary>
public sealed class SyntheticRegisterTests : IAsyncDisposable
{
    private const int Employees = 200;

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Its_ledger_is_sound_and_its_figures_add_up()
    {
        await FillAsync(_app);
        _app.TurnToTomorrow(hour: 3);

        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<NightlyCheck>().RunAsync(default);
            await services.GetRequiredService<Recount>().RunAsync(default);
            return true;
        });

        var integrity = await _app.InDbAsync(db => db.IntegrityChecks.SingleAsync());
        integrity.Faults.ShouldBeEmpty();
        integrity.Documents.ShouldBeGreaterThan(0);
        integrity.Chains.ShouldBeGreaterThan(10);
        var figures = await _app.InDbAsync(db => db.FigureChecks.SingleAsync());
        figures.Differences.ShouldBeEmpty();
        figures.Assignments.ShouldBe(Employees);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_people_and_standings_and_another_makes_others()
    {
        await using var same = new TrainingApp();
        await using var other = new TrainingApp();
        await FillAsync(_app);
        await FillAsync(same);
        await FillAsync(other, seed: 2);

        var rows = await RowsAsync(_app);

        rows.Count.ShouldBe(Employees);
        (await RowsAsync(same)).ShouldBe(rows);
        (await RowsAsync(other)).ShouldNotBe(rows);
    }

    [Fact]
    public async Task It_has_units_a_tree_of_supervisors_and_assignments_that_stand_in_many_ways()
    {
        await FillAsync(_app);

        (await _app.InDbAsync(db => db.UnitsAsync(default))).Count.ShouldBe(4);
        (await _app.InDbAsync(db => db.Employees.CountAsync(employee => employee.SupervisorId == null))).ShouldBe(1);
        (await _app.InDbAsync(db => db.Outbox.CountAsync())).ShouldBeGreaterThan(10);
        (await _app.InDbAsync(db => db.Attempts.CountAsync())).ShouldBeGreaterThan(5);
        (await _app.InDbAsync(db => db.StandingCounts.Where(count => count.Count > 0).Select(count => count.Stage).Distinct().CountAsync())).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task It_is_made_in_an_empty_database_only()
    {
        await _app.EmployAsync(Sample.Ada);

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => FillAsync(_app));

        refusal.Message.ShouldContain("The database is not empty.");
        (await _app.InDbAsync(db => db.Employees.CountAsync())).ShouldBe(1);
    }

    private static Task<bool> FillAsync(TrainingApp app, int seed = 1) => app.InScopeAsync(async services =>
    {
        var accounts = ActivatorUtilities.CreateInstance<SyntheticAccounts>(services);
        await ActivatorUtilities.CreateInstance<SyntheticRegister>(services, accounts)
            .FillAsync(Employees, seed, new Progress<SyntheticProgress>(), default);
        return true;
    });

    /// <summary>Everything but ids and record numbers, a line for each person.</summary>
    private static Task<List<string>> RowsAsync(TrainingApp app) => app.InDbAsync(async db =>
    {
        var lines = await AssignmentLine.Of(db, db.Assignments, db.Employees).OrderBy(line => line.EmployeeNumber).ToListAsync();
        return lines.ConvertAll(line =>
            $"{line.EmployeeNumber} {line.Name} {line.Email} {line.Unit} {line.Position} {line.Supervisor} {line.AssignedAt:O} {line.ReceivedOn} "
            + $"{line.StartedAt:O} {line.PassedAt:O} {line.ConfirmedAt:O} {line.Facts}");
    });
}
