namespace PolicyTraining.Domain.Assignments;

/// <summary>Why an assignment no longer asks anything of the employee, although it was not signed.</summary>
public enum ExitKind
{
    /// <summary>HR excused the employee.</summary>
    Exempted,

    /// <summary>The employee left, or the bulletin was retired or superseded.</summary>
    Ended,
}

/// <summary>An assignment's exit as a fact: what, why, who and when (UTC).</summary>
public sealed record Exit(ExitKind Kind, string Reason, string By, DateTimeOffset At);
