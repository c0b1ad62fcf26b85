using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Imports.Planning;

namespace PolicyTraining.Web.Features.Hr.Import;

internal static class ImportWords
{
    extension(ImportState state)
    {
        public string Words => state switch
        {
            ImportState.Uploaded => "Columns to choose",
            ImportState.Mapped => "Rows to check",
            ImportState.Compared => "Dry run to look at",
            ImportState.Queued or ImportState.Applying => "Being applied",
            ImportState.Applied => "Applied",
            ImportState.Undone => "Undone",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state."),
        };

        public Tone Tone => state switch
        {
            ImportState.Applied => Tone.Good,
            ImportState.Undone => Tone.Quiet,
            ImportState.Queued or ImportState.Applying => Tone.Active,
            _ => Tone.Soon,
        };
    }

    extension(RosterImport import)
    {
        /// <summary>The page on which it goes on.</summary>
        public string NextStep => import switch
        {
            { PurgedAt: null, State: ImportState.Uploaded } => $"/hr/import/{import.Id}/columns",
            { PurgedAt: null, State: ImportState.Mapped } => $"/hr/import/{import.Id}/rows",
            { PurgedAt: null, State: ImportState.Compared } => $"/hr/import/{import.Id}/dry-run",
            _ => $"/hr/import/{import.Id}",
        };
    }

    extension(PlanKind kind)
    {
        public string Words => kind switch
        {
            PlanKind.New => "New",
            PlanKind.Changed => "Changed",
            PlanKind.Returning => "Back again",
            PlanKind.Leaving => "Leaving",
            PlanKind.Unchanged => "Unchanged",
            PlanKind.Passed => "Has left; nothing to do",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this."),
        };
    }
}
