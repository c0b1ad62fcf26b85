using System.CommandLine;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Commands;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Tests.Documents;
using PolicyTraining.Web.Tests.Ledger;

namespace PolicyTraining.Web.Tests.Hr.Persons;

public sealed class AuditPackTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task It_holds_every_file_and_each_has_the_fingerprint_that_is_listed()
    {
        var (ada, first, second) = await _app.LiveAsync(await _app.EmployAsync(Sample.Grace));
        await _app.CheckpointAsync();

        var files = await PackAsync(ada);

        var folder = $"2.110_e{(await _app.EditionAsync()).Ordinal}/";
        string[] expected =
        [
            $"{folder}{first}.pdf", $"{folder}{first}.evidence.json", $"{folder}{second}.pdf", $"{folder}{second}.evidence.json",
            "ledger.json", "timeline.csv", "roster.csv", "README.txt", "SHA256SUMS",
        ];
        files.Keys.Where(name => !name.StartsWith("messages/", StringComparison.Ordinal)).ShouldBe(expected, ignoreOrder: true);
        files.Keys.ShouldContain("messages/001_2026-10-05_Assignment-notice.txt");
        files.Keys.ShouldContain("messages/001_2026-10-05_Assignment-notice.html");
        var sums = Encoding.UTF8.GetString(files["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        sums.ShouldBe(files.Where(file => file.Key != "SHA256SUMS").Select(file => $"{Fingerprint.Of(file.Value)}  {file.Key}"), ignoreOrder: true);
        Text(files, "README.txt").ShouldContain("Taken by Olive Berg on Monday, October 5, 2026");
        Text(files, "timeline.csv").ShouldContain("Certification,Signed the receipt certification " + first);
        Text(files, "roster.csv").ShouldContain("Supervisor,Grace Okafor");
        Fingerprint.Of(Text(files, $"{folder}{first}.evidence.json")).ShouldBe(
            await _app.InDbAsync(db => db.Certifications.Where(c => c.RecordNumber == first).Select(c => c.EvidenceHash).SingleAsync()));
    }

    [Fact]
    public async Task Its_PDF_and_its_ledger_prove_each_other_without_the_server()
    {
        var ada = await _app.SignedAsync();
        await _app.CheckpointAsync();
        var files = await PackAsync(ada);

        var pdf = Write("pack.pdf", files.Single(file => file.Key.EndsWith(".pdf", StringComparison.Ordinal)).Value);
        var (exitCode, output) = await VerifyAsync(pdf, Write("pack-ledger.json", files["ledger.json"]));

        exitCode.ShouldBe(0, output);
        output.ShouldStartWith("Authentic");
        output.ShouldContain("On the ledger");
    }

    [Fact]
    public async Task It_holds_nothing_of_anybody_else_and_no_link_that_acts()
    {
        var bob = await _app.EmployAsync(Sample.Bob);
        var ada = await _app.InviteAsync(Sample.Ada, bob);
        await _app.AssignAsync(ada);
        await _app.AssignAsync(bob);
        await _app.DispatchAsync();
        await _app.SignAsync(bob);
        await _app.DispatchAsync();
        _app.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 13, 14, 0, 0, TimeSpan.Zero));
        await _app.InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));
        await _app.DispatchAsync(); // Bob's digest names Ada
        await _app.CheckpointAsync();
        var bobs = (await _app.AssignmentOfAsync(bob)).Id;

        var adas = await PackAsync(ada);
        var ofBob = await PackAsync(bob);

        All(adas).ShouldNotContain($"{bobs}");
        All(adas).ShouldNotContain(bob.Email);
        All(adas).ShouldNotContain("token=");
        All(ofBob).ShouldNotContain(Sample.Ada);
        LedgerExtractFile.Read(adas["ledger.json"]).Chains.Count.ShouldBe(1);
    }

    [Fact]
    public async Task That_it_was_taken_is_on_the_ledger_and_the_file_is_named_after_the_person()
    {
        var ada = await _app.SignedAsync();
        var olive = await _app.OliveAsync();
        var page = await olive.GetAsync($"/hr/employees/{ada.Id}");

        using var answer = await PostAsync(olive, page, $"/hr/employees/{ada.Id}/audit-pack");

        var name = answer.Content.Headers.ContentDisposition!.FileName!;
        name.ShouldBe($"KOWALSKI_Ada_{ada.Id.ToString("N")[^8..].ToUpperInvariant()}_audit-pack_2026-10-05.zip");
        var entry = (await _app.ChainOfAsync(ada)).The(LedgerKind.AuditPackTaken);
        entry.Details!.Content.ShouldContain(Sample.Olive);
        (await olive.GetAsync($"/hr/employees/{ada.Id}?kind=record")).Text.ShouldContain("Took an audit pack Olive Berg");
    }

    [Fact]
    public async Task What_is_not_in_it_is_said()
    {
        var ada = await _app.SignedAsync();

        var files = await PackAsync(ada); // no checkpoint yet

        files.Keys.ShouldNotContain("ledger.json");
        Text(files, "README.txt").ShouldContain("no checkpoint of the ledger covers it yet");
    }

    [Fact]
    public async Task That_of_an_assignment_is_offered_on_its_page()
    {
        var ada = await _app.SignedAsync();
        var olive = await _app.OliveAsync();
        var path = $"/hr/assignments/{(await _app.AssignmentOfAsync(ada)).Id}";

        using var answer = await PostAsync(olive, await olive.GetAsync(path), $"{path}/audit-pack");

        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        archive.Entries.ShouldContain(entry => entry.FullName.EndsWith(".pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_somebody_without_any_assignment_there_is_nothing_to_prove()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var olive = await _app.OliveAsync();
        var page = await olive.GetAsync($"/hr/employees/{ada.Id}");

        page.Document.QuerySelector("form[action$=audit-pack]").ShouldBeNull();
        using var answer = await PostAsync(olive, await olive.GetAsync($"/hr/employees/{ada.Id}/edit"), $"/hr/employees/{ada.Id}/audit-pack");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("so there is nothing to prove");
    }

    private async Task<Dictionary<string, byte[]>> PackAsync(Employee employee)
    {
        var olive = await _app.InDbAsync(db => db.Employees.SingleOrDefaultAsync(candidate => candidate.Name == Sample.Olive)) is { } known
            ? await _app.SignedInAsAsync(known)
            : await _app.OliveAsync();
        using var answer = await PostAsync(olive, await olive.GetAsync($"/hr/employees/{employee.Id}"), $"/hr/employees/{employee.Id}/audit-pack");
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return archive.Entries.ToDictionary(entry => entry.FullName, Bytes);
    }

    private static Task<HttpResponseMessage> PostAsync(TestBrowser browser, TestPage page, string path) =>
        browser.Client.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }), TestContext.Current.CancellationToken);

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(Dictionary<string, byte[]> files, string name) => Encoding.UTF8.GetString(files[name]);

    private static string All(Dictionary<string, byte[]> files) => string.Concat(files.Values.Select(Encoding.UTF8.GetString));

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_app.StorageDirectory, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private async Task<(int ExitCode, string Output)> VerifyAsync(string file, string extract)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Directory"] = _app.StorageDirectory })
            .Build();
        var command = CertificateCommand.Create(() => configuration, () => AppContext.BaseDirectory, () => CertificationSample.Edition, _app.Clock);
        using var output = new StringWriter { NewLine = "\n" };
        var exitCode = await command.Parse(["verify", file, "--ledger", extract]).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = output }, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString());
    }
}
