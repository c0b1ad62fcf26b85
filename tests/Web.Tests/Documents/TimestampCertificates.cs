using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>The certificates of a time-stamp authority, and its answers at any moment a test wants.</summary>
internal sealed class TimestampCertificates : IDisposable
{
    private const string TimestampInfo = "1.2.840.113549.1.9.16.1.4";
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    // Keys take long to make, and no test asks that two authorities differ in them.
    private static readonly RSA RootKey = RSA.Create(2048);
    private static readonly RSA LeafKey = RSA.Create(2048);

    /// <param name="name">Of the authority; its root is named after it.</param>
    /// <param name="use">What its certificate is for; anything but time-stamps makes it a false authority.</param>
    public TimestampCertificates(string name = "Test Time", string use = TimeStamping)
    {
        var (from, until) = (new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var rootRequest = new CertificateRequest($"CN={name} Root", RootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        rootRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var root = rootRequest.CreateSelfSigned(from, until);
        Root = X509CertificateLoader.LoadCertificate(root.RawData);

        var request = new CertificateRequest($"CN={name}", LeafKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: true));
        using var leaf = request.Create(root, from, until, RandomNumberGenerator.GetBytes(8));
        Leaf = leaf.CopyWithPrivateKey(LeafKey);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Leaf { get; }

    public PinnedRoots Roots => new([Root]);

    /// <summary>An answer that grants <paramref name="request"/>.</summary>
    public byte[] Answer(byte[] request, DateTimeOffset at)
    {
        Rfc3161TimestampRequest.TryDecode(request, out var asked, out _).ShouldBeTrue();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence()) // TimeStampResp
        {
            using (writer.PushSequence()) // PKIStatusInfo
                writer.WriteInteger(0); // granted
            writer.WriteEncodedValue(Token(asked!.GetMessageHash().Span, asked.GetNonce(), at));
        }

        return writer.Encode();
    }

    /// <summary>The sealed document with a time-stamp of <paramref name="at"/>.</summary>
    public byte[] Stamp(byte[] sealedPdf, DateTimeOffset at)
    {
        var signature = SealedFile.Read(sealedPdf).Decode().SignerInfos[0].GetSignature();
        return Attach(sealedPdf, ObjectIds.TimestampToken, Token(SHA256.HashData(signature), null, at));
    }

    /// <summary>The sealed document with something attached to its seal, which needs no key.</summary>
    public static byte[] Attach(byte[] sealedPdf, Oid what, byte[] value)
    {
        var file = SealedFile.Read(sealedPdf);
        var cms = file.Decode();
        cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(what, value));
        return file.With(cms.Encode());
    }

    public byte[] Token(ReadOnlySpan<byte> hash, ReadOnlyMemory<byte>? nonce, DateTimeOffset at)
    {
        // A first byte of 0 or 255 may be one too many for DER, which is refused.
        byte[] serial = [1, .. RandomNumberGenerator.GetBytes(7)];
        var info = new Rfc3161TimestampTokenInfo(new Oid("1.2.3.4.1"), ObjectIds.Sha256, hash.ToArray(), serial, at, nonce: nonce);
        var cms = new SignedCms(new ContentInfo(new Oid(TimestampInfo), info.Encode()), detached: false);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Leaf)
        {
            DigestAlgorithm = ObjectIds.Sha256,
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(SigningCertificateAttribute.For(Leaf));
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    public void Dispose()
    {
        Root.Dispose();
        Leaf.Dispose();
    }
}
