using System.CommandLine;
using System.Globalization;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Commands;

/// <summary><c>certificate verify FILE [--trust PEM]</c>: prints the verdict; exits with 0 only when the file is authentic.</summary>
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
        var command = new Command("verify", "Say whether a sealed certification is authentic.") { file, trust };
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration;
            try
            {
                var verifier = new SealVerifier(Trusted(context, parsed.GetValue(trust)));
                var report = verifier.Verify(await File.ReadAllBytesAsync(parsed.GetValue(file)!.FullName, cancellation));
                Print(report, output.Output);
                return report.IsAuthentic ? 0 : 1;
            }
            catch (SealCertificateException refusal)
            {
                output.Error.WriteLine(refusal.Message);
                return 1;
            }
        });
        return command;
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
