using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PolicyTraining.Domain;
using PolicyTraining.Web.Commands;
using UglyToad.PdfPig;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class CertificateCommandTests(SealFixture seal) : IClassFixture<SealFixture>
{
    private readonly Dictionary<string, string?> _settings = new() { ["Storage:Directory"] = seal.Storage.Directory };

    [Fact]
    public async Task A_specimen_is_written_and_found_authentic_and_labelled()
    {
        var file = seal.PathOf("specimen.pdf");

        (await RunAsync("sample", "--out", file, "--name", "Łukasz Nguyễn-Świątek")).ExitCode.ShouldBe(0);
        var (exitCode, output) = await RunAsync("verify", file);

        exitCode.ShouldBe(0, output);
        output.ShouldStartWith("Authentic, SPECIMEN – NOT A RECORD");
        output.ShouldContain("Sealed at   2026-10-06 03:07:35 UTC");
        using var pdf = PdfDocument.Open(file);
        pdf.GetPage(1).Text.ShouldContain("Łukasz Nguyễn-Świątek");
        pdf.GetPage(1).Text.ShouldContain("SPECIMEN – NOT A RECORD");
    }

    [Fact]
    public async Task A_changed_file_is_not_authentic()
    {
        var document = seal.Sealer.Seal(CertificationSample.Unsealed());
        var file = seal.Write("changed.pdf", [.. document, (byte)' ']);

        var (exitCode, output) = await RunAsync("verify", file);

        exitCode.ShouldBe(1);
        output.ShouldStartWith("Altered");
    }

    [Fact]
    public async Task An_auditor_trusts_the_root_in_a_file_and_no_other()
    {
        var file = seal.Write("audited.pdf", seal.Sealer.Seal(CertificationSample.Unsealed()));
        using var stranger = new SealFixture();

        (await RunAsync("verify", file, "--trust", Pem("ours.pem", seal))).ExitCode.ShouldBe(0);
        (await RunAsync("verify", file, "--trust", Pem("theirs.pem", stranger))).Output.ShouldStartWith("Not issued here");
    }

    [Fact]
    public async Task The_published_chain_is_all_an_auditor_needs()
    {
        var file = seal.Write("published.pdf", seal.Sealer.Seal(CertificationSample.Unsealed()));
        File.WriteAllText(seal.PathOf("chain.pem"), seal.Certificate.ChainPem);

        (await RunAsync("verify", file, "--trust", seal.PathOf("chain.pem"))).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_time_stamp_is_told_with_its_authority_and_whether_it_counts()
    {
        using var authority = new TimestampCertificates();
        var file = seal.Write("stamped.pdf", authority.Stamp(seal.Sealer.Seal(CertificationSample.Unsealed()), seal.Clock.GetUtcNow()));
        File.WriteAllText(seal.PathOf("time.pem"), authority.Root.ExportCertificatePem());

        var unknown = await RunAsync("verify", file);
        var known = await RunAsync("verify", file, "--trust-stamps", seal.PathOf("time.pem"));

        unknown.Output.ShouldContain("Time-stamp  2026-10-06 03:07:35 UTC, by Test Time, which is not trusted here");
        known.Output.ShouldContain("Time-stamp  2026-10-06 03:07:35 UTC, by Test Time\n");
        known.Output.ShouldContain("Level       PAdES B-T");
    }

    [Fact]
    public async Task A_specimen_tries_the_time_stamp_authority_out()
    {
        using var authority = new TimestampCertificates();
        await using var server = await LoopbackAuthority.StartAsync(request => authority.Answer(request, seal.Clock.GetUtcNow()));
        _settings["Seal:TimestampUrl"] = server.Url;

        (await RunAsync("sample", "--out", seal.PathOf("tried.pdf"))).ExitCode.ShouldBe(0);
        (await RunAsync("verify", seal.PathOf("tried.pdf"))).Output.ShouldContain("PAdES B-T");

        server.Answers = _ => Task.FromResult<byte[]>([]);
        (await RunAsync("sample", "--out", seal.PathOf("in-vain.pdf"))).Output.ShouldContain("gave no token for this seal");
        File.Exists(seal.PathOf("in-vain.pdf")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_script_reads_the_verdict_as_JSON()
    {
        var file = seal.Write("scripted.pdf", seal.Sealer.Seal(CertificationSample.Unsealed()));

        var (_, output) = await RunAsync("verify", file, "--json");

        var report = JsonDocument.Parse(output).RootElement;
        report.GetProperty("verdict").GetString().ShouldBe("authentic");
        report.GetProperty("fileHash").GetString().ShouldBe(Fingerprint.Of(File.ReadAllBytes(file)));
        report.GetProperty("timestamp").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_trust_file_without_a_certificate_is_refused()
    {
        var file = seal.Write("any.pdf", seal.Sealer.Seal(CertificationSample.Unsealed()));

        var (exitCode, output) = await RunAsync("verify", file, "--trust", seal.Write("empty.pem", []));

        exitCode.ShouldBe(1);
        output.ShouldContain("holds no PEM certificate");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var (exitCode, output) = await RunAsync("verify", seal.PathOf("nowhere.pdf"));

        exitCode.ShouldBe(1);
        output.ShouldContain("nowhere.pdf");
    }

    [Fact]
    public async Task A_name_that_cannot_be_printed_is_refused_and_nothing_is_written()
    {
        var (exitCode, output) = await RunAsync("sample", "--out", seal.PathOf("never.pdf"), "--name", "名前");

        exitCode.ShouldBe(1);
        output.ShouldContain("“名” (U+540D)");
        File.Exists(seal.PathOf("never.pdf")).ShouldBeFalse();
    }

    private string Pem(string name, SealFixture owner)
    {
        var file = seal.PathOf(name);
        File.WriteAllText(file, owner.Certificate.Issuers.Single().ExportCertificatePem());
        return file;
    }

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(_settings)
            .Build();
        var command = CertificateCommand.Create(() => configuration, () => AppContext.BaseDirectory, () => CertificationSample.Edition, seal.Clock);
        using var output = new StringWriter();
        var exitCode = await command.Parse(arguments).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = output }, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString());
    }
}
