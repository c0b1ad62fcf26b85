using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>Says whether a file is exactly what was sealed, and whether the seal is one of those trusted.</summary>
/// <remarks>
/// The seal covers every byte but its own. A few bytes of its own envelope could be written otherwise without harm; whoever
/// asks for the very file that was issued compares <see cref="SealReport.FileHash"/> with the record's.
/// </remarks>
public sealed class SealVerifier(params IReadOnlyList<SealTrust> trusted)
{
    /// <summary>Never throws: a malformed file has a verdict too.</summary>
    public SealReport Verify(byte[] file)
    {
        var hash = Fingerprint.Of(file);
        try
        {
            var sealedFile = SealedFile.Read(file);
            var cms = Decode(sealedFile);
            return Judge(sealedFile, cms, hash);
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

    private static SignedCms Decode(SealedFile file)
    {
        var cms = new SignedCms(new ContentInfo(file.Covered), detached: true);
        cms.Decode(file.Cms);
        SealFault.RequireOurs(
            cms.SignerInfos.Count == 1 && cms.SignerInfos[0].Certificate is not null, "it was not sealed by one certificate");
        cms.CheckSignature(verifySignatureOnly: true); // whom to trust is decided below, by our roots alone
        return cms;
    }

    private SealReport Judge(SealedFile file, SignedCms cms, string hash)
    {
        var signer = cms.SignerInfos[0];
        var certificate = signer.Certificate!;
        try
        {
            RequireOurForm(signer, certificate);
            SealFault.RequireOurs(file.SealedAt is not null, "its seal bears no time");
            var others = cms.Certificates.Where(other => !other.IsSameAs(certificate)).ToList();
            SealFault.RequireOurs(
                trusted.Any(trust => trust.Accepts(certificate, others, file.SealedAt.Value)), "its certificate is not one of ours");
        }
        catch (SealFault fault)
        {
            return new SealReport(fault.Verdict, fault.Message, hash, certificate.Subject, file.SealedAt);
        }

        var mark = file.Mark == FormMark.None && DevelopmentSeal.Made(certificate) ? FormMark.Development : file.Mark;
        return new SealReport(
            SealVerdict.Authentic, Explain(certificate, file.SealedAt.Value, mark), hash, certificate.Subject, file.SealedAt, mark);
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

    private static string Explain(X509Certificate2 certificate, DateTimeOffset sealedAt, FormMark mark)
    {
        var name = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        var when = sealedAt.ToString("MMMM d, yyyy, HH:mm:ss", CultureInfo.InvariantCulture);
        var exactly = $"This is exactly the document sealed by {name} on {when} UTC. Nothing has changed since.";
        return mark switch
        {
            FormMark.Specimen => $"{exactly} It is a specimen, not a record.",
            FormMark.Development => $"{exactly} It is a development document, not a record.",
            _ => exactly,
        };
    }
}
