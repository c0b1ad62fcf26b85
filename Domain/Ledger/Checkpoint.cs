using System.Text;

namespace PolicyTraining.Domain.Ledger;

/// <summary>The newest entry of a chain, which stands for the whole chain.</summary>
public readonly record struct ChainHead(Guid AssignmentId, int Sequence, string Hash);

/// <summary>That from this checkpoint on an assignment's chain stands in the tree with this entry as its head.</summary>
public sealed record CheckpointHead(Guid AssignmentId, int Sequence, int CheckpointNumber);

/// <summary>
/// The whole ledger at one moment, in one hash under the Department's seal. Whoever was given it can tell later whether
/// anything from before was changed, left out or cut off. Written once, never updated.
/// </summary>
public sealed class Checkpoint
{
    private const string Version = "policy-training-ledger-checkpoint-v1";

    private Checkpoint() { } // EF Core

    /// <summary>1, 2, 3 and so on, without gaps.</summary>
    public int Number { get; private init; }

    /// <summary>UTC, in whole microseconds.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>How many chains there are: the size of the tree.</summary>
    public int Chains { get; private init; }

    /// <summary>How many entries these chains have together.</summary>
    public long Entries { get; private init; }

    /// <summary>The root of the Merkle tree over the chains' heads, ordered by assignment.</summary>
    public string RootHash { get; private init; } = "";

    public string PreviousHash { get; private init; } = "";

    public string Hash { get; private init; } = "";

    /// <summary>The Department's seal over <see cref="Text"/>: a detached CMS in DER.</summary>
    public byte[] Seal { get; private init; } = [];

    /// <summary>What hash and seal are over: three lines, the version, the previous hash and the canonical JSON of the rest.</summary>
    public byte[] Text => TextOf(Number, At, Chains, Entries, RootHash, PreviousHash);

    /// <summary>Whether its hash is the one of its contents.</summary>
    public bool IsAsWritten => Fingerprint.Of(Text) == Hash;

    /// <param name="heads">Of all chains.</param>
    /// <param name="seal">Seals the text.</param>
    public static Checkpoint After(Checkpoint? previous, IEnumerable<ChainHead> heads, DateTimeOffset now, Func<byte[], byte[]> seal)
    {
        var tree = new HeadTree(heads);
        return Read(
            (previous?.Number ?? 0) + 1, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)), tree.Size, tree.Entries, tree.RootHash,
            previous?.Hash ?? LedgerEntry.Beginning, hash: null, seal);
    }

    /// <summary>A checkpoint as a file has it, sound or not.</summary>
    internal static Checkpoint Read(
        int number, DateTimeOffset at, int chains, long entries, string rootHash, string previousHash, string? hash, Func<byte[], byte[]> seal)
    {
        var text = TextOf(number, at, chains, entries, rootHash, previousHash);
        return new Checkpoint
        {
            Number = number,
            At = at,
            Chains = chains,
            Entries = entries,
            RootHash = rootHash,
            PreviousHash = previousHash,
            Hash = hash ?? Fingerprint.Of(text),
            Seal = seal(text),
        };
    }

    private static byte[] TextOf(int number, DateTimeOffset at, int chains, long entries, string rootHash, string previousHash) =>
        Encoding.UTF8.GetBytes(
            $"{Version}\n{previousHash}\n{CanonicalJson.Of(new { Number = number, At = at, Chains = chains, Entries = entries, RootHash = rootHash })}");
}
