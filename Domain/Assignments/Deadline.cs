namespace PolicyTraining.Domain.Assignments;

/// <summary>
/// The date by which a certification is to be returned, and how it was derived. The day of receipt is not counted, and
/// the due date counts to its last second, 11:59:59 p.m. in the agency's zone.
/// </summary>
/// <param name="ReceivedOn">The date of receipt in the agency's zone.</param>
/// <param name="Days">Calendar days allowed; the bulletin's "within 2 weeks of receipt" is 14.</param>
public readonly record struct Deadline(DateOnly ReceivedOn, int Days)
{
    public DateOnly DueOn => ReceivedOn.AddDays(Days);

    /// <summary>Whole days from <paramref name="today"/> to the due date; 0 on the day itself, negative afterwards.</summary>
    public int DaysLeft(DateOnly today) => DueOn.DayNumber - today.DayNumber;

    /// <summary>The one sentence that explains the date, the same on every screen, in every e-mail and export.</summary>
    public string Explain(TimeZoneInfo zone) =>
        $"{Days} calendar days after {ReceivedOn.InWords} is {DueOn.InWords}, 11:59 p.m. {zone.CommonName}.";
}
