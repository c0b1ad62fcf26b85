using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>
/// The signed attribute that binds a seal to its certificate (signing-certificate-v2, RFC 5035), so that it cannot be
/// passed off as another's with the same key.
/// </summary>
internal static class SigningCertificateAttribute
{
    public static AsnEncodedData For(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence()) // SigningCertificateV2
        using (writer.PushSequence()) // certs
        using (writer.PushSequence()) // ESSCertIDv2; its hash algorithm is SHA-256 by default
        {
            writer.WriteOctetString(certificate.GetCertHash(HashAlgorithmName.SHA256));
            using (writer.PushSequence()) // IssuerSerial
            {
                using (writer.PushSequence()) // GeneralNames
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4))) // directoryName
                    writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }

        return new AsnEncodedData(ObjectIds.SigningCertificateV2, writer.Encode());
    }

    /// <summary>Whether <paramref name="signer"/> says, once and rightly, that <paramref name="certificate"/> made it.</summary>
    public static bool Names(SignerInfo signer, X509Certificate2 certificate)
    {
        var values = signer.SignedAttributes.Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == ObjectIds.SigningCertificateV2.Value)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
            .ToList();
        return values.Count == 1 && values[0].RawData.AsSpan().SequenceEqual(For(certificate).RawData);
    }
}
