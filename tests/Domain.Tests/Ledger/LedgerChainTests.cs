using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Domain.Tests.Ledger;

public class LedgerChainTests
{
    private readonly List<LedgerEntry> _chain = SampleLedger.Chain();

    [Fact]
    public void A_chain_as_it_was_written_is_sound()
    {
        _chain.Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
        Verified(_chain).ShouldBeNull();
        Verified([]).ShouldBeNull();
    }

    [Fact]
    public void The_hash_is_over_version_previous_hash_and_canonical_contents()
    {
        var entry = LedgerEntry.Of(SampleLedger.Ada, "started", SampleLedger.Monday.ToOffset(TimeSpan.FromHours(-5)), new { Zulu = 1, Alpha = "e\u0301" });
        entry.Follow(null);

        entry.Hash.ShouldBe(Fingerprint.Of(
            "policy-training-ledger-v1\n0000000000000000000000000000000000000000000000000000000000000000\n"
            + """{"assignment":"0199b0f2-0000-7000-8000-00000000000a","at":"2026-10-05T15:00:00.0000000Z","details":null,"""
            + "\"facts\":{\"alpha\":\"\u00e9\",\"zulu\":1},\"kind\":\"started\",\"sequence\":1}"));
    }

    [Fact]
    public void A_changed_fact_breaks_the_chain_at_its_entry()
    {
        _chain[1] = Changed(_chain[1], facts: """{"recordNumber":"2110-00000000P"}""");

        Broken(_chain).ShouldBe((2, "it was changed after it was written."));
    }

    [Fact]
    public void A_changed_entry_with_a_new_hash_breaks_the_chain_at_the_next()
    {
        var forged = LedgerEntry.Of(SampleLedger.Ada, LedgerKind.Signed, SampleLedger.Monday, new { RecordNumber = "2110-00000000P" });
        forged.Follow(_chain[0]);
        _chain[1] = forged;

        Broken(_chain).ShouldBe((3, "it does not follow the entry before it."));
    }

    [Fact]
    public void An_entry_left_out_is_missed()
    {
        _chain.RemoveAt(1);

        Broken(_chain).ShouldBe((2, "it is missing; entry 3 stands in its place."));
    }

    [Fact]
    public void The_first_entry_left_out_is_missed()
    {
        _chain.RemoveAt(0);

        Broken(_chain).ShouldBe((1, "it is missing; entry 2 stands in its place."));
    }

    [Fact]
    public void An_entry_that_stands_twice_is_found()
    {
        _chain.Insert(1, _chain[0]);

        Broken(_chain)!.Value.Sequence.ShouldBe(2);
    }

    [Fact]
    public void An_entry_of_another_assignment_is_found()
    {
        var other = SampleLedger.Chain(Guid.CreateVersion7());

        Verified([_chain[0], other[1]])!.Why.ShouldStartWith("it belongs to assignment");
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("")]
    [InlineData("""{"a":1,"a":2}""")]
    public void Facts_that_are_no_JSON_are_a_change_like_any_other(string facts)
    {
        _chain[2] = Changed(_chain[2], facts);

        Broken(_chain).ShouldBe((3, "it was changed after it was written."));
    }

    [Fact]
    public void Purged_details_leave_the_chain_sound()
    {
        var purged = _chain.ConvertAll(entry => Changed(entry, entry.Facts));

        purged.ShouldAllBe(entry => entry.Details == null);
        purged[0].DetailsDigest.ShouldNotBeNull();
        Verified(purged).ShouldBeNull();
    }

    [Fact]
    public void The_same_details_have_another_digest_each_time()
    {
        var again = SampleLedger.Chain();

        again[0].Details!.Content.ShouldBe(_chain[0].Details!.Content);
        again[0].DetailsDigest.ShouldNotBe(_chain[0].DetailsDigest);
        again[0].Facts.ShouldNotContain("Olive");
    }

    private static LedgerFault? Verified(IEnumerable<LedgerEntry> chain) => LedgerChain.Verify(SampleLedger.Ada, chain);

    private static (int Sequence, string Why)? Broken(IEnumerable<LedgerEntry> chain) =>
        Verified(chain) is { } fault ? (fault.Sequence, fault.Why) : null;

    /// <summary>The entry as a database would give it with other facts, and without its details.</summary>
    private static LedgerEntry Changed(LedgerEntry entry, string facts) => LedgerEntry.Read(
        entry.AssignmentId, entry.Sequence, entry.Kind, entry.At, facts, entry.DetailsDigest, entry.PreviousHash, entry.Hash);
}
