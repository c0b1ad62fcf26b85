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
public sealed record Exit(ExitKind Kind, string Reason, string By, DateTimeOffset At)
{
    /// <summary>The reason on what ended because its employee left.</summary>
    public const string Left = "Left the Department.";

    /// <summary>The reason on what ended because its employee should not have been in the roster.</summary>
    public const string AddedByMistake = "The import that added them was undone.";

    /// <summary>Ended since the employee left or was never to be here, and so opened again when that is undone.</summary>
    public bool IsDeparture => Kind == ExitKind.Ended && Reason is (Left or AddedByMistake);
}
