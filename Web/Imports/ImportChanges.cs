namespace PolicyTraining.Web.Imports;

/// <summary>Everything an import changed, by which it can be undone.</summary>
/// <param name="Added">Who is new.</param>
/// <param name="Left">Who was said to have left, and on which day.</param>
/// <param name="Returned">Who was said to be back, and the day they had left on.</param>
/// <param name="Assigned">What rules assigned to those who are new.</param>
/// <param name="At">When it was applied.</param>
public sealed record ImportChanges(
    IReadOnlyList<Guid> Added, IReadOnlyList<PersonChange> Changed, IReadOnlyDictionary<Guid, DateOnly> Left,
    IReadOnlyDictionary<Guid, DateOnly> Returned, IReadOnlyList<Guid> Assigned, DateTimeOffset At);

/// <summary>Somebody before and after.</summary>
public sealed record PersonChange(Guid Id, PersonState Before, PersonState After);

/// <summary>What the roster says of somebody at one moment.</summary>
public sealed record PersonState(string? Number, string Name, string Email, string Unit, string Position, DateOnly HiredOn, Guid? SupervisorId)
{
    public static PersonState Of(Domain.People.Employee employee) =>
        new(employee.Number, employee.Name, employee.Email, employee.Unit, employee.Position, employee.HiredOn, employee.SupervisorId);
}
