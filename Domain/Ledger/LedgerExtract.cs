namespace PolicyTraining.Domain.Ledger;

/// <summary>A chain as it stood at a checkpoint, with the proof that the checkpoint covers it.</summary>
public sealed record ExtractedChain(Guid AssignmentId, IReadOnlyList<LedgerEntry> Entries, Inclusion Inclusion);

/// <summary>
/// Some chains and the checkpoint that covers them: all that is needed to check them without server or database. It tells of no
/// person. As a file see <see cref="LedgerExtractFile"/>.
/// </summary>
public sealed record LedgerExtract(Checkpoint Checkpoint, IReadOnlyList<ExtractedChain> Chains)
{
    /// <summary>What is wrong with it, as a sentence; null when every chain is sound and covered by the checkpoint.</summary>
    /// <remarks>Whose checkpoint it is, its seal tells.</remarks>
    public string? Fault => Checkpoint.IsAsWritten
        ? Chains.Select(FaultOf).FirstOrDefault(fault => fault is not null)
        : $"Checkpoint {Checkpoint.Number} was changed after it was written.";

    /// <summary>The entry that says that a file with this fingerprint was sealed; null when there is none.</summary>
    public LedgerEntry? SealedEntry(string sha256) => Chains.SelectMany(chain => chain.Entries)
        .FirstOrDefault(entry => entry.Kind == LedgerKind.Sealed && entry.Fact(LedgerFacts.Sha256) == sha256);

    private string? FaultOf(ExtractedChain chain) =>
        LedgerChain.Verify(chain.AssignmentId, chain.Entries) is { } fault ? fault.ToString()
        : chain.Entries.Count == 0 || !chain.Inclusion.Proves(chain.Entries[^1].Hash, Checkpoint)
            ? $"Assignment {chain.AssignmentId}: checkpoint {Checkpoint.Number} does not cover this chain."
        : null;
}
