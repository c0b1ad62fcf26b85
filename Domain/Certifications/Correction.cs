namespace PolicyTraining.Domain.Certifications;

/// <summary>
/// HR replaced a certification by a corrected one: the same signature and evidence under a new record number. The replaced one
/// stays, and is shown and verified as superseded.
/// </summary>
/// <param name="CertificationId">The one replaced.</param>
/// <param name="SuccessorId">The one that stands in its place.</param>
/// <param name="RosterName">As the roster had the employee on the day of the correction; so are unit and position.</param>
/// <param name="By">Who in HR corrected it.</param>
public sealed record Supersession(
    Guid CertificationId, Guid SuccessorId, string RosterName, string Unit, string Position, string Reason, string By, DateTimeOffset At);

/// <summary>
/// HR withdrew a certification because it does not stand, such as one signed by the wrong person. It stays, and is shown and
/// verified as withdrawn; the assignment is outstanding again.
/// </summary>
/// <param name="By">Who in HR withdrew it.</param>
public sealed record Withdrawal(Guid CertificationId, string Reason, string By, DateTimeOffset At);
