using System.Security.Cryptography;
using System.Text;

namespace PolicyTraining.Domain.Ledger;

/// <summary>
/// What an entry tells of people: names, addresses, reasons. It stands beside the ledger, which holds only its salted digest,
/// so that a retention purge may delete it and the chain still holds.
/// </summary>
public sealed class LedgerDetails
{
    private const string Version = "policy-training-ledger-details-v1";
    private const int SaltBytes = 32;

    private LedgerDetails() { } // EF Core

    internal LedgerDetails(Guid entryId, object content)
    {
        EntryId = entryId;
        Content = CanonicalJson.Of(content);
        Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
    }

    /// <summary>Details as a file has them, changed or not; <see cref="LedgerChain"/> tells.</summary>
    internal static LedgerDetails Read(string salt, string content) => new() { Salt = salt, Content = content };

    public Guid EntryId { get; private init; }

    /// <summary>Without it, a name could be found by trying names until the digest fits.</summary>
    public string Salt { get; private init; } = "";

    /// <summary>Canonical JSON.</summary>
    public string Content { get; private init; } = "";

    public string Digest => Fingerprint.Of(Encoding.UTF8.GetBytes($"{Version}\n{Salt}\n{Content}"));
}
