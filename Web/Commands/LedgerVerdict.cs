using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Commands;

/// <summary>Whether a ledger extract bears out a sealed file: the file is in it, its chain is sound, a checkpoint of ours covers it.</summary>
/// <param name="Explanation">The verdict in plain words.</param>
/// <param name="Entry">The entry that tells of the file's sealing; null when there is none.</param>
internal sealed record LedgerVerdict(bool IsProved, string Explanation, LedgerEntry? Entry, Checkpoint Checkpoint)
{
    public static LedgerVerdict Of(string fileHash, LedgerExtract extract, IReadOnlyList<SealTrust> trusted)
    {
        var entry = extract.SealedEntry(fileHash);
        var fault = extract.Fault
            ?? CheckpointSeal.FaultOf(extract.Checkpoint, trusted)
            ?? (entry is null ? "This extract does not tell of this file. It may be the extract of another certification." : null);
        return new(
            fault is null,
            fault ?? $"The ledger tells of this file, and checkpoint {extract.Checkpoint.Number} covers that. Nothing has changed since.",
            entry, extract.Checkpoint);
    }
}
