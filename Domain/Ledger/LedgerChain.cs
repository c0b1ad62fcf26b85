using System.Text.Json;

namespace PolicyTraining.Domain.Ledger;

/// <summary>Where a chain breaks, and why, in words for whoever has to look into it.</summary>
/// <param name="Sequence">The first entry that is not sound.</param>
public sealed record LedgerFault(Guid AssignmentId, int Sequence, string Why)
{
    public override string ToString() => $"Assignment {AssignmentId}, entry {Sequence}: {Why}";
}

/// <summary>All that happened to one assignment, or to the agency as a whole, in the order in which it was written.</summary>
public static class LedgerChain
{
    /// <summary>The chain of what concerns no single assignment: <see cref="AgencyFacts"/>. No assignment ever has this id.</summary>
    public static readonly Guid Agency = new("a9e1c900-0000-8000-8000-000000000001");

    /// <summary>Says where the chain breaks first; null when it is sound.</summary>
    /// <remarks>
    /// Entries cut off at the end leave a sound chain behind: only a <see cref="Checkpoint"/> that had seen them can tell.
    /// Details that were purged are no fault, details that were changed are.
    /// </remarks>
    public static LedgerFault? Verify(Guid assignmentId, IEnumerable<LedgerEntry> entries)
    {
        LedgerEntry? previous = null;
        foreach (var entry in entries)
        {
            if (FaultOf(assignmentId, entry, previous) is { } fault)
                return fault;
            previous = entry;
        }

        return null;
    }

    /// <summary>What is wrong with an entry that stands behind <paramref name="previous"/>; null when nothing is.</summary>
    internal static LedgerFault? FaultOf(Guid assignmentId, LedgerEntry entry, LedgerEntry? previous) =>
        Why(assignmentId, entry, previous) is { } why ? new LedgerFault(assignmentId, (previous?.Sequence ?? 0) + 1, why) : null;

    private static string? Why(Guid assignmentId, LedgerEntry entry, LedgerEntry? previous) =>
        entry.AssignmentId != assignmentId ? $"it belongs to assignment {entry.AssignmentId}."
        : entry.Sequence != (previous?.Sequence ?? 0) + 1 ? $"it is missing; entry {entry.Sequence} stands in its place."
        : entry.PreviousHash != (previous?.Hash ?? LedgerEntry.Beginning) ? "it does not follow the entry before it."
        : !IsAsWritten(entry) ? "it was changed after it was written."
        : entry.Details is { } details && details.Digest != entry.DetailsDigest ? "its details were changed after it was written."
        : null;

    private static bool IsAsWritten(LedgerEntry entry)
    {
        try
        {
            return entry.HashOfContents() == entry.Hash;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
