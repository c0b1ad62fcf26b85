namespace PolicyTraining.Domain.Reminders;

/// <summary>Why a step of the ladder sends nothing.</summary>
public enum Skip
{
    /// <summary>Moved off a day off, it would come before the bulletin was received.</summary>
    BeforeReceipt,

    /// <summary>The due date was moved later after this day had come.</summary>
    BeforeChange,

    /// <summary>The next step falls on the same day, and nobody gets two.</summary>
    SameDay,

    /// <summary>At least half of the course is done.</summary>
    HalfDone,
}

/// <summary>One message as the ladder plans it.</summary>
/// <param name="Nominal">The day by the rule alone.</param>
/// <param name="On">The day on which it goes: a workday outside any pause.</param>
/// <param name="MovedBecause">Why the two differ: <c>Thanksgiving Day</c>; null when they do not.</param>
public sealed record PlannedMessage(Rung Rung, DateOnly Nominal, DateOnly On, string? MovedBecause)
{
    /// <summary>Why it does not go after all; null when it does.</summary>
    public Skip? Skipped { get; init; }

    /// <summary>How the day came about: <c>4 days before the due date. Moved from Thursday, November 26, 2026 (Thanksgiving Day).</c></summary>
    public string Reason => MovedBecause is null ? $"{Rung.Words}." : $"{Rung.Words}. Moved from {Nominal.InWords}{Cause}.";

    /// <summary>A Sunday needs no further reason.</summary>
    private string Cause => MovedBecause == Nominal.DayOfWeek.ToString() ? "" : $" ({MovedBecause})";

    /// <summary>Why it sends nothing, as a sentence; null when it does.</summary>
    public string? WhySkipped => Skipped switch
    {
        Skip.BeforeReceipt => "Not sent: it would have come before the bulletin was received.",
        Skip.BeforeChange => "Not sent: its day was over when the due date was moved.",
        Skip.SameDay => "Not sent: the next message falls on the same day, and goes in its place.",
        Skip.HalfDone => "Not sent: at least half of the course is done.",
        _ => null,
    };
}
