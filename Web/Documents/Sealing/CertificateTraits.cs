using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>What the seal asks of a certificate.</summary>
internal static class CertificateTraits
{
    private static readonly string[] DocumentUses = [
        ObjectIds.DocumentSigning.Value!, ObjectIds.MicrosoftDocumentSigning.Value!, ObjectIds.AdobeDocumentSigning.Value!];

    extension(X509Certificate2 certificate)
    {
        /// <summary>Whether it names itself as issuer, as roots do.</summary>
        public bool IsSelfIssued => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

        /// <summary>Byte for byte; the platform's own Equals looks at issuer and serial number only.</summary>
        public bool IsSameAs(X509Certificate2 other) => certificate.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);

        public bool IsValidAt(DateTimeOffset moment) =>
            certificate.NotBefore.ToUniversalTime() <= moment.UtcDateTime && moment.UtcDateTime <= certificate.NotAfter.ToUniversalTime();

        /// <summary>
        /// Whether it may sign documents. An internal root also issues certificates for mail and web servers; with one of
        /// those nobody shall make a certification.
        /// </summary>
        public bool MaySealDocuments =>
            certificate.Extensions.OfType<X509KeyUsageExtension>().Any(usage =>
                (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0)
            && certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(usage =>
                usage.EnhancedKeyUsages.Cast<Oid>().Any(use => DocumentUses.Contains(use.Value)));
    }
}
