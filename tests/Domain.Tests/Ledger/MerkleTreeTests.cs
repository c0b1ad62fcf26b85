using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Domain.Tests.Ledger;

public class MerkleTreeTests
{
    /// <summary>The leaves of the reference implementation of RFC 6962, and the roots it gives.</summary>
    private static readonly string[] Leaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static byte[][] First(int count) => [.. Leaves.Take(count).Select(leaf => MerkleTree.LeafHash(Convert.FromHexString(leaf)))];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_is_the_one_of_RFC_6962(int leaves, string root)
    {
        Hex(MerkleTree.Root(First(leaves))).ShouldBe(root);
    }

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d "
        + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
        + "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b "
        + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
        + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    public void The_proof_is_the_one_of_RFC_6962(int index, int size, string proof)
    {
        string.Join(' ', MerkleTree.Proof(First(size), index).Select(Hex)).ShouldBe(proof);
    }

    [Fact]
    public void Every_leaf_of_every_tree_is_proved_in_its_place_and_in_no_other()
    {
        for (var size = 1; size <= 33; size++)
        {
            byte[][] leaves = [.. Enumerable.Range(0, size).Select(number => MerkleTree.LeafHash([(byte)number]))];
            var root = MerkleTree.Root(leaves);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.Proof(leaves, index);
                proof.Count.ShouldBeLessThanOrEqualTo(6);
                for (var place = -1; place <= size; place++)
                    MerkleTree.Includes(root, size, place, leaves[index], proof).ShouldBe(place == index, $"leaf {index} of {size} at {place}");
            }
        }
    }

    [Fact]
    public void A_proof_that_is_cut_lengthened_or_of_another_tree_proves_nothing()
    {
        var leaves = First(7);
        var root = MerkleTree.Root(leaves);
        var proof = MerkleTree.Proof(leaves, 3);

        MerkleTree.Includes(root, 7, 3, leaves[3], proof).ShouldBeTrue();
        MerkleTree.Includes(root, 7, 3, leaves[3], [.. proof.Take(proof.Count - 1)]).ShouldBeFalse();
        MerkleTree.Includes(root, 7, 3, leaves[3], [.. proof, leaves[0]]).ShouldBeFalse();
        MerkleTree.Includes(root, 7, 3, leaves[2], proof).ShouldBeFalse();
        MerkleTree.Includes(MerkleTree.Root(First(8)), 8, 3, leaves[3], proof).ShouldBeFalse();
    }

    [Fact]
    public void A_node_cannot_be_passed_off_as_a_leaf()
    {
        var leaves = First(2);

        MerkleTree.LeafHash([.. leaves[0], .. leaves[1]]).ShouldNotBe(MerkleTree.Root(leaves));
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
