using System.CommandLine;
using Microsoft.Extensions.Configuration;
using PolicyTraining.Web.Commands;
using UglyToad.PdfPig;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class CertificateCommandTests(SealFixture seal) : IClassFixture<SealFixture>
{
    [Fact]
    public async Task A_specimen_is_written_and_found_authentic_and_labelled()
    {
        var file = seal.PathOf("specimen.pdf");

        (await RunAsync("sample", "--out", file, "--name", "Łukasz Nguyễn-Świątek")).ExitCode.ShouldBe(0);
        var (exitCode, output) = await RunAsync("verify", file);

        exitCode.ShouldBe(0, output);
        output.ShouldStartWith("Authentic, SPECIMEN – NOT A RECORD");
        output.ShouldContain("Sealed at  2026-10-06 03:07:35 UTC");
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
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Directory"] = seal.Storage.Directory })
            .Build();
        var command = CertificateCommand.Create(() => configuration, () => AppContext.BaseDirectory, () => CertificationSample.Edition, seal.Clock);
        using var output = new StringWriter();
        var exitCode = await command.Parse(arguments).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = output }, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString());
    }
}
