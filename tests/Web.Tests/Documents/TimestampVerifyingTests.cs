using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>What a time-stamp proves about a seal, and what its absence leaves open once the certificate has expired.</summary>
public sealed class TimestampVerifyingTests(SealFixture seal) : IClassFixture<SealFixture>, IDisposable
{
    private static readonly DateTimeOffset Sealed = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Expired = new(2026, 10, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly TimestampCertificates _time = new();

    public void Dispose() => _time.Dispose();

    [Fact]
    public void A_stamped_document_says_who_confirms_its_time()
    {
        using var certificate = Certificate();

        var report = Verify(certificate, _time.Stamp(Document(certificate), Sealed.AddMinutes(3)), at: Sealed.AddDays(1));

        report.Verdict.ShouldBe(SealVerdict.Authentic, report.Explanation);
        report.Explanation.ShouldContain("The time-stamp authority Test Time confirms that the seal existed on June 1, 2024, 12:03:00 UTC.");
    }

    [Fact]
    public void With_its_certificate_expired_a_stamped_document_is_authentic()
    {
        using var certificate = Certificate();

        Verify(certificate, _time.Stamp(Document(certificate), Sealed), Expired).Verdict.ShouldBe(SealVerdict.Authentic);
    }

    [Fact]
    public void With_its_certificate_expired_the_seals_own_word_about_its_time_proves_nothing()
    {
        using var certificate = Certificate();

        var report = Verify(certificate, Document(certificate), Expired);

        report.Verdict.ShouldBe(SealVerdict.Unproven);
        report.IsAuthentic.ShouldBeFalse();
        report.IsUnchanged.ShouldBeTrue();
        report.Explanation.ShouldContain("expired on January 1, 2025, 00:00:00 UTC, and no trusted time-stamp proves that the seal was made before");
        Verify(certificate, Document(certificate), Sealed.AddDays(1)).Verdict.ShouldBe(SealVerdict.Authentic);
    }

    [Fact]
    public void With_its_certificate_expired_a_stranger_s_time_stamp_proves_nothing()
    {
        using var certificate = Certificate();
        using var stranger = new TimestampCertificates("Stranger");

        Verify(certificate, stranger.Stamp(Document(certificate), Sealed), Expired).Verdict.ShouldBe(SealVerdict.Unproven);
    }

    [Fact]
    public void A_seal_made_after_its_certificate_had_expired_was_not_issued_here()
    {
        using var certificate = Certificate();

        Verify(certificate, _time.Stamp(Document(certificate), Expired), Expired).Verdict.ShouldBe(SealVerdict.NotIssuedHere);
    }

    [Fact]
    public void A_time_stamp_over_another_seal_is_an_alteration()
    {
        using var certificate = Certificate();
        var token = _time.Token(SHA256.HashData("another signature"u8), null, Sealed);

        var report = Verify(certificate, TimestampCertificates.Attach(Document(certificate), ObjectIds.TimestampToken, token), Sealed);

        report.Verdict.ShouldBe(SealVerdict.Altered);
        report.Explanation.ShouldContain("its time-stamp was not given for this seal");
    }

    [Fact]
    public void A_time_stamp_by_a_certificate_for_something_else_is_an_alteration()
    {
        using var certificate = Certificate();
        using var other = new TimestampCertificates(use: TestCertificate.DocumentSigning);

        Verify(certificate, other.Stamp(Document(certificate), Sealed), Sealed).Verdict.ShouldBe(SealVerdict.Altered);
    }

    [Fact]
    public void Anything_else_attached_to_the_seal_is_an_alteration()
    {
        using var certificate = Certificate();
        var stamped = _time.Stamp(Document(certificate), Sealed);

        Verify(certificate, _time.Stamp(stamped, Sealed), Sealed).Verdict.ShouldBe(SealVerdict.Altered);
        Verify(certificate, TimestampCertificates.Attach(Document(certificate), ObjectIds.SigningTime, new Pkcs9SigningTime().RawData), Sealed)
            .Explanation.ShouldContain("something is attached to its seal");
    }

    /// <summary>Valid through 2023 and 2024.</summary>
    private SealCertificate Certificate() =>
        SealCertificate.Open(seal.Write($"{Guid.NewGuid():N}.pfx", TestCertificate.Pfx("", year: 2023)), "");

    private static byte[] Document(SealCertificate certificate) =>
        new PadesSealer(certificate, new FakeTimeProvider(Sealed)).Seal(CertificationSample.Unsealed());

    private SealReport Verify(SealCertificate certificate, byte[] document, DateTimeOffset at) =>
        new SealVerifier(new FakeTimeProvider(at), _time.Roots, certificate.Trust).Verify(document);
}
