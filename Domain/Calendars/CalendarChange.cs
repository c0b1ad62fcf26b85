using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Calendars;

/// <summary>HR's word on one date, which goes before the rule: a day off that no rule knows, or a workday that a rule takes for one.</summary>
/// <param name="Name">What the day is: <c>Closed for snow</c>.</param>
/// <param name="At">UTC.</param>
public sealed record CalendarChange(DateOnly On, bool IsWorkday, string Name, string By, DateTimeOffset At)
{
    /// <exception cref="RuleBrokenException">The day is not named, or the change would change nothing.</exception>
    public static CalendarChange Of(DateOnly on, bool isWorkday, string? name, string by, TimeProvider clock)
    {
        var rule = WorkCalendar.ByRule.DayOff(on);
        Rule.Require(isWorkday || rule is null, $"{on.InWords} is a day off already: {rule}.");
        Rule.Require(!isWorkday || rule is not null, $"{on.InWords} is a workday already.");
        return new(on, isWorkday, Writing.Of(name, "what the day is"), by, clock.GetUtcNow());
    }
}
