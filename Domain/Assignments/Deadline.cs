namespace PolicyTraining.Domain.Assignments;

/// <summary>
/// The date by which a certification is to be returned, and how it was derived. The day of receipt is not counted, nor are
/// days of a pause, and the due date counts to its last second, 11:59:59 p.m. in the agency's zone.
/// </summary>
/// <param name="ReceivedOn">The date of receipt in the agency's zone.</param>
/// <param name="Days">Calendar days allowed; the bulletin's "within 2 weeks of receipt" is 14.</param>
/// <param name="ExtraDays">Days that HR added.</param>
/// <param name="Pauses">Periods in which the deadline does not run; null for none.</param>
public readonly record struct Deadline(DateOnly ReceivedOn, int Days, int ExtraDays = 0, IReadOnlyList<Pause>? Pauses = null)
{
    public DateOnly DueOn => RunningDay(Days + ExtraDays);

    /// <summary>The date on which the deadline has run for <paramref name="count"/> days.</summary>
    public DateOnly RunningDay(int count)
    {
        var date = ReceivedOn;
        while (count > 0)
        {
            date = date.AddDays(1);
            if (!IsPausedOn(date))
                count--;
        }

        return date;
    }

    public bool IsPausedOn(DateOnly day) => Pauses?.Any(pause => pause.Covers(day)) ?? false;

    /// <summary>Whole days from <paramref name="today"/> to the due date; 0 on the day itself, negative afterwards.</summary>
    public int DaysLeft(DateOnly today) => DueOn.DayNumber - today.DayNumber;

    /// <summary>The one sentence that explains the date, the same on every screen, in every e-mail and export.</summary>
    public string Explain(TimeZoneInfo zone) =>
        $"{Days} calendar days after {ReceivedOn.InWords}{Adjustments} is {DueOn.InWords}, 11:59 p.m. {zone.CommonName}.";

    private string Adjustments => (ExtraDays, Counted(DaysPaused)) switch
    {
        (0, null) => "",
        (0, var paused) => $", not counting {paused} of pause ({Spans}),",
        (var extra, null) => $", extended by {Counted(extra)},",
        (var extra, var paused) => $", extended by {Counted(extra)} and not counting {paused} of pause ({Spans}),",
    };

    private int DaysPaused => DueOn.DayNumber - ReceivedOn.DayNumber - Days - ExtraDays;

    private string Spans
    {
        get
        {
            var (first, last) = (ReceivedOn.AddDays(1), DueOn);
            return string.Join("; ", Pauses!
                .Where(pause => pause.Meets(first, last))
                .OrderBy(pause => pause.From)
                .Select(pause => pause.From == pause.To ? pause.From.InBrief : $"{pause.From.InBrief} to {pause.To.InBrief}"));
        }
    }

    private static string? Counted(int days) => days switch
    {
        0 => null,
        1 => "1 day",
        _ => $"{days} days",
    };
}
