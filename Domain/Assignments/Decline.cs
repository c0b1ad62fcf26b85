namespace PolicyTraining.Domain.Assignments;

/// <summary>
/// The employee declines to sign: a fact, not an exit. The assignment stays outstanding, its deadline unchanged, and can
/// still be signed; reminders stop, and HR takes over.
/// </summary>
/// <param name="Reason">In the employee's own words; for HR alone.</param>
public sealed record Decline(Guid AssignmentId, string Reason, string By, DateTimeOffset At);
