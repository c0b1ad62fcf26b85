namespace PolicyTraining.Domain.Retention;

/// <summary>The event from which the years of retention are counted.</summary>
public enum RetentionTrigger
{
    /// <summary>The certification was signed, or returned on paper.</summary>
    Returned,

    /// <summary>The employee left; but never before the certification was returned.</summary>
    Separated,
}

/// <summary>How long a certification is kept: the agency's records schedule, as the records officer names it.</summary>
/// <param name="Class">The schedule and series, as the agency cites them.</param>
/// <param name="Years">Null while no schedule is named: then nothing may be destroyed.</param>
public sealed record RetentionRule(string Class, int? Years, RetentionTrigger Trigger)
{
    /// <summary>What began before this date may be destroyed on <paramref name="today"/>; null when nothing may.</summary>
    public DateOnly? BegunBefore(DateOnly today) => Years is { } years ? today.AddYears(-years) : null;

    /// <summary>The last date on which the record is kept; null while that cannot be said.</summary>
    /// <param name="returnedOn">The date that counts of the signature or of the return on paper.</param>
    /// <param name="leftOn">The employee's last day; null for somebody who works here.</param>
    public DateOnly? DestroyAfter(DateOnly returnedOn, DateOnly? leftOn) =>
        Years is { } years && BeganOn(returnedOn, leftOn) is { } began ? began.AddYears(years) : null;

    /// <summary>The one sentence that explains how long a record is kept.</summary>
    public string Explain(DateOnly returnedOn, DateOnly? leftOn) => (Years, BeganOn(returnedOn, leftOn)) switch
    {
        (null, _) => $"Kept without end. Retention class: {Class}.",
        ({ } years, null) => $"Kept while the employee works here and {Counted(years)} more. Retention class: {Class}.",
        ({ } years, { } began) =>
            $"{Counted(years)} after {Event}, {began.InWords}, is {began.AddYears(years).InWords}; after that date it may be destroyed. Retention class: {Class}.",
    };

    private string Event => Trigger == RetentionTrigger.Returned ? "the return" : "the last day of employment";

    private static string Counted(int years) => years == 1 ? "1 year" : $"{years} years";

    private DateOnly? BeganOn(DateOnly returnedOn, DateOnly? leftOn) => Trigger switch
    {
        RetentionTrigger.Returned => returnedOn,
        _ => leftOn > returnedOn ? leftOn : leftOn is null ? null : returnedOn,
    };
}
