using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Data;

/// <summary>An assignment as lists show it, with the people and the edition it joins. Read from the database, never changed.</summary>
public sealed class AssignmentLine
{
    public Guid Id { get; init; }

    public Guid EmployeeId { get; init; }

    /// <summary>The agency's own number for the employee.</summary>
    public string? EmployeeNumber { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Position { get; init; } = "";

    public string? Supervisor { get; init; }

    /// <summary>The employee does not work here any more.</summary>
    public bool HasLeft { get; init; }

    public bool IsSuspended { get; init; }

    public string BulletinNumber { get; init; } = "";

    public int EditionOrdinal { get; init; }

    public DateTimeOffset AssignedAt { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? PassedAt { get; init; }

    public DateOnly? SignedOn { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateOnly? PaperReturnedOn { get; init; }

    public ExitKind? Exit { get; init; }

    public DateTimeOffset? DeclinedAt { get; init; }

    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    public string Edition => $"P&P {BulletinNumber}, edition {EditionOrdinal}";

    public AssignmentFacts Facts =>
        new(DueOn, StartedAt is not null, PassedAt is not null, SignedOn, DeliveredAt is not null, ConfirmedAt is not null,
            PaperReturnedOn, Exit, DeclinedAt is not null);

    /// <summary>The last day of the pause that <paramref name="today"/> lies in; null when none does, or nothing is asked any more.</summary>
    public DateOnly? PausedThrough(DateOnly today) =>
        Facts.IsOutstanding ? Pauses.FirstOrDefault(pause => pause.Covers(today))?.To : null;

    /// <summary>Joins <paramref name="assignments"/> of <paramref name="employees"/> in the database; filter both before.</summary>
    public static IQueryable<AssignmentLine> Of(TrainingDb db, IQueryable<Assignment> assignments, IQueryable<Employee> employees) =>
        from assignment in assignments
        join employee in employees on assignment.EmployeeId equals employee.Id
        // There always is one. As one that may be missing, here and in other lines, it never comes first, where a database that has only
        // one edition would read everything.
        from edition in db.Editions.Where(published => published.Id == assignment.EditionId).DefaultIfEmpty()
        join candidate in db.Employees on employee.SupervisorId equals (Guid?)candidate.Id into supervisors
        from supervisor in supervisors.DefaultIfEmpty()
        select new AssignmentLine
        {
            Id = assignment.Id,
            EmployeeId = employee.Id,
            EmployeeNumber = employee.Number,
            Name = employee.Name,
            Email = employee.Email,
            Unit = employee.Unit,
            Position = employee.Position,
            Supervisor = supervisor!.Name,
            HasLeft = employee.LeftOn != null,
            IsSuspended = employee.SuspendedOn != null,
            BulletinNumber = edition!.BulletinNumber,
            EditionOrdinal = edition!.Ordinal,
            AssignedAt = assignment.AssignedAt,
            ReceivedOn = assignment.Receipt!.On,
            DueOn = assignment.DueOn,
            StartedAt = assignment.StartedAt,
            PassedAt = assignment.PassedAt,
            SignedOn = assignment.SignedOn,
            DeliveredAt = assignment.DeliveredAt,
            ConfirmedAt = assignment.ConfirmedAt,
            PaperReturnedOn = assignment.PaperReturnedOn,
            Exit = assignment.Exit!.Kind,
            DeclinedAt = assignment.DeclinedAt,
            Pauses = assignment.Pauses,
        };
}

public static class AssignmentLines
{
    extension(IQueryable<AssignmentLine> lines)
    {
        /// <summary>What is asked of somebody first, the longest overdue on top and those without a due date below; then the rest.</summary>
        public IOrderedQueryable<AssignmentLine> WorstFirst() => lines
            .OrderBy(line => line.SignedOn != null || line.PaperReturnedOn != null || line.Exit != null)
            .ThenBy(line => line.DueOn == null)
            .ThenBy(line => line.DueOn)
            .ThenBy(line => line.Name)
            .ThenBy(line => line.Id);
    }
}
