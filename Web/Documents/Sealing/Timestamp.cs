using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>What a time-stamp authority says about a seal (RFC 3161): that it existed at a moment.</summary>
/// <param name="At">UTC, by the authority's clock.</param>
/// <param name="Authority">The name in the authority's certificate.</param>
/// <param name="IsTrusted">Whether the authority's certificate leads to a root that we pin; otherwise nobody vouches for the moment.</param>
public sealed record Timestamp(DateTimeOffset At, string Authority, bool IsTrusted)
{
    /// <summary>The time-stamp of a seal, which is the only thing that may be attached to one; null where there is none.</summary>
    /// <exception cref="SealFault">Something else is attached, or a token that was not given for this seal by an authority for time-stamps.</exception>
    internal static Timestamp? Of(SignerInfo signer, PinnedRoots roots)
    {
        var attached = signer.UnsignedAttributes.Cast<CryptographicAttributeObject>().ToList();
        if (attached.Count == 0)
            return null;

        var encoded = attached is [{ Values: [var only] } attribute] && attribute.Oid.Value == ObjectIds.TimestampToken.Value ? only.RawData : null;
        SealFault.RequireIntact(encoded is not null, "something is attached to its seal that does not belong there");
        SealFault.RequireIntact(
            Rfc3161TimestampToken.TryDecode(encoded, out var token, out var length) && length == encoded.Length, "its time-stamp is damaged");
        // Checks the hash, the signature, and that the certificate is for time-stamps alone and was valid at that moment.
        SealFault.RequireIntact(token.VerifySignatureForSignerInfo(signer, out var authority), "its time-stamp was not given for this seal");

        var at = token.TokenInfo.Timestamp.ToUniversalTime();
        var name = authority.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        return new(at, name, roots.Reach(authority, [.. token.AsSignedCms().Certificates], at));
    }
}
