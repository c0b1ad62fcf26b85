using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Ledger;

/// <summary>
/// The Department's seal on a checkpoint: a detached CMS over its text, by the certificate that seals the documents. Anybody can
/// check it with <c>openssl cms -verify</c> and the public chain.
/// </summary>
public static class CheckpointSeal
{
    public static byte[] Sign(SealCertificate certificate, byte[] text) => DetachedSignature.Over(text, certificate);

    /// <summary>What is wrong with a checkpoint's seal, as a sentence; null when it is one of those trusted.</summary>
    public static string? FaultOf(Checkpoint checkpoint, IReadOnlyList<SealTrust> trusted)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(checkpoint.Text), detached: true);
            cms.Decode(checkpoint.Seal);
            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0].Certificate is not { } signer)
                return $"Checkpoint {checkpoint.Number} was not sealed by one certificate.";

            cms.CheckSignature(verifySignatureOnly: true); // whom to trust is decided below, by our roots alone
            var others = cms.Certificates.Where(other => !other.IsSameAs(signer)).ToList();
            return trusted.Any(trust => trust.Accepts(signer, others, checkpoint.At))
                ? null
                : $"Checkpoint {checkpoint.Number} was sealed by a certificate that is not one of ours.";
        }
        catch (CryptographicException)
        {
            return $"The seal of checkpoint {checkpoint.Number} does not fit it.";
        }
    }
}
