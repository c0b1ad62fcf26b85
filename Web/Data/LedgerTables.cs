namespace PolicyTraining.Web.Data;

/// <summary>The tables in which nothing is ever changed or deleted.</summary>
internal static class LedgerTables
{
    public const string Entries = "Ledger";
    public const string Checkpoints = "Checkpoints";
    public const string CheckpointHeads = "CheckpointHeads";

    public static IReadOnlyList<string> All { get; } = [Entries, Checkpoints, CheckpointHeads];
}
