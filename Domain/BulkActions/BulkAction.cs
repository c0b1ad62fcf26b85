namespace PolicyTraining.Domain.BulkActions;

/// <summary>
/// One thing that HR does to many assignments: planned and shown first, then confirmed, then done one assignment after the
/// other, each by its own rules; and undone in the same way as far as nothing was built on it.
/// </summary>
public sealed class BulkAction
{
    /// <summary>So long the letters wait that tell employees of an action that can be undone.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    private BulkAction() { } // EF Core

    /// <param name="query">The query string that means the assignments; null when they were picked one by one.</param>
    /// <param name="definition">The same in a sentence, with how many.</param>
    /// <param name="by">Who in HR plans it, as records name them.</param>
    public BulkAction(BulkVerb verb, BulkTerms terms, string? query, string definition, string by, TimeProvider clock)
    {
        Verb = verb;
        Query = query;
        By = by;
        Plan(terms, definition, clock);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public BulkVerb Verb { get; private init; }

    public BulkTerms Terms { get; private set; } = new();

    public string? Query { get; private init; }

    public string Definition { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>When the assignments were looked at (UTC); what changed since is not touched.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>Null while it is only a plan.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public DateTimeOffset? UndoFinishedAt { get; private set; }

    public bool IsPlan => ConfirmedAt is null;

    public bool IsUndoing => UndoneAt is not null && UndoFinishedAt is null;

    /// <summary>Some of the assignments still have their turn before them.</summary>
    public bool IsWorking => !IsPlan && (FinishedAt is null || IsUndoing);

    /// <summary>A letter that has gone out cannot be called back.</summary>
    public bool CanBeUndone => FinishedAt is not null && UndoneAt is null && Verb != BulkVerb.Remind;

    /// <summary>The assignments were looked at anew, under these terms.</summary>
    /// <exception cref="RuleBrokenException">It is confirmed already.</exception>
    public void Plan(BulkTerms terms, string definition, TimeProvider clock)
    {
        RequirePlan();
        (Terms, Definition, PlannedAt) = (terms, definition, clock.GetUtcNow());
    }

    /// <exception cref="RuleBrokenException">It is confirmed already.</exception>
    public void Confirm(string by, TimeProvider clock)
    {
        RequirePlan();
        (By, ConfirmedAt) = (by, clock.GetUtcNow());
    }

    /// <summary>At the end of retention: the reason may tell of leave or illness, and goes; what was done stays.</summary>
    public void ForgetReason() => Terms = Terms with { Reason = null };

    /// <exception cref="RuleBrokenException">It is not finished, cannot be undone, or is undone already.</exception>
    public void Undo(string by, TimeProvider clock)
    {
        Rule.Require(Verb != BulkVerb.Remind, "A letter that has gone out cannot be called back.");
        Rule.Require(FinishedAt is not null, "It is still being done. Wait until it is finished.");
        Rule.Require(UndoneAt is null, $"{UndoneBy} is undoing it already, or has done so.");
        (UndoneBy, UndoneAt) = (by, clock.GetUtcNow());
    }

    private void RequirePlan() => Rule.Require(IsPlan, $"{By} has confirmed this already. Look at what became of it.");
}
