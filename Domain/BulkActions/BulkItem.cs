using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Domain.BulkActions;

/// <summary>What becomes of one assignment in an action on many.</summary>
public enum BulkItemState
{
    /// <summary>Its turn is to come.</summary>
    Planned,

    /// <summary>Left out from the start; the words say why.</summary>
    LeftOut,

    Done,

    /// <summary>Not done when its turn came; the words say why.</summary>
    Skipped,

    Undone,

    /// <summary>Not undone, because something was built on it; the words say what.</summary>
    Kept,
}

/// <summary>One assignment in an action on many: as it was seen when it was planned, and what became of it.</summary>
public sealed class BulkItem
{
    private BulkItem() { } // EF Core

    public BulkItem(Guid actionId, Assignment seen, Guid? seenSupervisorId)
    {
        ActionId = actionId;
        AssignmentId = seen.Id;
        SeenDueOn = seen.DueOn;
        SeenStanding = Coarse(seen.Facts.Standing);
        SeenSupervisorId = seenSupervisorId;
        DueAfter = seen.DueOn;
    }

    public Guid ActionId { get; private init; }

    public Guid AssignmentId { get; private init; }

    public BulkItemState State { get; private set; }

    /// <summary>Why it was left out, skipped or kept; null when there is nothing to explain.</summary>
    public string? Words { get; private set; }

    public DateOnly? SeenDueOn { get; private init; }

    public Standing SeenStanding { get; private init; }

    public Guid? SeenSupervisorId { get; private init; }

    /// <summary>The due date afterwards, as planned and then as it came out.</summary>
    public DateOnly? DueAfter { get; private set; }

    /// <summary>The pause or paper return that was made, by which undoing finds it again.</summary>
    public Guid? MadeId { get; private set; }

    /// <summary>It can be done, and leads to this due date.</summary>
    public void Expect(DateOnly? dueAfter) => DueAfter = dueAfter;

    /// <summary>It cannot be done.</summary>
    public void LeaveOut(string why) => (State, Words) = (BulkItemState.LeftOut, why);

    /// <summary>What changed about the assignment since it was seen, by whom; null when nothing did that matters here.</summary>
    public string? WhatChanged(Assignment now, Guid? supervisorNow, DateTimeOffset since)
    {
        if (now.DueOn != SeenDueOn)
            return WhoMoved(now, since) ?? "The due date was changed in the meantime.";
        if (Coarse(now.Facts.Standing) != SeenStanding)
            return now.Exit is { } exit ? $"{exit.By} has closed it in the meantime." : "It was signed, returned or opened again in the meantime.";

        return supervisorNow != SeenSupervisorId ? "The supervisor was changed in the meantime." : null;
    }

    private static string? WhoMoved(Assignment now, DateTimeOffset since)
    {
        if (now.Extensions is [.., var extension] && extension.At >= since)
            return $"{extension.By} has extended it to {extension.To.InBrief} in the meantime.";

        return now.Pauses is [.., var pause] && (pause.Ending?.At ?? pause.At) >= since
            ? $"{pause.Ending?.By ?? pause.By} has changed a pause in the meantime; it is now due {now.DueOn?.InBrief}."
            : null;
    }

    /// <summary>How far the training has come changes by itself, and changes nothing for HR.</summary>
    private static Standing Coarse(Standing standing) =>
        standing is Standing.InProgress or Standing.Passed ? Standing.Assigned : standing;
}
