namespace PolicyTraining.Web.Imports.Planning;

/// <summary>What an import would do about somebody.</summary>
public enum PlanKind
{
    New,
    Changed,

    /// <summary>Had left, and is in the file.</summary>
    Returning,
    Leaving,
    Unchanged,

    /// <summary>Left before they ever were in the roster; nothing is done.</summary>
    Passed,
}

/// <summary>One field of somebody in the roster, as it is and as it would be.</summary>
public sealed record FieldChange(string Field, string Old, string New);

/// <summary>Somebody of the dry run.</summary>
/// <param name="Row">Of the file; null for somebody who is not in it.</param>
/// <param name="EmployeeId">Null for somebody new.</param>
/// <param name="SupervisorId">Whom the roster knows already; null when there is nobody, or somebody new.</param>
/// <param name="SupervisorRow">The supervisor's row, where they are new themselves.</param>
public sealed record PlanLine(
    PlanKind Kind, int? Row, Guid? EmployeeId, string? Number, string Name, string Email, string Unit, string Position, DateOnly HiredOn,
    Guid? SupervisorId, int? SupervisorRow, DateOnly? LastDay)
{
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    public bool HasNoSupervisor { get; init; }

    /// <summary>What the file says of the supervisor and why it leads to nobody; null when it does.</summary>
    public string? UnknownSupervisor { get; init; }

    /// <summary>What <see cref="Fault"/> is about.</summary>
    public ImportField? FaultField { get; init; }

    /// <summary>What keeps the import from being applied; null when nothing does.</summary>
    public string? Fault { get; init; }

    /// <summary>The chain of a circle of supervisors; null when there is none.</summary>
    public string? Cycle { get; init; }

    /// <summary>What rules would assign.</summary>
    public IReadOnlyList<string> Assigned { get; init; } = [];

    /// <summary>Whether the person would work here afterwards.</summary>
    public bool Stays => Kind is PlanKind.New or PlanKind.Changed or PlanKind.Returning or PlanKind.Unchanged;
}

/// <summary>The figures of a dry run that stay when its people are forgotten.</summary>
public sealed record PlanCounts(int New, int Changed, int Leaving, int Unchanged, int Assigned)
{
    public static PlanCounts Of(IReadOnlyList<PlanLine> lines) => new(
        lines.Count(line => line.Kind == PlanKind.New),
        lines.Count(line => line.Kind is PlanKind.Changed or PlanKind.Returning),
        lines.Count(line => line.Kind == PlanKind.Leaving),
        lines.Count(line => line.Kind == PlanKind.Unchanged),
        lines.Sum(line => line.Assigned.Count));

    public string Words => $"{New:N0} new, {Changed:N0} changed, {Leaving:N0} leaving, {Unchanged:N0} unchanged";
}

/// <summary>Somebody as the roster has them.</summary>
/// <param name="HasRole">HR's, an auditor's or an administrator's account: nobody is shut out of the program by being left out of a file.</param>
public sealed record RosterPerson(
    Guid Id, string? Number, string Name, string Email, string Unit, string Position, DateOnly HiredOn, Guid? SupervisorId, DateOnly? LeftOn, bool HasRole);
