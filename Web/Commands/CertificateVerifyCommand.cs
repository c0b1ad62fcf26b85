using System.CommandLine;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Commands;

/// <summary><c>certificate verify FILE [--trust PEM]</c>: prints the verdict; exits with 0 only when the file is authentic.</summary>
/// <remarks>Needs neither server nor database: the file and the public chain are enough.</remarks>
internal static class CertificateVerifyCommand
{
    public static Command Create(CertificateContext context)
    {
        var file = new Argument<FileInfo>("file") { Description = "The PDF to check." }.AcceptExistingOnly();
        var trust = Pem("--trust", "The chain or roots of the seal in PEM to trust, in place of those of this installation.");
        var stamps = Pem("--trust-stamps", "The roots of the time-stamp authority in PEM, in place of those of this installation.");
        var json = new Option<bool>("--json") { Description = "Print the verdict as JSON." };
        var command = new Command("verify", "Say whether a sealed certification is authentic.") { file, trust, stamps, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration;
            try
            {
                var verifier = Verifier(context, parsed.GetValue(trust), parsed.GetValue(stamps));
                var report = verifier.Verify(await File.ReadAllBytesAsync(parsed.GetValue(file)!.FullName, cancellation));
                output.Output.WriteLine(parsed.GetValue(json) ? VerificationPrint.Json(report) : VerificationPrint.Words(report));
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

    private static Option<FileInfo> Pem(string name, string description) =>
        new Option<FileInfo>(name) { Description = description, HelpName = "PEM" }.AcceptExistingOnly();

    private static SealVerifier Verifier(CertificateContext context, FileInfo? trust, FileInfo? stamps)
    {
        var stampRoots = stamps is null ? context.Seal.TimestampRoots : new PinnedRoots(PinnedRoots.ReadPem(stamps.FullName));
        return new SealVerifier(context.Clock, stampRoots, trust is null ? Installed(context) : [SealTrust.FromPem(trust.FullName)]);
    }

    private static List<SealTrust> Installed(CertificateContext context)
    {
        var trusted = new List<SealTrust>();
        if (context.Seal.IsNamed)
            trusted.Add(context.Seal.Open().Trust);
        if (context.Development.Exists)
            trusted.Add(context.Development.Open().Trust);
        return trusted;
    }
}
