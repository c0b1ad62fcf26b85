using System.CommandLine;
using System.Globalization;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Commands;

/// <summary>
/// <c>certificate verify FILE [--trust PEM] [--ledger EXTRACT]</c>: prints the verdict; exits with 0 only when the file is
/// authentic and, where an extract is given, the ledger bears it out.
/// </summary>
internal static class CertificateVerifyCommand
{
    public static Command Create(CertificateContext context)
    {
        var file = new Argument<FileInfo>("file") { Description = "The PDF to check." }.AcceptExistingOnly();
        var trust = new Option<FileInfo>("--trust")
        {
            Description = "Root certificates in PEM to trust, in place of those of this installation.",
            HelpName = "PEM",
        }.AcceptExistingOnly();
        var ledger = new Option<FileInfo>("--ledger")
        {
            Description = "A ledger extract, to check that the certification is on the ledger.",
            HelpName = "EXTRACT",
        }.AcceptExistingOnly();
        var command = new Command("verify", "Say whether a sealed certification is authentic.") { file, trust, ledger };
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration;
            try
            {
                var trusted = Trusted(context, parsed.GetValue(trust));
                var report = new SealVerifier(trusted).Verify(await File.ReadAllBytesAsync(parsed.GetValue(file)!.FullName, cancellation));
                Print(report, output.Output);
                var verdict = parsed.GetValue(ledger) is { } extract ? LedgerVerdict.Of(report.FileHash, ReadExtract(extract), trusted) : null;
                verdict?.Print(output.Output);
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

    /// <summary>A file too large to be an extract is refused before it is read.</summary>
    private static LedgerExtract ReadExtract(FileInfo file)
    {
        Rule.Require(file.Length <= LedgerExtractFile.MaximumBytes, $"{file.Name} is too large to be a ledger extract.");
        return LedgerExtractFile.Read(File.ReadAllBytes(file.FullName));
    }

    private static List<SealTrust> Trusted(CertificateContext context, FileInfo? pem)
    {
        if (pem is not null)
            return [SealTrust.FromPem(pem.FullName)];
        var trusted = new List<SealTrust>();
        if (context.Seal.IsNamed)
            trusted.Add(context.Seal.Open().Trust);
        if (context.Development.Exists)
            trusted.Add(context.Development.Open().Trust);
        return trusted;
    }

    private static void Print(SealReport report, TextWriter output)
    {
        output.WriteLine(Words(report));
        output.WriteLine(report.Explanation);
        output.WriteLine();
        if (report.Signer is not null)
            output.WriteLine($"Sealed by  {report.Signer}");
        if (report.SealedAt is { } time)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Sealed at  {time:yyyy-MM-dd HH:mm:ss} UTC, as the seal says"));
        output.WriteLine($"SHA-256    {report.FileHash}");
    }

    private static string Words(SealReport report) => report.Verdict switch
    {
        SealVerdict.Authentic when report.Mark != FormMark.None => $"Authentic, {report.Mark.Banner}",
        SealVerdict.Authentic => "Authentic",
        SealVerdict.Altered => "Altered",
        SealVerdict.NotIssuedHere => "Not issued here",
        _ => "No seal",
    };
}
