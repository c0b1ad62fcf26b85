using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Imports.Files;
using PolicyTraining.Web.Imports.Planning;

namespace PolicyTraining.Web.Imports;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>Brought; what its columns say is still to be chosen.</summary>
    Uploaded,

    /// <summary>Its columns are known; cells may still be wrong.</summary>
    Mapped,

    /// <summary>Compared with the roster; the dry run can be looked at.</summary>
    Compared,

    /// <summary>To be applied by the next round of background work.</summary>
    Queued,
    Applying,
    Applied,
    Undone,
}

/// <summary>A roster that HR brought, and what became of it. Its people are in <see cref="ImportContent"/> and go after 30 days; this stays.</summary>
public sealed class RosterImport
{
    private RosterImport() { } // EF Core

    public RosterImport(string fileName, Sheet sheet, ColumnMap map, string by, TimeProvider clock)
    {
        (FileName, Detected, UploadedBy, UploadedAt) = (fileName, sheet.Detected, by, clock.GetUtcNow());
        (Headings, NumberColumns, RowCount) = (sheet.Headings, sheet.NumberColumns, sheet.Rows.Count);
        HeadingsKey = KeyOf(sheet.Headings);
        Remember(map);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string FileName { get; private init; } = "";

    /// <summary>What was found out about the file.</summary>
    public string Detected { get; private init; } = "";

    public string UploadedBy { get; private init; } = "";

    public DateTimeOffset UploadedAt { get; private init; }

    public IReadOnlyList<string> Headings { get; private init; } = [];

    /// <summary>By which the next file with these headings finds the columns as they were chosen here.</summary>
    public string HeadingsKey { get; private init; } = "";

    public IReadOnlyList<int> NumberColumns { get; private init; } = [];

    public int RowCount { get; private init; }

    /// <summary>The name of each column's field; empty for one that is left out.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    public DateOrder Dates { get; private set; }

    /// <summary>Whether whoever is not in it has left.</summary>
    public bool IsComplete { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>Of the dry run as it was shown; null before there was one.</summary>
    public string? PlanFingerprint { get; private set; }

    public PlanCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    /// <summary>Why it was not applied after all; null when nothing stood in the way.</summary>
    public string? Refusal { get; private set; }

    public string? AppliedBy { get; private set; }

    /// <summary>When a round took it; one that died leaves it to a later round.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    public DateTimeOffset? AppliedAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>When its people were forgotten.</summary>
    public DateTimeOffset? PurgedAt { get; private set; }

    public ColumnMap Map => new([.. Fields.Select(name => Enum.TryParse<ImportField>(name, out var known) ? known : (ImportField?)null)], Dates);

    public bool CanBeEdited => PurgedAt is null && State is ImportState.Uploaded or ImportState.Mapped or ImportState.Compared;

    public bool IsWaiting => State is ImportState.Queued or ImportState.Applying;

    public static string KeyOf(IEnumerable<string> headings) => Fingerprint.Of(string.Join('\n', headings).ToLowerInvariant());

    /// <exception cref="RuleBrokenException">A column is missing or chosen twice, or the import is under way or done.</exception>
    public void Choose(ColumnMap map, bool isComplete)
    {
        RequireEditable();
        map.RequireUsable();
        Remember(map);
        (IsComplete, State, PlanFingerprint, Refusal) = (isComplete, ImportState.Mapped, null, null);
    }

    /// <summary>Cells were corrected, so the dry run is to be made again.</summary>
    public void Correct()
    {
        RequireEditable();
        (State, PlanFingerprint) = (ImportState.Mapped, null);
    }

    /// <summary>The dry run was made.</summary>
    public void Compared(PlanCounts counts, string fingerprint, string? refusal = null) =>
        (Counts, PlanFingerprint, State, Refusal, ClaimedAt) = (counts, fingerprint, ImportState.Compared, refusal, null);

    /// <exception cref="RuleBrokenException">There is no dry run, or it is another than was looked at.</exception>
    public void Queue(string? seen, string by)
    {
        Rule.Require(State == ImportState.Compared, "This import is not ready to be applied. Open it from the list to see where it stands.");
        Rule.Require(seen == PlanFingerprint, "Somebody made the dry run anew since you opened it. Look at it again, then apply it.");
        (State, AppliedBy, Refusal) = (ImportState.Queued, by, null);
    }

    public void Applied(TimeProvider clock) => (State, AppliedAt) = (ImportState.Applied, clock.GetUtcNow());

    /// <exception cref="RuleBrokenException">It was not applied, or was undone before.</exception>
    public void Undo(string by, TimeProvider clock)
    {
        Rule.Require(State == ImportState.Applied, "Only an import that was applied can be undone.");
        Rule.Require(PurgedAt is null, "What this import changed is no longer kept, so it cannot be undone.");
        (State, UndoneBy, UndoneAt) = (ImportState.Undone, by, clock.GetUtcNow());
    }

    public void Purge(TimeProvider clock) => PurgedAt = clock.GetUtcNow();

    private void RequireEditable() =>
        Rule.Require(CanBeEdited, "This import is being applied, was applied or is too old to be changed. Bring the file again.");

    private void Remember(ColumnMap map) => (Fields, Dates) = ([.. map.Fields.Select(field => field?.ToString() ?? "")], map.Dates);
}
