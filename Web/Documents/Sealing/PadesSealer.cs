using System.Text;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>Seals as PAdES baseline B-B (ETSI EN 319 142-1): one detached CMS over the whole file, SHA-256 with RSA.</summary>
/// <remarks>RSA with PKCS #1 v1.5 padding is deterministic: sealed at the same moment, a document is the same bytes.</remarks>
public sealed class PadesSealer(SealCertificate certificate, TimeProvider clock) : ISealer
{
    public byte[] Seal(byte[] unsealed)
    {
        var now = clock.GetUtcNow();
        certificate.RequireUsableAt(now);

        var document = unsealed.ToArray();
        Replace(document, SealPlaceholders.WrittenTime, SealPlaceholders.Written(now));
        var contents = IndexOfOnly(document, SealPlaceholders.WrittenContents);
        var afterContents = contents + SealPlaceholders.WrittenContents.Length;
        var byteRange = $"[ 0 {contents} {afterContents} {document.Length - afterContents} ]";
        Replace(document, SealPlaceholders.WrittenByteRange, Encoding.ASCII.GetBytes(byteRange));

        byte[] sealedBytes = [.. document.AsSpan(0, contents), .. document.AsSpan(afterContents)];
        var cms = DetachedSignature.Over(sealedBytes, certificate, SigningCertificateAttribute.For(certificate.Leaf));
        SealPlaceholders.Digits(cms).CopyTo(document, contents + 1);
        return document;
    }

    /// <summary>Writes <paramref name="value"/> over <paramref name="placeholder"/>, filling up with spaces.</summary>
    private static void Replace(byte[] document, ReadOnlySpan<byte> placeholder, byte[] value)
    {
        var place = document.AsSpan(IndexOfOnly(document, placeholder), placeholder.Length);
        place.Fill((byte)' ');
        value.CopyTo(place);
    }

    private static int IndexOfOnly(ReadOnlySpan<byte> document, ReadOnlySpan<byte> placeholder)
    {
        var index = document.IndexOf(placeholder);
        if (index < 0 || index != document.LastIndexOf(placeholder))
            throw new ArgumentException("A document to be sealed has exactly one place for a seal.", nameof(document));
        return index;
    }
}
