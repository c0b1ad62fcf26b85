using System.CommandLine;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Commands;

/// <summary><c>certificate sample --out FILE [--name "…"]</c>: writes a sealed specimen of the certification, time-stamped where that is set up.</summary>
internal static class CertificateSampleCommand
{
    public static Command Create(CertificateContext context, Func<Edition> edition)
    {
        var path = new Option<FileInfo>("--out") { Description = "The PDF to write.", HelpName = "FILE", Required = true };
        var name = new Option<string>("--name")
        {
            Description = "The name to sign the specimen with.",
            DefaultValueFactory = _ => "Jordan Sample",
        };
        var command = new Command("sample", "Make a sealed specimen of the certification.") { path, name };
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration;
            try
            {
                var file = parsed.GetValue(path)!;
                var specimen = await SpecimenAsync(context, edition(), parsed.GetValue(name)!, cancellation);
                await File.WriteAllBytesAsync(file.FullName, specimen, cancellation);
                output.Output.WriteLine($"Wrote the sealed specimen {file.FullName}");
                return 0;
            }
            catch (Exception refusal) when (refusal is SealCertificateException or TimestampException or UnprintableCharacterException or IOException)
            {
                output.Error.WriteLine(refusal.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task<byte[]> SpecimenAsync(CertificateContext context, Edition edition, string name, CancellationToken cancellation)
    {
        var recordNumber = $"{edition.Bulletin.Number.Replace(".", "", StringComparison.Ordinal)}-SPECIMEN";
        var evidence = SpecimenEvidence.Of(edition, name, context.Clock.GetUtcNow());
        var form = CertificationForm.Of(
            edition,
            recordNumber,
            evidence,
            Fingerprint.Of(CanonicalJson.Of(evidence)),
            context.Zone,
            FormMark.Specimen,
            context.VerificationLink(recordNumber));
        using var certificate = context.Seal.Open();
        using var authority = context.Authority;
        var sealedPdf = new PadesSealer(certificate, context.Clock).Seal(new CertificationRenderer().Render(form));
        return authority.IsNamed ? await authority.StampAsync(sealedPdf, cancellation) : sealedPdf;
    }
}
