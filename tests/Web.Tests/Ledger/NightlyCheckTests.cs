using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Tests.Ledger;

/// <summary>Each night everything is checked, and HR's desk says what was found.</summary>
public sealed class NightlyCheckTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();
    private string _number = "";
    private Guid _assignment;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_sound_night_is_one_quiet_line()
    {
        await SignedAndCheckpointedAsync();

        var before = await DeskAsync();
        await CheckAsync();
        var after = await DeskAsync();

        before.Text.ShouldContain("the first check is still to come");
        after.Text.ShouldContain("Ledger and documents checked Tuesday, October 6, 2026, 2:00 a.m. Central: 1 chain, 1 document, nothing wrong.");
        after.Document.QuerySelector(".usa-alert--error").ShouldBeNull();
    }

    [Theory]
    [InlineData("UPDATE \"SealedDocuments\" SET \"Pdf\" = {bytes:255044462d}", "{number}: its sealed document is not the one that was sealed.")]
    [InlineData("UPDATE \"SealedDocuments\" SET \"Pdf\" = {bytes:00}, \"Sha256\" = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'",
        "{number}: its sealed document is not the one that was sealed.")]
    [InlineData("DELETE FROM \"SealedDocuments\"", "{number}: its sealed document is missing.")]
    [InlineData("UPDATE \"Ledger\" SET \"At\" = '2026-10-04 15:00:00' WHERE \"Kind\" = 'signed'", "Assignment {assignment}, entry 6: it was changed after it was written.")]
    [InlineData("UPDATE \"Ledger\" SET \"Facts\" = 'no JSON' WHERE \"Kind\" = 'started'", "Assignment {assignment}, entry 3: it was changed after it was written.")]
    [InlineData("UPDATE \"LedgerDetails\" SET \"Content\" = replace(\"Content\", 'Kowalski', 'Malory')", "its details were changed after it was written.")]
    [InlineData("DELETE FROM \"Ledger\" WHERE \"Kind\" = 'passed'", "Assignment {assignment}, entry 5: it is missing; entry 6 stands in its place.")]
    [InlineData("DELETE FROM \"Ledger\" WHERE \"Kind\" = 'sealed'", "Assignment {assignment}, entry 7: it is missing; checkpoint 1 covers it.")]
    [InlineData("DELETE FROM \"Ledger\" WHERE \"Kind\" = 'sealed'", "{number}: its sealed document is not on the ledger.")]
    [InlineData("UPDATE \"Checkpoints\" SET \"Entries\" = 8", "Checkpoint 1 was changed after it was written.")]
    [InlineData("UPDATE \"Checkpoints\" SET \"Seal\" = {bytes:00}", "The seal of checkpoint 1 does not fit it.")]
    [InlineData("UPDATE \"Checkpoints\" SET \"Number\" = 2", "Checkpoint 1 is missing.")]
    [InlineData("DELETE FROM \"CheckpointHeads\"", "The ledger is not the one that checkpoint 1 covers.")]
    public async Task Exactly_what_is_wrong_is_an_alert(string tampering, string fault)
    {
        await SignedAndCheckpointedAsync();
        await _app.DropGuardsAsync();
        await _app.TamperAsync(tampering);

        await CheckAsync();
        var desk = await DeskAsync();

        var expected = fault.Replace("{number}", _number, StringComparison.Ordinal).Replace("{assignment}", $"{_assignment}", StringComparison.Ordinal);
        desk.Document.QuerySelector(".usa-alert--error")!.TextContent.ShouldContain(expected);
    }

    [Fact]
    public async Task Purged_details_are_nothing_wrong()
    {
        await SignedAndCheckpointedAsync();
        await _app.ExecuteAsync("DELETE FROM \"LedgerDetails\"");

        await CheckAsync();

        (await DeskAsync()).Text.ShouldContain("nothing wrong");
    }

    [Fact]
    public async Task A_night_is_checked_once_and_not_before_two()
    {
        await SignedAndCheckpointedAsync();
        _app.TurnToTomorrow(hour: 1);
        await RunAsync();
        (await ChecksAsync()).ShouldBe(0);

        _app.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync();
        await RunAsync();

        (await ChecksAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Nights_without_a_check_are_an_alert()
    {
        await SignedAndCheckpointedAsync();
        await CheckAsync();
        _app.Clock.Advance(TimeSpan.FromDays(2));

        (await DeskAsync()).Document.QuerySelector(".usa-alert--error")!.TextContent.ShouldContain("Not checked since");
    }

    [Fact]
    public async Task What_was_sealed_before_there_was_a_ledger_is_taken_over_when_it_begins()
    {
        await SignedAndCheckpointedAsync();
        await _app.DropGuardsAsync();
        await _app.ExecuteAsync("DELETE FROM \"LedgerDetails\"; DELETE FROM \"Ledger\"; DELETE FROM \"CheckpointHeads\"; DELETE FROM \"Checkpoints\";");

        await BeginAsync();
        await BeginAsync();
        await CheckAsync();

        (await _app.InDbAsync(db => db.Ledger.CountAsync())).ShouldBe(1);
        (await DeskAsync()).Text.ShouldContain("1 chain, 1 document, nothing wrong.");
        var place = await _app.InScopeAsync(services => services.GetRequiredService<LedgerInclusion>().FindAsync(_number, default));
        place!.Sha256.ShouldBe(await _app.InDbAsync(db => db.SealedDocuments.Select(document => document.Sha256).SingleAsync()));
    }

    private Task<bool> BeginAsync() => _app.InDbAsync(async db =>
    {
        await db.BeginLedgerAsync(_app.Clock, default);
        return true;
    });

    private async Task SignedAndCheckpointedAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        _assignment = (await _app.AssignAsync(ada)).Id;
        _number = await _app.SignAsync(ada);
        await _app.CheckpointAsync();
    }

    private async Task CheckAsync()
    {
        _app.TurnToTomorrow(hour: 2);
        await RunAsync();
    }

    private Task<bool> RunAsync() => _app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<NightlyCheck>().RunAsync(default);
        return true;
    });

    private Task<int> ChecksAsync() => _app.InDbAsync(db => db.IntegrityChecks.CountAsync());

    private async Task<TestPage> DeskAsync()
    {
        var olive = await _app.InDbAsync(db => db.Employees.SingleOrDefaultAsync(employee => employee.Name == Sample.Olive))
            ?? await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        return await (await _app.SignedInAsAsync(olive)).GetAsync("/hr");
    }
}
