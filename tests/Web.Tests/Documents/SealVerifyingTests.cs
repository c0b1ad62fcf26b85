using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PolicyTraining.Domain;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class SealVerifyingTests(SealFixture seal) : IClassFixture<SealFixture>
{
    private readonly byte[] _document = seal.Sealer.Seal(CertificationSample.Unsealed());

    [Fact]
    public void An_untouched_document_is_authentic()
    {
        var report = seal.Verifier.Verify(_document);

        report.Verdict.ShouldBe(SealVerdict.Authentic, report.Explanation);
        report.Explanation.ShouldContain("Nothing has changed since");
        report.Signer.ShouldBe(seal.Certificate.Leaf.Subject);
        report.SealedAt.ShouldBe(seal.Clock.GetUtcNow());
        report.FileHash.ShouldBe(Fingerprint.Of(_document));
    }

    [Fact]
    public void A_document_of_a_development_seal_is_labelled_as_no_record()
    {
        seal.Verifier.Verify(_document).Mark.ShouldBe(FormMark.Development);
    }

    [Fact]
    public void A_specimen_is_labelled_whichever_seal_it_bears()
    {
        using var agency = Agency();
        var specimen = new PadesSealer(agency, seal.Clock).Seal(CertificationSample.Unsealed(FormMark.Specimen));

        var report = new SealVerifier(seal.Clock, PinnedRoots.None, agency.Trust).Verify(specimen);

        report.Verdict.ShouldBe(SealVerdict.Authentic, report.Explanation);
        report.Mark.ShouldBe(FormMark.Specimen);
    }

    [Fact]
    public void A_record_of_the_agencys_seal_bears_no_mark_and_outlives_the_certificate()
    {
        using var agency = Agency();

        var report = new SealVerifier(seal.Clock, PinnedRoots.None, agency.Trust).Verify(new PadesSealer(agency, seal.Clock).Seal(CertificationSample.Unsealed()));

        report.Verdict.ShouldBe(SealVerdict.Authentic, report.Explanation);
        report.Mark.ShouldBe(FormMark.None);
    }

    [Fact]
    public void A_changed_byte_is_found_wherever_it_is()
    {
        for (var at = 0; at < _document.Length; at += 997)
            seal.Verifier.Verify(WithFlippedBit(at)).IsAuthentic.ShouldBeFalse($"byte {at} was changed");
    }

    [Fact]
    public void A_changed_byte_of_the_page_is_an_alteration()
    {
        var page = _document.AsSpan().IndexOf("stream"u8) + 40;

        seal.Verifier.Verify(WithFlippedBit(page)).Verdict.ShouldBe(SealVerdict.Altered);
    }

    [Theory]
    [InlineData("% a comment\n")]
    [InlineData("\n9 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 10 >>\nstartxref\n0\n%%EOF\n")]
    [InlineData(" ")]
    public void Something_added_at_the_end_is_an_alteration(string addition)
    {
        seal.Verifier.Verify([.. _document, .. Encoding.ASCII.GetBytes(addition)]).Verdict.ShouldBe(SealVerdict.Altered);
    }

    [Fact]
    public void Something_added_at_the_end_and_into_the_covered_range_is_an_alteration()
    {
        var text = Encoding.Latin1.GetString(_document);
        var last = text[text.IndexOf("/ByteRange [", StringComparison.Ordinal)..].Split(' ')[5];
        var longer = text.Replace($" {last} ]", $" {int.Parse(last, null) + 10} ]", StringComparison.Ordinal) + "%234567890";

        seal.Verifier.Verify(Encoding.Latin1.GetBytes(longer)).Verdict.ShouldBe(SealVerdict.Altered);
    }

    [Theory]
    [InlineData("[ 0 ", "[ 1 ")]
    [InlineData("/ByteRange [", "/ByteRange <")]
    [InlineData("<3082", "(3082")]
    public void A_seal_that_does_not_cover_everything_else_is_an_alteration(string was, string becomes)
    {
        var text = Encoding.Latin1.GetString(_document);
        text.ShouldContain(was);

        seal.Verifier.Verify(Encoding.Latin1.GetBytes(text.Replace(was, becomes, StringComparison.Ordinal)))
            .Verdict.ShouldBe(SealVerdict.Altered);
    }

    [Theory]
    [InlineData(-2, 0)]
    [InlineData(0, 2)]
    public void A_gap_wider_than_the_seal_is_an_alteration(int before, int after)
    {
        var text = Encoding.Latin1.GetString(_document);
        var range = text[text.IndexOf("/ByteRange [", StringComparison.Ordinal)..].Split(' ')[1..6];
        var (first, second, last) = (int.Parse(range[2], null), int.Parse(range[3], null), int.Parse(range[4], null));
        var widened = text.Replace($"[ 0 {first} {second} {last} ]", $"[ 0 {first + before} {second + after} {last - after} ]", StringComparison.Ordinal);
        widened.ShouldNotBe(text);

        seal.Verifier.Verify(Encoding.Latin1.GetBytes(widened)).Explanation.ShouldContain("its seal does not cover the whole file");
    }

    [Fact]
    public void A_second_signature_is_an_alteration()
    {
        byte[] signedAgain = [.. _document, .. "\n9 0 obj\n<< /Type /Sig /ByteRange [ 0 1 2 3 ] /Contents <00> >>\nendobj\n"u8];

        seal.Verifier.Verify(signedAgain).Explanation.ShouldContain("it holds more than one signature");
    }

    [Fact]
    public void Other_contents_put_over_the_page_by_an_update_are_an_alteration()
    {
        var text = Encoding.Latin1.GetString(_document);
        var xref = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + "startxref".Length)..].Split('\n')[1], null);
        var forgery = $"4 0 obj\n<< /Length 44 >>\nstream\nBT /F1 24 Tf 72 720 Td (FORGED CONTENT) Tj ET\nendstream\nendobj\n"
            + $"xref\n4 1\n{_document.Length:D10} 00000 n \ntrailer\n<< /Size 99 /Prev {xref} >>\nstartxref\n{_document.Length + 95}\n%%EOF\n";

        seal.Verifier.Verify([.. _document, .. Encoding.ASCII.GetBytes(forgery)]).Verdict.ShouldBe(SealVerdict.Altered);
    }

    [Fact]
    public void A_huge_file_has_a_verdict_too()
    {
        var huge = new byte[20_000_000];
        _document.CopyTo(huge, 0);

        seal.Verifier.Verify(huge).Verdict.ShouldBe(SealVerdict.Altered);
        seal.Verifier.Verify(new byte[20_000_000]).Verdict.ShouldBe(SealVerdict.NoSeal);
    }

    [Fact]
    public void Bytes_hidden_behind_the_seal_are_an_alteration()
    {
        var end = _document.AsSpan().IndexOf(Encoding.ASCII.GetBytes(new string('0', 200) + ">")) + 198;

        var hidden = _document.ToArray();
        "41"u8.CopyTo(hidden.AsSpan(end));

        seal.Verifier.Verify(hidden).Explanation.ShouldContain("hidden beside its seal");
    }

    [Fact]
    public void A_seal_with_the_same_names_under_another_root_was_not_issued_here()
    {
        using var stranger = new SealFixture();
        stranger.Certificate.Leaf.Subject.ShouldBe(seal.Certificate.Leaf.Subject);

        var report = seal.Verifier.Verify(stranger.Sealer.Seal(CertificationSample.Unsealed()));

        report.Verdict.ShouldBe(SealVerdict.NotIssuedHere);
        report.Signer.ShouldBe(stranger.Certificate.Leaf.Subject);
    }

    [Fact]
    public void A_certificate_under_our_root_for_someone_else_does_not_count()
    {
        var trust = new SealTrust(seal.Certificate.Trust.Roots, "CN=Another Department");

        new SealVerifier(seal.Clock, PinnedRoots.None, trust).Verify(_document).Verdict.ShouldBe(SealVerdict.NotIssuedHere);
    }

    [Fact]
    public void A_certificate_not_yet_valid_when_it_sealed_does_not_count()
    {
        var text = Encoding.Latin1.GetString(_document);
        var backdated = Encoding.Latin1.GetBytes(text.Replace("(D:20261006030735Z)", "(D:20161006030735Z)", StringComparison.Ordinal));

        seal.Verifier.Verify(Resealed(backdated, Ours)).Verdict.ShouldBe(SealVerdict.NotIssuedHere);
        seal.Verifier.Verify(Resealed(_document, Ours)).Verdict.ShouldBe(SealVerdict.Authentic);
    }

    [Fact]
    public void A_seal_without_signed_attributes_was_not_issued_here()
    {
        seal.Verifier.Verify(Resealed(_document, _ => { })).Verdict.ShouldBe(SealVerdict.NotIssuedHere);
    }

    [Fact]
    public void A_seal_with_a_signing_time_was_not_issued_here()
    {
        var document = Resealed(_document, signer =>
        {
            Ours(signer);
            signer.SignedAttributes.Add(new Pkcs9SigningTime(seal.Clock.GetUtcNow().UtcDateTime));
        });

        seal.Verifier.Verify(document).Verdict.ShouldBe(SealVerdict.NotIssuedHere);
    }

    [Fact]
    public void A_seal_that_names_another_certificate_was_not_issued_here()
    {
        using var agency = Agency();

        var document = Resealed(_document, signer => signer.SignedAttributes.Add(SigningCertificateAttribute.For(agency.Leaf)));

        seal.Verifier.Verify(document).Verdict.ShouldBe(SealVerdict.NotIssuedHere);
    }

    [Fact]
    public void An_unfilled_seal_is_an_alteration()
    {
        seal.Verifier.Verify(CertificationSample.Unsealed()).Verdict.ShouldBe(SealVerdict.Altered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>not a PDF</html>")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< >>\nendobj\nstartxref\n0\n%%EOF\n")]
    public void A_file_without_a_seal_has_none(string file)
    {
        seal.Verifier.Verify(Encoding.ASCII.GetBytes(file)).Verdict.ShouldBe(SealVerdict.NoSeal);
    }

    [Fact]
    public void A_file_cut_off_anywhere_has_a_verdict_and_it_is_never_authentic()
    {
        for (var length = 0; length < _document.Length; length += 1499)
            seal.Verifier.Verify(_document[..length]).IsAuthentic.ShouldBeFalse($"cut off after {length} bytes");
    }

    [Fact]
    public void A_damaged_seal_has_a_verdict_and_it_is_never_an_exception()
    {
        var contents = _document.AsSpan().IndexOf("/Contents <"u8) + "/Contents <".Length;

        for (var digit = 0; digit < 6000; digit += 61)
        {
            var damaged = _document.ToArray();
            damaged[contents + digit] = damaged[contents + digit] == '7' ? (byte)'c' : (byte)'7';
            seal.Verifier.Verify(damaged).Verdict.ShouldBeOneOf(SealVerdict.Altered, SealVerdict.NotIssuedHere, SealVerdict.Authentic);
        }
    }

    private void Ours(CmsSigner signer) => signer.SignedAttributes.Add(SigningCertificateAttribute.For(seal.Certificate.Leaf));

    private SealCertificate Agency() => SealCertificate.Open(seal.Write($"{Guid.NewGuid():N}.pfx", TestCertificate.Pfx("")), "");

    private byte[] WithFlippedBit(int at)
    {
        var changed = _document.ToArray();
        changed[at] ^= 1;
        return changed;
    }

    /// <summary>The document with a seal made by the same key in another manner.</summary>
    private byte[] Resealed(byte[] document, Action<CmsSigner> manner)
    {
        var contents = document.AsSpan().IndexOf("/Contents <"u8) + "/Contents <".Length;
        var length = SealPlaceholders.ContentsBytes * 2;
        var cms = new SignedCms(new ContentInfo([.. document[..(contents - 1)], .. document[(contents + length + 1)..]]), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, seal.Certificate.Leaf)
        {
            DigestAlgorithm = ObjectIds.Sha256,
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.AddRange(seal.Certificate.Issuers.ToArray());
        manner(signer);
        cms.ComputeSignature(signer, silent: true);
        var digits = Convert.ToHexStringLower(cms.Encode()).PadRight(length, '0');
        return [.. document[..contents], .. Encoding.ASCII.GetBytes(digits), .. document[(contents + length)..]];
    }
}
