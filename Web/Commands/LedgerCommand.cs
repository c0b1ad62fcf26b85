using System.CommandLine;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Commands;

/// <summary>
/// <c>ledger verify FILE [--trust PEM]</c>: checks an exported ledger; exits with 0 only when every chain is sound and the newest
/// checkpoint, under a seal that is trusted, covers it.
/// </summary>
/// <remarks>Needs neither server nor database: the file and the public chain are enough.</remarks>
internal static class LedgerCommand
{
    public static Command Create(CertificateContext context)
    {
        var file = new Argument<FileInfo>("file") { Description = "The exported ledger (JSON lines)." }.AcceptExistingOnly();
        var trust = new Option<FileInfo>("--trust")
        {
            Description = "The chain or roots of the seal in PEM to trust, in place of those of this installation.",
            HelpName = "PEM",
        }.AcceptExistingOnly();
        var verify = new Command("verify", "Say whether an exported ledger is sound.") { file, trust };
        verify.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration;
            try
            {
                using var check = await ReadAsync(parsed.GetValue(file)!, cancellation);
                var trusted = parsed.GetValue(trust) is { } pem ? [SealTrust.FromPem(pem.FullName)] : context.Installed();
                List<string> faults = [.. check.Faults];
                if (check.Newest is { } newest && CheckpointSeal.FaultOf(newest, trusted) is { } fault)
                    faults.Add(fault);
                output.Output.WriteLine(Words(check, faults));
                return faults.Count == 0 ? 0 : 1;
            }
            catch (Exception refusal) when (refusal is SealCertificateException or RuleBrokenException)
            {
                output.Error.WriteLine(refusal.Message);
                return 1;
            }
        });
        return new Command("ledger", "Check an exported ledger.") { verify };
    }

    private static async Task<LedgerExportCheck> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        var check = new LedgerExportCheck();
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellation))
            check.Add(line);
        check.Complete();
        return check;
    }

    private static string Words(LedgerExportCheck check, List<string> faults)
    {
        List<string> lines =
        [
            faults.Count == 0 ? "SOUND" : "NOT SOUND",
            $"{check.Entries:N0} entries in {check.Chains:N0} chains, {check.Checkpoints:N0} checkpoints.",
        ];
        if (check.Newest is { } newest)
        {
            lines.Add($"Newest checkpoint: {newest.Number}, {newest.At.Utc}, hash {newest.Hash}.");
            lines.Add($"It covers {newest.Entries:N0} entries; later ones are vouched for by their chains alone.");
        }

        return string.Join(Environment.NewLine, lines.Concat(faults));
    }
}
