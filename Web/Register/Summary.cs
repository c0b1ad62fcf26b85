using PolicyTraining.Domain;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Exports;

namespace PolicyTraining.Web.Register;

/// <summary>Somebody in HR asked to get a list by e-mail. What it says is counted when it is sent.</summary>
public sealed class Summary
{
    private Summary() { } // EF Core

    /// <param name="query">The register's query string.</param>
    /// <param name="attachment">What to attach the list as; null for the figures alone.</param>
    /// <param name="today">The date in the agency's zone; the first is meant for a later day.</param>
    /// <exception cref="RuleBrokenException">A weekly one without a weekday.</exception>
    public Summary(Guid accountId, string query, SummarySchedule schedule, ExportFormat? attachment, DateOnly today)
    {
        Rule.Require(schedule.Frequency != SummaryFrequency.Weekly || schedule.Weekdays.Count > 0, "Choose at least one day of the week.");
        (AccountId, Query, Attachment, AskedOn) = (accountId, query, attachment, today);
        (Frequency, Weekdays) = (schedule.Frequency, schedule.Frequency == SummaryFrequency.Weekly ? [.. schedule.Weekdays.Distinct()] : []);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who gets it.</summary>
    public Guid AccountId { get; private init; }

    public string Query { get; private init; } = "";

    public SummaryFrequency Frequency { get; private init; }

    public IReadOnlyList<DayOfWeek> Weekdays { get; private init; } = [];

    public ExportFormat? Attachment { get; private init; }

    public DateOnly AskedOn { get; private init; }

    /// <summary>UTC; null while it goes on.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    public string? StoppedBy { get; private set; }

    public SummarySchedule Schedule => new(Frequency, Weekdays);

    /// <summary>Stopping twice changes nothing.</summary>
    public void Stop(string by, TimeProvider clock)
    {
        if (StoppedAt is null)
            (StoppedAt, StoppedBy) = (clock.GetUtcNow(), by);
    }
}
