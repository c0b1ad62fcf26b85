namespace PolicyTraining.Domain.Assignments;

/// <summary>When a form that was signed on paper came back, as HR reads it off stamp and envelope.</summary>
/// <param name="ReceivedOn">The date on which HR had it in its hands.</param>
/// <param name="PostmarkedOn">Null when it did not come by mail, or the postmark cannot be read.</param>
public readonly record struct PaperDates(DateOnly ReceivedOn, DateOnly? PostmarkedOn)
{
    /// <summary>The date by which on time is judged: postmark or receipt, the earlier.</summary>
    public DateOnly CountsOn => PostmarkedOn is { } postmark && postmark < ReceivedOn ? postmark : ReceivedOn;

    /// <summary>What is wrong with the date of receipt; null when nothing is.</summary>
    /// <param name="earliest">Before this date there was nothing to return.</param>
    public string? ReceivedFault(DateOnly earliest, DateOnly today) =>
        ReceivedOn > today ? $"Enter the date on which the form arrived; it cannot be after today, {today.InBrief}."
        : ReceivedOn < earliest ? $"Enter a date of arrival on or after {earliest.InBrief}, when the bulletin was assigned."
        : null;

    /// <summary>What is wrong with the postmark; null when nothing is.</summary>
    /// <param name="earliest">Before this date there was nothing to return.</param>
    public string? PostmarkFault(DateOnly earliest) =>
        PostmarkedOn > ReceivedOn ? $"Enter a postmark on or before the date of arrival, {ReceivedOn.InBrief}."
        : PostmarkedOn < earliest ? $"Enter a postmark on or after {earliest.InBrief}, when the bulletin was assigned."
        : null;
}
