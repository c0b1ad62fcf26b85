using System.Numerics;
using System.Security.Cryptography;

namespace PolicyTraining.Domain.Ledger;

/// <summary>
/// A tree of hashes whose root stands for all its leaves (RFC 6962, 2.1): a short proof shows that a leaf is among them, without
/// the others.
/// </summary>
public static class MerkleTree
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;

    public static byte[] LeafHash(ReadOnlySpan<byte> leaf) => SHA256.HashData([LeafPrefix, .. leaf]);

    /// <param name="leaves">Leaf hashes, in their order.</param>
    public static byte[] Root(ReadOnlySpan<byte[]> leaves) => leaves.Length switch
    {
        0 => SHA256.HashData([]),
        1 => leaves[0],
        var size => NodeHash(Root(leaves[..Split(size)]), Root(leaves[Split(size)..])),
    };

    /// <summary>What has to be joined to the leaf at <paramref name="index"/>, from the bottom up, to come to the root.</summary>
    public static IReadOnlyList<byte[]> Proof(ReadOnlySpan<byte[]> leaves, int index)
    {
        if (leaves.Length == 1)
            return [];

        var split = Split(leaves.Length);
        return index < split
            ? [.. Proof(leaves[..split], index), Root(leaves[split..])]
            : [.. Proof(leaves[split..], index - split), Root(leaves[..split])];
    }

    /// <summary>Whether the proof leads from the leaf hash to the root of a tree of that size (RFC 9162, 2.1.3.2).</summary>
    public static bool Includes(ReadOnlySpan<byte> root, int size, int index, byte[] leaf, IReadOnlyList<byte[]> proof)
    {
        if (index < 0 || index >= size)
            return false;

        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            if (at % 2 == 0 && at != last)
            {
                hash = NodeHash(hash, sibling);
            }
            else
            {
                hash = NodeHash(sibling, hash);
                while (at % 2 == 0 && at != 0)
                    (at, last) = (at / 2, last / 2);
            }

            (at, last) = (at / 2, last / 2);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    private static byte[] NodeHash(byte[] left, byte[] right) => SHA256.HashData([NodePrefix, .. left, .. right]);

    /// <summary>The largest power of two smaller than the size.</summary>
    private static int Split(int size) => 1 << BitOperations.Log2((uint)size - 1);
}
