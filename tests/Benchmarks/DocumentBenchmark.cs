using System.Globalization;
using System.Security.Cryptography;
using PolicyTraining.Content;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Benchmarks;

/// <summary>Rendering, sealing and verifying a certification, beside a bare signature with a key of the same size.</summary>
/// <remarks>The pieces are run in turn, round after round, so that whatever else the machine does falls on all of them alike.</remarks>
internal static class DocumentBenchmark
{
    private const int WarmUpRounds = 60;
    private const int Rounds = 200;

    public static void Run(TextWriter output)
    {
        var storage = Directory.CreateTempSubdirectory("benchmark-");
        try
        {
            using var certificate =
                new DevelopmentSeal(new StorageOptions { Directory = storage.FullName }, TimeProvider.System).Open();
            Report(Measure(certificate), output);
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    private static List<Measurement> Measure(SealCertificate certificate)
    {
        var renderer = new CertificationRenderer();
        var paperRenderer = new PaperFormRenderer();
        var sealer = new PadesSealer(certificate, TimeProvider.System);
        var verifier = new SealVerifier(TimeProvider.System, PinnedRoots.None, certificate.Trust);
        using var key = RSA.Create(3072);
        _ = key.ExportParameters(includePrivateParameters: false); // makes the key, which is not what is measured
        var digest = SHA256.HashData("reference"u8);
        var edition = EditionReader.Read(ContentFiles.FromFolder(ShippedBulletins.Folder(ShippedBulletins.SocialMedia))).Edition!;
        var form = Certification(edition);
        var paper = Paper(edition);
        byte[] unsealed = [], document = [];

        List<Measurement> measurements = [
            new("RSA-3072 SignHash (reference)", () => key.SignHash(digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            new("Render the certification", () => unsealed = renderer.Render(form)),
            new("Seal it", () => document = sealer.Seal(unsealed)),
            new("Verify it", () => verifier.Verify(document)),
            new("Render and seal", () => sealer.Seal(renderer.Render(form))),
            new("Render the paper form", () => paperRenderer.Render(paper)),
        ];
        foreach (var measurement in measurements)
            measurement.RunCold();
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            foreach (var measurement in measurements)
                measurement.Run(keep: round >= 0);
        }

        return measurements;
    }

    private static CertificationForm Certification(Edition edition)
    {
        var evidence = SpecimenEvidence.Of(edition, "Łukasz Nguyễn-Świątek", new DateTimeOffset(2026, 10, 6, 3, 7, 31, TimeSpan.Zero));
        return CertificationForm.Of(
            edition,
            "2110-7K3M9QXZ4",
            evidence,
            Fingerprint.Of(CanonicalJson.Of(evidence)),
            TimeZoneInfo.FindSystemTimeZoneById("America/Chicago"),
            FormMark.Development,
            "https://training.example.gov/verify?record=2110-7K3M9QXZ4");
    }

    private static PaperForm Paper(Edition edition) => new(
        edition.Receipt,
        edition.Bulletin.Number,
        edition.Bulletin.Title,
        "2110-7K3M9QXZ4",
        "Łukasz Nguyễn-Świątek",
        "Wisconsin Emergency Management",
        "https://training.example.gov/verify?record=2110-7K3M9QXZ4");

    private static void Report(List<Measurement> measurements, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $".NET {Environment.Version}, {Environment.ProcessorCount} processors"));
        output.WriteLine();
        output.WriteLine(Measurement.Heading);
        foreach (var measurement in measurements)
            output.WriteLine(measurement.Row(reference: measurements[0]));
    }
}
