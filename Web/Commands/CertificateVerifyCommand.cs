using System.CommandLine;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Commands;

/// <summary>
/// <c>certificate verify FILE [--trust PEM] [--ledger EXTRACT]</c>: prints the verdict; exits with 0 only when the file is
/// authentic and, where an extract is given, the ledger bears it out.
/// </summary>
/// <remarks>Needs neither server nor database: the file, the extract and the public chain are enough.</remarks>
internal static class CertificateVerifyCommand
{
    public static Command Create(CertificateContext context)
    {
        var file = new Argument<FileInfo>("file") { Description = "The PDF to check." }.AcceptExistingOnly();
        var trust = Given("--trust", "PEM", "The chain or roots of the seal in PEM to trust, in place of those of this installation.");
        var stamps = Given("--trust-stamps", "PEM", "The roots of the time-stamp authority in PEM, in place of those of this installation.");
        var ledger = Given("--ledger", "EXTRACT", "A ledger extract, to check that the certification is on the ledger.");
        var json = new Option<bool>("--json") { Description = "Print the verdict as JSON." };
        var command = new Command("verify", "Say whether a sealed certification is authentic.") { file, trust, stamps, ledger, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration;
            try
            {
                var trusted = parsed.GetValue(trust) is { } pem ? [SealTrust.FromPem(pem.FullName)] : context.Installed();
                var verifier = new SealVerifier(context.Clock, StampRoots(context, parsed.GetValue(stamps)), trusted);
                var report = verifier.Verify(await File.ReadAllBytesAsync(parsed.GetValue(file)!.FullName, cancellation));
                var verdict = parsed.GetValue(ledger) is { } extract ? LedgerVerdict.Of(report.FileHash, ReadExtract(extract), trusted) : null;
                output.Output.WriteLine(parsed.GetValue(json) ? VerificationPrint.Json(report, verdict) : VerificationPrint.Words(report, verdict));
                return report.IsAuthentic && verdict is not { IsProved: false } ? 0 : 1;
            }
            catch (Exception refusal) when (refusal is SealCertificateException or RuleBrokenException)
            {
                output.Error.WriteLine(refusal.Message);
                return 1;
            }
        });
        return command;
    }

    private static Option<FileInfo> Given(string name, string kind, string description) =>
        new Option<FileInfo>(name) { Description = description, HelpName = kind }.AcceptExistingOnly();

    private static PinnedRoots StampRoots(CertificateContext context, FileInfo? pem) =>
        pem is null ? context.Seal.TimestampRoots : new PinnedRoots(PinnedRoots.ReadPem(pem.FullName));

    /// <summary>A file too large to be an extract is refused before it is read.</summary>
    private static LedgerExtract ReadExtract(FileInfo file)
    {
        Rule.Require(file.Length <= LedgerExtractFile.MaximumBytes, $"{file.Name} is too large to be a ledger extract.");
        return LedgerExtractFile.Read(File.ReadAllBytes(file.FullName));
    }
}
