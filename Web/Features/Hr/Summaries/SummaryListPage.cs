using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Features.Hr.Summaries;

/// <summary>A list that somebody gets by e-mail.</summary>
/// <param name="Next">The workday on which it comes next, if there is anybody on it.</param>
public sealed record SummaryRow(Summary Summary, Population Population, string Recipient, DateOnly Next)
{
    public string When => Summary.Frequency switch
    {
        SummaryFrequency.EveryWorkday => "Every workday",
        SummaryFrequency.Weekly => $"Every {string.Join(", ", Summary.Weekdays.Order())}",
        SummaryFrequency.Monthly => "Every month, on the first workday",
        _ => throw new ArgumentOutOfRangeException(nameof(Summary), Summary.Frequency, "No words for this frequency."),
    };

    public string Attached => Summary.Attachment?.Words ?? "Nothing";
}

/// <summary>The lists that go out by e-mail.</summary>
public sealed record SummaryListPage(IReadOnlyList<SummaryRow> Rows)
{
    public static async Task<SummaryListPage> LoadAsync(TrainingDb db, WorkCalendar calendar, DateOnly today, CancellationToken cancellation)
    {
        var lines = await SummaryLine.LastOf(db, db.Summaries.Where(summary => summary.StoppedAt == null)).ToListAsync(cancellation);
        var choices = await RegisterChoices.LoadAsync(db, lines.ConvertAll(line => RegisterQuery.Of(line.Summary.Query)), cancellation);
        var recipients = await db.Users.Where(account => db.Summaries.Any(summary => summary.AccountId == account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
        return new([.. lines.Select(line => new SummaryRow(
            line.Summary, new PopulationReader(RegisterQuery.Of(line.Summary.Query), choices).Population, recipients[line.Summary.AccountId], NextOf(line)))]);

        // One that was missed comes with the next round, today.
        DateOnly NextOf(SummaryLine line)
        {
            var next = line.Summary.Schedule.NextAfter(line.Last ?? line.Summary.AskedOn, calendar);
            return next < today ? today : next;
        }
    }
}
