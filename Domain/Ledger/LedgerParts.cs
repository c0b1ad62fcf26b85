using System.Text.Json.Nodes;

namespace PolicyTraining.Domain.Ledger;

/// <summary>A checkpoint as the files of the ledger write it.</summary>
internal sealed record CheckpointPart(
    int Number, DateTimeOffset At, int Chains, long Entries, string RootHash, string PreviousHash, string Hash, byte[] Seal)
{
    public static CheckpointPart Of(Checkpoint checkpoint) => new(
        checkpoint.Number, checkpoint.At, checkpoint.Chains, checkpoint.Entries, checkpoint.RootHash, checkpoint.PreviousHash,
        checkpoint.Hash, checkpoint.Seal);

    public Checkpoint ToCheckpoint() => Checkpoint.Read(Number, At, Chains, Entries, RootHash, PreviousHash, Hash, _ => Seal);
}

/// <summary>An entry as the files of the ledger write it.</summary>
/// <param name="Details">The digest of what it tells of people; null when it tells of nobody.</param>
internal sealed record EntryPart(
    int Sequence, string Kind, DateTimeOffset At, JsonObject Facts, string? Details, string PreviousHash, string Hash)
{
    public static EntryPart Of(LedgerEntry entry) => new(
        entry.Sequence, entry.Kind, entry.At, JsonNode.Parse(entry.Facts)!.AsObject(), entry.DetailsDigest, entry.PreviousHash, entry.Hash);

    public LedgerEntry ToEntry(Guid assignmentId, LedgerDetails? about = null) =>
        LedgerEntry.Read(assignmentId, Sequence, Kind, At, Facts.ToJsonString(), Details, PreviousHash, Hash, about);
}
