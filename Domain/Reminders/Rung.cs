namespace PolicyTraining.Domain.Reminders;

/// <summary>What a message of the ladder is for; the name under which it is claimed keeps its meaning for ever.</summary>
public enum RungKind
{
    /// <summary>To the employee some days after receipt, unless half of the course is done.</summary>
    Nudge,

    /// <summary>To the employee, on the due date or some days before it.</summary>
    BeforeDue,

    /// <summary>To the employee and to the supervisor, once the due date has passed.</summary>
    Overdue,

    /// <summary>To the employee alone, again and again after that.</summary>
    OverdueAgain,
}

/// <summary>One step of the ladder.</summary>
/// <param name="Days">After receipt for a nudge, before the due date or after it for the others.</param>
public readonly record struct Rung(RungKind Kind, int Days)
{
    public bool GoesToSupervisor => Kind == RungKind.Overdue;

    /// <summary><c>Employee and supervisor</c></summary>
    public string Recipients => GoesToSupervisor ? "Employee and supervisor" : "Employee";

    /// <summary>Belongs to a date that must not be missed, and therefore goes on the workday before a day off, not after it.</summary>
    public bool IsBeforeDue => Kind is RungKind.Nudge or RungKind.BeforeDue;

    /// <summary><c>4 days before the due date</c></summary>
    public string Words => (Kind, Days) switch
    {
        (RungKind.Nudge, _) => $"{Counted} after receipt",
        (RungKind.BeforeDue, 0) => "On the due date",
        (RungKind.BeforeDue, _) => $"{Counted} before the due date",
        _ => $"{Counted} after the due date",
    };

    private string Counted => Days == 1 ? "1 day" : $"{Days} days";
}
