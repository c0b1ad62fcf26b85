using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Domain.Tests.Ledger;

internal static class SampleLedger
{
    public static readonly Guid Ada = Guid.Parse("0199b0f2-0000-7000-8000-00000000000a");
    public static readonly DateTimeOffset Monday = new(2026, 10, 5, 15, 0, 0, TimeSpan.Zero);
    public static readonly string Pdf = Fingerprint.Of("the sealed PDF");

    /// <summary>Assigned, signed and sealed.</summary>
    public static List<LedgerEntry> Chain(Guid? assignment = null)
    {
        var id = assignment ?? Ada;
        LedgerEntry[] entries =
        [
            LedgerEntry.Of(id, LedgerKind.Assigned, Monday, new { Bulletin = "2.110" }, new { By = "Olive Berg" }),
            LedgerEntry.Of(id, LedgerKind.Signed, Monday.AddDays(1), new { RecordNumber = "2110-7K3MZ9QAH" }, new { SignedName = "Ada Kowalski" }),
            LedgerEntry.Of(id, LedgerKind.Sealed, Monday.AddDays(1), new { RecordNumber = "2110-7K3MZ9QAH", Sha256 = Pdf }),
        ];
        LedgerEntry? head = null;
        foreach (var entry in entries)
        {
            entry.Follow(head);
            head = entry;
        }

        return [.. entries];
    }

    public static ChainHead Head(IReadOnlyList<LedgerEntry> chain) => new(chain[^1].AssignmentId, chain[^1].Sequence, chain[^1].Hash);

    /// <summary>Ada's chain among others, and the checkpoint over all.</summary>
    public static LedgerExtract Extract(int others = 6)
    {
        var chain = Chain();
        List<ChainHead> heads = [Head(chain), .. Enumerable.Range(0, others).Select(_ => Head(Chain(Guid.CreateVersion7())))];
        var checkpoint = Checkpoint.After(null, heads, Monday.AddDays(2), text => [1, 2, 3]);
        return new LedgerExtract(checkpoint, [new ExtractedChain(Ada, chain, new HeadTree(heads).InclusionOf(Ada))]);
    }
}
