using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Outbox;

/// <summary>What mail scanners do: they open every link of every letter, often several times, before anybody reads it.</summary>
public sealed partial class ScannerTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _ada = null!;

    public async ValueTask InitializeAsync()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        _ada = await _app.EmployAsync(Sample.Ada, grace);
        var bob = await _app.InviteAsync(Sample.Bob, grace);
        await _app.AssignAsync(bob);
        await _app.AssignAsync(_ada);
        await _app.DispatchAsync();
        await RemindAsync(days: 7);
        await RemindAsync(days: 3);
        await RemindAsync(days: 6);
        await RemindAsync(days: 7);
        await ExtendAsync(bob);
        await RemindByHandAndMailListAsync(bob, olive);
        await AskAsync(olive);
        await _app.Visitor().SubmitAsync("/account/forgotten-password", new() { ["Email"] = bob.Email });
        await _app.Visitor().SubmitAsync("/account/forgotten-password", new() { ["Email"] = grace.Email });
        await ChangePasswordAsync(olive);
        await SignAndWithdrawAsync();
        await DeclineAsync(bob);
        await _app.InScopeAsync(services => services.GetRequiredService<LedgerDigests>().RunAsync(default));
        await _app.DispatchAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ChangePasswordAsync(Employee employee) => await (await _app.SignedInAsAsync(employee)).SubmitAsync(
        "/account/password",
        new() { ["CurrentPassword"] = TrainingApp.Password, ["Password"] = "a new and longer password", ["PasswordAgain"] = "a new and longer password" });

    [Fact]
    public async Task Every_kind_of_letter_is_among_those_scanned()
    {
        var sent = await _app.InDbAsync(db => db.Outbox
            .Where(message => message.State == OutboxState.Sent).Select(message => message.Kind).Distinct().ToListAsync());

        Enum.GetValues<LetterKind>().Except(sent).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scanner_that_opens_every_link_of_every_letter_changes_nothing_and_gets_no_further_than_the_door()
    {
        var scanner = _app.Visitor();
        var before = await TablesAsync();

        foreach (var link in Links().Concat(Links()))
        {
            await scanner.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, link), TestContext.Current.CancellationToken);
            IsTheDoor(link, await scanner.GetAsync(link)).ShouldBeTrue(link);
        }

        Links().Count().ShouldBeGreaterThan(10);
        (await TablesAsync()).ShouldBe(before);
    }

    /// <summary>
    /// What a signed-in reader opens for the first time may be an act: of the bulletin it is receipt, unless the notice was
    /// already, and of the statement to be signed it is evidence.
    /// </summary>
    [Fact]
    public async Task A_signed_in_reader_who_opens_a_link_again_changes_nothing_more()
    {
        var ada = await _app.SignedInAsAsync(_ada);
        var before = await TablesAsync();
        foreach (var link in Links())
            await ada.GetAsync(link);
        var once = await TablesAsync();

        foreach (var link in Links())
            await ada.GetAsync(link);

        (await TablesAsync()).ShouldBe(once);
        once.Keys.Where(table => once[table] != before[table]).ShouldBe(["SigningDrafts"]);
    }

    /// <summary>
    /// The page that asks for a password, to sign in with or to be set; or the one on which a supervisor says something of the
    /// roster, which shows a name the letter had and a form.
    /// </summary>
    private static bool IsTheDoor(string link, TestPage page) =>
        page.RedirectedTo?.AbsolutePath == "/account/sign-in"
        || (link.StartsWith("/account/", StringComparison.Ordinal) && page.Status == HttpStatusCode.OK
            && page.Document.QuerySelector("main input[name=Password]") is not null)
        || (link.StartsWith(RosterLinks.Path, StringComparison.Ordinal) && page.Status == HttpStatusCode.OK
            && page.Document.QuerySelector("main input[name=Kind]") is not null);

    private IEnumerable<string> Links() => _app.Mail
        .SelectMany(message => message.BodyParts.OfType<TextPart>())
        .SelectMany(part => Address().Matches(WebUtility.HtmlDecode(part.Text.Replace("\r\n ", "", StringComparison.Ordinal))))
        .Select(address => new Uri(address.Value).PathAndQuery)
        .Distinct();

    /// <summary>Every row of every table.</summary>
    private Task<SortedDictionary<string, string>> TablesAsync() => _app.InDbAsync(async db =>
    {
        var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
            tables[table] = await RowsAsync(db, table);
        return tables;
    });

    private static async Task<string> RowsAsync(DbContext db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync();
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Written(reader.GetValue(column)))));
        return string.Join('\n', rows);
    }

    private static string? Written(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : value.ToString();

    private async Task RemindAsync(int days)
    {
        _app.Clock.Advance(TimeSpan.FromDays(days));
        await _app.RemindAsync();
        await _app.InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));
        await _app.DispatchAsync();
    }

    private async Task ExtendAsync(Employee employee)
    {
        var assignment = await _app.AssignmentOfAsync(employee);
        await _app.InScopeAsync(services => services.GetRequiredService<DueDates>()
            .ExtendAsync(assignment.Id, assignment.DueOn!.Value, _app.Today.AddDays(7), "On leave.", Sample.Olive, default));
        await _app.DispatchAsync();
    }

    private async Task RemindByHandAndMailListAsync(Employee employee, Employee olive)
    {
        await _app.InDbAsync(async db =>
        {
            var account = await db.Users.Where(candidate => candidate.EmployeeId == olive.Id).Select(candidate => candidate.Id).SingleAsync();
            db.Summaries.Add(new(account, "?status=all", new(SummaryFrequency.EveryWorkday, []), attachment: null, _app.Today));
            return await db.SaveChangesAsync();
        });
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var assignment = await _app.AssignmentOfAsync(employee);
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<ManualReminders>().RemindAsync(assignment.Id, Sample.Olive, default);
            await services.GetRequiredService<SummaryRound>().RunAsync(default);
            return true;
        });
        await _app.DispatchAsync();
    }

    private async Task AskAsync(Employee olive)
    {
        var ada = await _app.SignedInAsAsync(_ada);
        await ada.SubmitAsync("/questions/new?clause=II.B.4", new() { ["Question"] = "May I use my own address?" });
        await ada.SubmitAsync("/questions/new?clause=II.B.4", new() { ["Question"] = "And on weekends?", ["To"] = "hr" });
        var question = await _app.InDbAsync(db => db.Inquiries.Where(inquiry => inquiry.Question == "And on weekends?").Select(inquiry => inquiry.Id).SingleAsync());
        await (await _app.SignedInAsAsync(olive)).SubmitAsync($"/hr/questions/{question}", new() { ["Answer"] = "No." });
    }

    private async Task SignAndWithdrawAsync()
    {
        RecordNumber.TryParse(await _app.SignAsync(_ada), out var number).ShouldBeTrue();
        await _app.DispatchAsync();
        var assignment = await _app.AssignmentOfAsync(_ada);
        await _app.InScopeAsync(services => services.GetRequiredService<Returns>().ConfirmAsync(assignment.Id, Sample.Olive, default));
        await _app.DispatchAsync();
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Corrections>().WithdrawAsync(number, "Signed by a colleague.", Sample.Olive, default);
            return true;
        });
    }

    private async Task DeclineAsync(Employee employee)
    {
        var assignment = await _app.AssignmentOfAsync(employee);
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Declining>().DeclineAsync(assignment.Id, "Not yet.", employee.Name, default);
            return true;
        });
    }

    [GeneratedRegex("https?://[^\\s\"<>]+")]
    private static partial Regex Address();
}
