using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;
using PolicyTraining.Web.Tests.Figures;
using PolicyTraining.Web.Tests.Ledger;

namespace PolicyTraining.Web.Tests.Scale;

/// <summary>The counts that the database keeps are right whatever changes, and put right when they are not.</summary>
public sealed class KeptCountTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("""UPDATE "Employees" SET "Unit" = 'Moved'""")]
    [InlineData("""UPDATE "Employees" SET "LeftOn" = '2026-10-20' WHERE "Name" LIKE 'O%'""")]
    [InlineData("""UPDATE "Employees" SET "SuspendedOn" = '2026-10-20' WHERE "LeftOn" IS NULL""")]
    [InlineData("""UPDATE "Employees" SET "LeftOn" = NULL, "SuspendedOn" = NULL, "Unit" = 'Back'""")]
    [InlineData("""UPDATE "Assignments" SET "DueOn" = NULL WHERE "SignedOn" IS NULL""")]
    [InlineData("""UPDATE "Assignments" SET "ConfirmedAt" = '2026-10-20 10:00:00', "DeliveredAt" = NULL WHERE "SignedOn" IS NOT NULL""")]
    [InlineData("""UPDATE "Assignments" SET "Exit_Kind" = NULL, "Exit_Reason" = NULL, "Exit_By" = NULL, "Exit_At" = NULL""")]
    [InlineData("""UPDATE "Assignments" SET "DeclinedAt" = NULL, "PaperReturnedOn" = NULL""")]
    public async Task Whichever_way_a_row_is_changed_the_counts_follow(string change)
    {
        await new AwkwardRegister(_app).PlayAsync();
        (await DifferencesAsync()).ShouldBeEmpty();
        var before = await CountsAsync();

        (await _app.InDbAsync(db => db.Database.ExecuteSqlRawAsync(change))).ShouldBeGreaterThan(0);

        (await DifferencesAsync()).ShouldBeEmpty();
        (await CountsAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task Every_list_is_counted_as_it_is_listed()
    {
        await new AwkwardRegister(_app).PlayAsync();
        var edition = (await _app.InDbAsync(db => RegisterChoices.LoadAsync(db, new RegisterQuery(), default))).Editions[0];

        foreach (var list in StatusFilter.All)
        {
            foreach (var people in Enum.GetValues<People>())
            {
                var population = new Population(list) { People = people };
                await ShouldBeCountedRightAsync(population);
                await ShouldBeCountedRightAsync(population with { Unit = AwkwardRegister.Unit });
                await ShouldBeCountedRightAsync(population with { Edition = edition });
                await ShouldBeCountedRightAsync(population with { DueFrom = _app.Today.AddDays(-10), DueTo = _app.Today });
                await ShouldBeCountedRightAsync(population with { Text = "e" });
                await ShouldBeCountedRightAsync(population with { TookTo = 9 });
            }
        }
    }

    [Fact]
    public async Task A_count_that_is_wrong_is_an_alert_in_the_morning_and_right_again()
    {
        await new AwkwardRegister(_app).PlayAsync();
        var right = await CountsAsync();
        await _app.InDbAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "DueCounts" SET "Count" = "Count" + 1 WHERE "Stage" = 'Open'"""));
        _app.TurnToTomorrow(hour: 3);

        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Recount>().RunAsync(default);
            return true;
        });

        var check = await _app.InDbAsync(db => db.FigureChecks.SingleAsync());
        check.Differences.ShouldContain(difference => difference.Contains("of the counts that the database keeps were wrong. They were counted anew."));
        (await CountsAsync()).ShouldBe(right);
    }

    private async Task ShouldBeCountedRightAsync(Population population)
    {
        var listed = await _app.InDbAsync(db => population.Lines(db, _app.Today).CountAsync());
        var counted = await _app.InDbAsync(db => population.CountAsync(db, _app.Today, default));
        counted.ShouldBe(listed, population.Words);
    }

    private Task<IReadOnlyList<string>> DifferencesAsync() => _app.InDbAsync(async db =>
    {
        var check = new CountCheck();
        foreach (var copies in await KeptCopies.Of(db).ToListAsync())
            check.Add(copies);
        return await check.DifferencesAsync(db, default);
    });

    /// <summary>Whoever counted.</summary>
    private Task<List<string>> CountsAsync() => _app.InDbAsync(async db =>
    {
        var standing = await db.StandingCounts.AsNoTracking().ToListAsync();
        var due = await db.DueCounts.AsNoTracking().ToListAsync();
        List<string> counts =
        [
            .. standing.GroupBy(count => count with { Writer = 0, Count = 0 }, count => count.Count).Where(group => group.Sum() != 0).Select(group => $"{group.Key}: {group.Sum()}"),
            .. due.GroupBy(count => count with { Writer = 0, Count = 0 }, count => count.Count).Where(group => group.Sum() != 0).Select(group => $"{group.Key}: {group.Sum()}"),
        ];
        counts.Sort(StringComparer.Ordinal);
        return counts;
    });
}
