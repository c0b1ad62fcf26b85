namespace PolicyTraining.Domain.People;

/// <summary>What the roster says of somebody. The name under which a change is kept keeps its meaning for ever.</summary>
public enum RosterField
{
    Number,
    Name,
    Email,
    Unit,
    Position,
    HiredOn,

    /// <summary>Kept as the supervisor's id.</summary>
    Supervisor,
    LeftOn,
    SuspendedOn,
}

/// <summary>That the roster was changed: what it said of somebody before and says since, who changed it and when (UTC).</summary>
public sealed class RosterChange
{
    private RosterChange() { } // EF Core

    /// <param name="before">As text; null where nothing stood.</param>
    /// <param name="after">As text; null where nothing stands now.</param>
    /// <param name="reason">For HR alone, since it may tell of leave or illness; null where none was asked.</param>
    public RosterChange(Guid employeeId, RosterField field, string? before, string? after, string? reason, string by, TimeProvider clock) =>
        (EmployeeId, Field, Before, After, Reason, By, At) = (employeeId, field, before, after, reason, by, clock.GetUtcNow());

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid EmployeeId { get; private init; }

    public RosterField Field { get; private init; }

    public string? Before { get; private init; }

    public string? After { get; private init; }

    /// <summary>For HR alone.</summary>
    public string? Reason { get; private init; }

    public string By { get; private init; } = "";

    public DateTimeOffset At { get; private init; }
}
