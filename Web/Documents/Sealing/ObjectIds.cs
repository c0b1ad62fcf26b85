using System.Security.Cryptography;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The registered numbers that seals and their certificates use.</summary>
internal static class ObjectIds
{
    public static Oid Sha256 { get; } = new("2.16.840.1.101.3.4.2.1");

    /// <summary>RFC 5035.</summary>
    public static Oid SigningCertificateV2 { get; } = new("1.2.840.113549.1.9.16.2.47");

    /// <summary>Forbidden in PAdES: ETSI EN 319 142-1, 6.3.</summary>
    public static Oid SigningTime { get; } = new("1.2.840.113549.1.9.5");

    /// <summary>Where PAdES keeps its time-stamp: RFC 3161, appendix A.</summary>
    public static Oid TimestampToken { get; } = new("1.2.840.113549.1.9.16.2.14");

    /// <summary>RFC 9336.</summary>
    public static Oid DocumentSigning { get; } = new("1.3.6.1.5.5.7.3.36");

    public static Oid MicrosoftDocumentSigning { get; } = new("1.3.6.1.4.1.311.10.3.12");

    public static Oid AdobeDocumentSigning { get; } = new("1.2.840.113583.1.1.5");

    public static Oid EmailProtection { get; } = new("1.3.6.1.5.5.7.3.4");
}
