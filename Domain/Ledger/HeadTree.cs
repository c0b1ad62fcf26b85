using System.Text;

namespace PolicyTraining.Domain.Ledger;

/// <summary>The Merkle tree over the heads of all chains, ordered by assignment. A leaf is a head's hash in its 64 digits.</summary>
public sealed class HeadTree
{
    private readonly List<Guid> _assignments;
    private readonly byte[][] _leaves;

    public HeadTree(IEnumerable<ChainHead> heads)
    {
        var ordered = heads.OrderBy(head => head.AssignmentId).ToList();
        _assignments = ordered.ConvertAll(head => head.AssignmentId);
        _leaves = [.. ordered.Select(head => Leaf(head.Hash))];
        Entries = ordered.Sum(head => (long)head.Sequence);
    }

    public int Size => _leaves.Length;

    public long Entries { get; }

    public string RootHash => Convert.ToHexStringLower(MerkleTree.Root(_leaves));

    /// <summary>Where the assignment's chain stands, and the proof that it does.</summary>
    public Inclusion InclusionOf(Guid assignmentId)
    {
        var index = _assignments.BinarySearch(assignmentId);
        return new Inclusion(index, [.. MerkleTree.Proof(_leaves, index).Select(Convert.ToHexStringLower)]);
    }

    internal static byte[] Leaf(string headHash) => MerkleTree.LeafHash(Encoding.ASCII.GetBytes(headHash));
}

/// <summary>That a chain's head is among those a checkpoint covers.</summary>
/// <param name="Index">Its place among the leaves, from 0.</param>
/// <param name="Proof">The hashes to join to it, from the bottom up.</param>
public sealed record Inclusion(int Index, IReadOnlyList<string> Proof)
{
    /// <summary>Whether the proof leads from that head to the checkpoint's root.</summary>
    public bool Proves(string headHash, Checkpoint checkpoint) => MerkleTree.Includes(
        Convert.FromHexString(checkpoint.RootHash), checkpoint.Chains, Index, HeadTree.Leaf(headHash),
        [.. Proof.Select(Convert.FromHexString)]);
}
