using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Tests.Certification;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Ledger;

/// <summary>Several servers write to one chain, or do the same thing at once.</summary>
public sealed class RaceTests : IAsyncDisposable
{
    private readonly CrowdedApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Simultaneous_entries_take_their_places_one_after_the_other()
    {
        var ada = await AssignedAsync();
        var id = (await _app.AssignmentOfAsync(ada)).Id;

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => _app.InDbAsync(async db =>
        {
            db.Ledger.Add(LedgerEntry.Of(id, "noted", _app.Clock.GetUtcNow(), new { Number = number }));
            return await db.SaveChangesAsync();
        }))));
        var chain = await _app.ChainOfAsync(ada);

        chain.Count.ShouldBe(13);
        LedgerChain.Verify(id, chain).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_finds_the_place_taken_takes_the_next_and_the_fact_is_kept()
    {
        var ada = await _app.ReadyToSignAsync();
        _app.Rival = async db =>
        {
            var head = await db.Ledger.AsNoTracking().Heads().SingleAsync();
            var rival = LedgerEntry.Of(head.AssignmentId, "rival", _app.Clock.GetUtcNow(), new { });
            rival.Follow(head);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Ledger" ("Id", "AssignmentId", "Sequence", "Kind", "At", "Facts", "PreviousHash", "Hash")
                VALUES ({rival.Id}, {rival.AssignmentId}, {rival.Sequence}, {rival.Kind}, {rival.At.UtcDateTime}, {rival.Facts}, {rival.PreviousHash}, {rival.Hash})
                """);
        };

        var number = await SignAsync(ada);
        var chain = await _app.ChainOfAsync(ada);

        chain.Kinds.TakeLast(3).ShouldBe(["passed", "rival", "signed"]);
        chain[^1].Fact(LedgerFacts.RecordNumber).ShouldBe(number);
        LedgerChain.Verify(chain[0].AssignmentId, chain).ShouldBeNull();
        (await _app.AssignmentOfAsync(ada)).SignedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_servers_that_sign_at_once_sign_once_and_the_ledger_says_so_once()
    {
        var ada = await _app.ReadyToSignAsync();
        string? theirs = null;
        _app.Meanwhile = async () => theirs = await SignAsync(ada);

        var ours = await SignAsync(ada);

        ours.ShouldBe(theirs);
        (await _app.ChainOfAsync(ada)).The(LedgerKind.Signed).Fact(LedgerFacts.RecordNumber).ShouldBe(ours);
    }

    [Fact]
    public async Task A_reminder_that_moves_on_while_someone_signs_is_not_mistaken_for_a_signature()
    {
        var ada = await _app.ReadyToSignAsync();
        _app.Meanwhile = () => _app.ExecuteAsync("UPDATE \"Assignments\" SET \"NextReminderOn\" = '2026-10-20'");

        var number = await SignAsync(ada);

        (await _app.ChainOfAsync(ada)).The(LedgerKind.Signed).Fact(LedgerFacts.RecordNumber).ShouldBe(number);
    }

    [Fact]
    public async Task Two_tabs_that_take_the_first_step_at_once_take_both_steps_and_start_once()
    {
        var ada = await AssignedAsync();
        await _app.DispatchAsync();
        _app.Meanwhile = () => ContinueAsync(ada, block: 0);

        await ContinueAsync(ada, block: 1);

        var chain = await _app.ChainOfAsync(ada);
        chain.Kinds.ShouldBe(["assigned", "received", "started"]);
        (await _app.InDbAsync(db => db.BlockCompletions.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Two_tabs_that_take_the_same_step_at_once_take_it_once()
    {
        var ada = await AssignedAsync();
        _app.Meanwhile = () => ContinueAsync(ada, block: 0);

        await ContinueAsync(ada, block: 0);

        (await _app.ChainOfAsync(ada)).Kinds.ShouldBe(["assigned", "received", "started"]);
        (await _app.InDbAsync(db => db.BlockCompletions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Two_in_HR_who_confirm_at_once_confirm_once()
    {
        var ada = await _app.ReadyToSignAsync();
        await SignAsync(ada);
        _app.Meanwhile = () => ConfirmAsync(ada);

        await ConfirmAsync(ada);

        (await _app.ChainOfAsync(ada)).Count(entry => entry.Kind == LedgerKind.Confirmed).ShouldBe(1);
    }

    private async Task<Employee> AssignedAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        return ada;
    }

    private Task<string> SignAsync(Employee employee) => _app.InScopeAsync(async services =>
    {
        var signing = services.GetRequiredService<Signing>();
        var assignment = await _app.AssignmentOfAsync(employee);
        var draft = await signing.BeginAsync(assignment.Id, default);
        if (!draft.IsComplete)
            await signing.KeepAsync(draft, consented: true, employee.Name, default);
        return await signing.SignAsync(assignment.Id, new SigningSession(_app.Clock.GetUtcNow(), null, null), default);
    });

    private Task<bool> ConfirmAsync(Employee employee) => _app.InScopeAsync(async services =>
        await services.GetRequiredService<Returns>().ConfirmAsync((await _app.AssignmentOfAsync(employee)).Id, Sample.Olive, default));

    private Task<bool> ContinueAsync(Employee employee, int block) => _app.InScopeAsync(async services =>
    {
        var assignment = await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync(a => a.EmployeeId == employee.Id);
        var lesson = (await _app.EditionAsync()).Lessons[0];
        await services.GetRequiredService<Reading>().ContinueAsync(assignment, lesson, lesson.Blocks[block], default);
        return true;
    });

    /// <summary>A program in which something else happens at the most awkward moment.</summary>
    private sealed class CrowdedApp : TrainingApp
    {
        /// <summary>Happens elsewhere, once, after the next verb to write the ledger has read and before it writes.</summary>
        public Func<Task>? Meanwhile { get; set; }

        /// <summary>Happens once in the very transaction, after the next entry has found its place.</summary>
        public Func<TrainingDb, Task>? Rival { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.Intercept(new BeforeTransaction(this), new BeforeSave(this)));
        }
    }

    private sealed class BeforeTransaction(CrowdedApp app) : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (app.Meanwhile is { } happens && ((TrainingDb)eventData.Context!).NewLedgerEntries.Count > 0)
            {
                app.Meanwhile = null;
                await happens();
            }

            return result;
        }
    }

    private sealed class BeforeSave(CrowdedApp app) : SaveChangesInterceptor
    {
        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var db = (TrainingDb)eventData.Context!;
            if (app.Rival is { } happens && db.NewLedgerEntries.Count > 0)
            {
                app.Rival = null;
                await happens(db);
            }

            return result;
        }
    }
}
