using PolicyTraining.Domain.BulkActions;

namespace PolicyTraining.Web.Features.Hr.BulkActions;

/// <summary>An assignment in an action, with whose it is.</summary>
public sealed record BulkItemLine(Guid AssignmentId, string Name, string Unit, BulkItemState State, string? Words, DateOnly? SeenDueOn, DateOnly? DueAfter);

/// <summary>How many of an action's assignments are in a state.</summary>
public sealed record BulkItemCount(BulkItemState State, int Count);

/// <summary>The reminder as it would be written to one of those who are reminded.</summary>
public sealed record LetterSample(string Name, string Subject, string Text);

/// <summary>An action on many: its plan, its progress, or what became of it.</summary>
/// <param name="Lines">Those in <paramref name="Shown"/>, as many as a page holds.</param>
public sealed record BulkActionPage(
    BulkAction Action, IReadOnlyList<BulkItemCount> Counts, BulkItemState? Shown, IReadOnlyList<BulkItemLine> Lines,
    string? Supervisor, LetterSample? Letter, TimeZoneInfo Zone)
{
    public int Total => Counts.Sum(entry => entry.Count);

    public int Of(BulkItemState state) => Counts.SingleOrDefault(entry => entry.State == state)?.Count ?? 0;

    /// <summary>How many have had their turn.</summary>
    public int Worked => Total - Of(BulkItemState.LeftOut) - Of(BulkItemState.Planned);

    public int ShownTotal => Shown is { } state ? Of(state) : Total;

    /// <summary>The due date moves, so both are shown.</summary>
    public bool MovesDueDate => Action.Verb is BulkVerb.Extend or BulkVerb.Pause;

    public string ConfirmLabel => $"{Action.Verb.Label}: {(Of(BulkItemState.Planned) == 1 ? "1 assignment" : $"{Of(BulkItemState.Planned):N0} assignments")}";
}

/// <summary>An action in the list of those that were done.</summary>
public sealed record BulkActionLine(BulkAction Action, int Done);

/// <summary>The recent actions, the newest first.</summary>
public sealed record BulkActionListPage(IReadOnlyList<BulkActionLine> Lines, TimeZoneInfo Zone);
