using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Commands;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Tests.Documents;

namespace PolicyTraining.Web.Tests.Ledger;

/// <summary><c>certificate verify FILE --ledger EXTRACT</c>: neither server nor database is asked.</summary>
public sealed class VerifyWithLedgerTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_certification_and_its_extract_prove_each_other()
    {
        var ada = await _app.SignedAsync();
        await _app.CheckpointAsync();

        var (exitCode, output) = await VerifyAsync(await PdfAsync(ada), await ExtractAsync(ada));

        exitCode.ShouldBe(0, output);
        output.ShouldStartWith("Authentic");
        output.ShouldContain("On the ledger\nThe ledger tells of this file, and checkpoint 1 covers that. Nothing has changed since.");
        output.ShouldContain("Record      2110-");
    }

    [Fact]
    public async Task The_extract_of_another_certification_proves_nothing()
    {
        var ada = await _app.SignedAsync();
        var bob = await _app.SignedAsync(Sample.Bob);
        await _app.CheckpointAsync();

        var (exitCode, output) = await VerifyAsync(await PdfAsync(ada), await ExtractAsync(bob));

        exitCode.ShouldBe(1);
        output.ShouldStartWith("Authentic");
        output.ShouldContain("Not proved by the ledger\nThis extract does not tell of this file.");
    }

    [Fact]
    public async Task A_changed_extract_proves_nothing()
    {
        var ada = await _app.SignedAsync();
        await _app.CheckpointAsync();
        var extract = File.ReadAllText(await ExtractAsync(ada));

        var (exitCode, output) = await VerifyAsync(await PdfAsync(ada), Write("changed.json", extract.Replace("\"kind\":\"passed\"", "\"kind\":\"waived\"", StringComparison.Ordinal)));

        exitCode.ShouldBe(1);
        output.ShouldContain("entry 5: it was changed after it was written.");
    }

    [Fact]
    public async Task A_ledger_that_somebody_else_sealed_proves_nothing()
    {
        var ada = await _app.SignedAsync();
        await _app.CheckpointAsync();
        var extract = LedgerExtractFile.Read(File.ReadAllBytes(await ExtractAsync(ada)));
        using var stranger = new SealFixture();
        var chain = extract.Chains.Single();
        ChainHead[] heads = [new(chain.AssignmentId, chain.Entries[^1].Sequence, chain.Entries[^1].Hash)];
        var forged = extract with { Checkpoint = Checkpoint.After(null, heads, _app.Clock.GetUtcNow(), text => CheckpointSeal.Sign(stranger.Certificate, text)) };

        var (exitCode, output) = await VerifyAsync(await PdfAsync(ada), Write("forged.json", LedgerExtractFile.Write(forged)));

        exitCode.ShouldBe(1);
        output.ShouldContain("Checkpoint 1 was sealed by a certificate that is not one of ours.");
    }

    [Fact]
    public async Task What_is_no_extract_is_refused_with_the_reason()
    {
        var ada = await _app.SignedAsync();
        var pdf = await PdfAsync(ada);

        var (exitCode, output) = await VerifyAsync(pdf, pdf);

        exitCode.ShouldBe(1);
        output.ShouldContain("This is no ledger extract: '%' is an invalid start of a value.");
    }

    [Fact]
    public async Task An_altered_file_stays_altered_whatever_the_ledger_says()
    {
        var ada = await _app.SignedAsync();
        await _app.CheckpointAsync();
        var altered = File.ReadAllBytes(await PdfAsync(ada));

        var (exitCode, output) = await VerifyAsync(Write("altered.pdf", [.. altered, (byte)' ']), await ExtractAsync(ada));

        exitCode.ShouldBe(1);
        output.ShouldStartWith("Altered");
        output.ShouldContain("Not proved by the ledger");
    }

    private async Task<string> PdfAsync(Employee employee)
    {
        var id = (await _app.AssignmentOfAsync(employee)).Id;
        var certification = await _app.InDbAsync(db => db.Certifications.Include(c => c.Document).SingleAsync(c => c.AssignmentId == id));
        return Write($"{certification.RecordNumber}.pdf", certification.Document!.Pdf);
    }

    private async Task<string> ExtractAsync(Employee employee)
    {
        var id = (await _app.AssignmentOfAsync(employee)).Id;
        var bytes = await _app.InScopeAsync(async services => LedgerExtractFile.Write(await services.GetRequiredService<LedgerExtracts>().TakeAsync(
            [id], (await services.GetRequiredService<Checkpoints>().NewestAsync(default))!, default)));
        return Write($"{id}.json", bytes);
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_app.StorageDirectory, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

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
