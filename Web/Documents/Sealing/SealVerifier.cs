using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>Says whether a file is exactly what was sealed, and whether the seal is one of those trusted.</summary>
/// <param name="timestampRoots">Whose time-stamps prove when a seal was made.</param>
/// <param name="trusted">Whose seals count.</param>
/// <remarks>
/// The seal covers every byte but its own. A few bytes of its own envelope could be written otherwise without harm; whoever
/// asks for the very file that was issued compares <see cref="SealReport.FileHash"/> with the record's.
/// </remarks>
public sealed class SealVerifier(TimeProvider clock, PinnedRoots timestampRoots, params IReadOnlyList<SealTrust> trusted)
{
    /// <summary>Never throws: a malformed file has a verdict too.</summary>
    public SealReport Verify(byte[] file)
    {
        var hash = Fingerprint.Of(file);
        try
        {
            var sealedFile = SealedFile.Read(file);
            return Judge(sealedFile, OnlySeal(sealedFile), hash);
        }
        catch (SealFault fault)
        {
            return new SealReport(fault.Verdict, fault.Message, hash);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or AsnContentException or ArgumentException)
        {
            // Wrong signatures end here, and so does whatever else a damaged or hostile seal makes the platform's readers say.
            return new SealReport(SealVerdict.Altered, SealFault.Altered("its seal does not fit its contents").Message, hash);
        }
    }

    private static SignedCms OnlySeal(SealedFile file)
    {
        var cms = file.Decode();
        SealFault.RequireOurs(
            cms.SignerInfos.Count == 1 && cms.SignerInfos[0].Certificate is not null, "it was not sealed by one certificate");
        cms.CheckSignature(verifySignatureOnly: true); // whom to trust is decided below, by our roots alone
        return cms;
    }

    private SealReport Judge(SealedFile file, SignedCms cms, string hash)
    {
        var signer = cms.SignerInfos[0];
        var certificate = signer.Certificate!;
        var others = cms.Certificates.Where(other => !other.IsSameAs(certificate)).ToList();
        try
        {
            RequireOurForm(signer, certificate);
            SealFault.RequireOurs(file.SealedAt is not null, "its seal bears no time");
            var timestamp = Timestamp.Of(signer, timestampRoots);
            var proven = timestamp is { IsTrusted: true } ? timestamp.At : (DateTimeOffset?)null;
            SealFault.RequireOurs(
                trusted.Any(trust => trust.Accepts(certificate, others, proven ?? file.SealedAt.Value)), "its certificate is not one of ours");

            // What the seal says of its own time can be made up by whoever gets hold of an expired certificate's key.
            var verdict = proven is not null || certificate.IsValidAt(clock.GetUtcNow()) ? SealVerdict.Authentic : SealVerdict.Unproven;
            var mark = file.Mark == FormMark.None && DevelopmentSeal.Made(certificate) ? FormMark.Development : file.Mark;
            var report = new SealReport(verdict, "", hash, certificate.Subject, file.SealedAt, timestamp, mark);
            return report with { Explanation = SealWords.Explain(report, certificate) };
        }
        catch (SealFault fault)
        {
            return new SealReport(fault.Verdict, fault.Message, hash, certificate.Subject, file.SealedAt);
        }
    }

    private static void RequireOurForm(SignerInfo signer, X509Certificate2 certificate)
    {
        SealFault.RequireOurs(signer.DigestAlgorithm.Value == ObjectIds.Sha256.Value, "its seal is not made with SHA-256");
        SealFault.RequireOurs(SigningCertificateAttribute.Names(signer, certificate), "its seal does not name its certificate");
        SealFault.RequireOurs(
            signer.SignedAttributes.Cast<CryptographicAttributeObject>()
                .All(attribute => attribute.Oid.Value != ObjectIds.SigningTime.Value),
            "its seal states a time in a place where ours never does");
    }
}
