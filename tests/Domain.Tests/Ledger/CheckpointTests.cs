using System.Text;
using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Domain.Tests.Ledger;

public class CheckpointTests
{
    private static readonly ChainHead[] Heads = [.. Enumerable.Range(0, 5).Select(_ => SampleLedger.Head(SampleLedger.Chain(Guid.CreateVersion7())))];

    [Fact]
    public void A_checkpoint_counts_names_the_one_before_and_seals_its_own_text()
    {
        var first = Written(null, Heads[..3]);

        var second = Written(first, Heads);

        (second.Number, second.Chains, second.Entries).ShouldBe((2, 5, 15));
        second.PreviousHash.ShouldBe(first.Hash);
        second.IsAsWritten.ShouldBeTrue();
        second.Seal.ShouldBe(second.Text);
        Encoding.UTF8.GetString(second.Text).ShouldBe(
            $$"""
            policy-training-ledger-checkpoint-v1
            {{first.Hash}}
            {"at":"2026-10-05T15:00:00.0000000Z","chains":5,"entries":15,"number":2,"rootHash":"{{second.RootHash}}"}
            """);
    }

    [Fact]
    public void The_order_in_which_heads_come_makes_no_difference()
    {
        Written(null, [.. Heads.Reverse()]).RootHash.ShouldBe(Written(null, Heads).RootHash);
    }

    [Fact]
    public void Another_head_gives_another_root()
    {
        var moved = Heads.ToArray();
        moved[2] = moved[2] with { Hash = Fingerprint.Of("other") };

        Written(null, moved).RootHash.ShouldNotBe(Written(null, Heads).RootHash);
    }

    private static Checkpoint Written(Checkpoint? previous, ChainHead[] heads) =>
        Checkpoint.After(previous, heads, SampleLedger.Monday, text => text);
}
