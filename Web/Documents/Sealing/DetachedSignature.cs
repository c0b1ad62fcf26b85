using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>A detached CMS by the sealing certificate, with its chain inside: SHA-256 with RSA.</summary>
internal static class DetachedSignature
{
    /// <param name="attributes">To be signed besides content type and digest.</param>
    /// <returns>The CMS as DER.</returns>
    public static byte[] Over(byte[] content, SealCertificate certificate, params AsnEncodedData[] attributes)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate.Leaf, certificate.Key)
        {
            DigestAlgorithm = ObjectIds.Sha256,
            IncludeOption = X509IncludeOption.EndCertOnly, // the chain is ours to add: never the machine's idea of it
        };
        signer.Certificates.AddRange(certificate.Issuers.ToArray());
        foreach (var attribute in attributes)
            signer.SignedAttributes.Add(attribute);
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }
}
