using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using UglyToad.PdfPig;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class SealingTests(SealFixture seal) : IClassFixture<SealFixture>
{
    [Fact]
    public void Sealing_changes_nothing_that_is_read()
    {
        var unsealed = CertificationSample.Unsealed();

        var document = seal.Sealer.Seal(unsealed);

        document.Length.ShouldBe(unsealed.Length);
        using var before = PdfDocument.Open(unsealed);
        using var after = PdfDocument.Open(document);
        after.GetPage(1).Text.ShouldBe(before.GetPage(1).Text);
    }

    [Fact]
    public void The_seal_carries_what_PAdES_asks_for_and_not_what_it_forbids()
    {
        var file = SealedFile.Read(seal.Sealer.Seal(CertificationSample.Unsealed()));

        var cms = new SignedCms(new ContentInfo(file.Covered), detached: true);
        cms.Decode(file.Cms);
        cms.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>().Select(attribute => attribute.Oid.Value).ShouldBe(
            ["1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", ObjectIds.SigningCertificateV2.Value], ignoreOrder: true);
        cms.Certificates.Count.ShouldBe(2, "the leaf and its root");
        file.SealedAt.ShouldBe(seal.Clock.GetUtcNow());
    }

    [Fact]
    public void The_same_document_sealed_at_the_same_moment_is_the_same_bytes()
    {
        var document = seal.Sealer.Seal(CertificationSample.Unsealed());

        seal.Sealer.Seal(CertificationSample.Unsealed()).ShouldBe(document);
    }

    [Fact]
    public void A_document_is_sealed_once()
    {
        var document = seal.Sealer.Seal(CertificationSample.Unsealed());

        Should.Throw<ArgumentException>(() => seal.Sealer.Seal(document)).Message.ShouldContain("exactly one place for a seal");
    }

    [Fact]
    public void A_key_that_can_do_nothing_but_sign_a_hash_seals()
    {
        using var key = new HardwareKey(seal.Certificate.Key);
        var certificate = new SealCertificate(seal.Certificate.Leaf, seal.Certificate.Issuers, key);

        new PadesSealer(certificate, seal.Clock).Seal(CertificationSample.Unsealed()).ShouldBe(seal.Sealer.Seal(CertificationSample.Unsealed()));
    }

    [Fact]
    public void A_key_that_is_not_the_certificates_seals_nothing()
    {
        using var other = RSA.Create(2048);
        using var key = new HardwareKey(other);

        Should.Throw<SealCertificateException>(() => new SealCertificate(seal.Certificate.Leaf, seal.Certificate.Issuers, key))
            .Message.ShouldContain("whose private key belongs to another");
    }

    [Fact]
    public void The_development_seal_is_of_RSA_with_3072_bits_and_SHA_256()
    {
        seal.Certificate.Key.KeySize.ShouldBe(3072);
        seal.Certificate.Leaf.SignatureAlgorithm.FriendlyName.ShouldBe("sha256RSA");
    }

    [Fact]
    public void An_expired_certificate_seals_nothing()
    {
        var later = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(seal.Clock.GetUtcNow().AddYears(11));

        Should.Throw<SealCertificateException>(() => new PadesSealer(seal.Certificate, later).Seal(CertificationSample.Unsealed()))
            .Message.ShouldContain("Seal:CertificatePath");
    }

    [Fact]
    public async Task Poppler_finds_the_signature_valid_and_over_the_whole_file()
    {
        var document = seal.Sealer.Seal(CertificationSample.Unsealed());

        var (_, output) = await Tool.RunAsync("pdfsig", document);

        output.ShouldContain("Signature is Valid");
        output.ShouldContain("Total document signed");
        output.ShouldContain("ETSI.CAdES.detached");
    }

    [Theory]
    [InlineData(FormMark.None)]
    [InlineData(FormMark.Specimen)]
    public async Task Qpdf_finds_no_fault_in_the_file(FormMark mark)
    {
        var document = seal.Sealer.Seal(CertificationSample.Unsealed(mark));

        var (exitCode, output) = await Tool.RunAsync("qpdf", document, "--check");

        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("WARNING");
    }
}
