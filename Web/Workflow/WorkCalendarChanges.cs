using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow;

/// <summary>What HR says of single dates. After every change the ladder looks again at once at every assignment it climbs.</summary>
public sealed class WorkCalendarChanges(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private DateOnly Today => clock.Today(agency.Value.Zone);

    /// <summary>Enters a day off or a workday. The same form sent twice enters it once.</summary>
    /// <param name="by">Who in HR does so, as records name them.</param>
    /// <exception cref="RuleBrokenException">The date is past, would not change, is not named, or HR has spoken of it before.</exception>
    public async Task AddAsync(DateOnly on, bool isWorkday, string? name, string by, CancellationToken cancellation)
    {
        Rule.Require(on >= Today, $"{on.InWords} is past. Choose today or a later date.");
        var change = CalendarChange.Of(on, isWorkday, name, by, clock);
        if (await WasEnteredAsync(change, cancellation))
            return;

        db.CalendarChanges.Add(change);
        db.Ledger.Add(AgencyFacts.CalendarChanged(change));
        try
        {
            await SaveAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            db.ChangeTracker.Clear();
            Rule.Require(await WasEnteredAsync(change, cancellation), "The date could not be entered. Please try again.");
        }
    }

    /// <summary>Takes HR's word on a date back, so that the rule holds again.</summary>
    /// <param name="by">Who in HR does so, as records name them.</param>
    /// <returns>False when there is none.</returns>
    /// <exception cref="RuleBrokenException">The date is past.</exception>
    public async Task<bool> TakeBackAsync(DateOnly on, string by, CancellationToken cancellation)
    {
        if (await db.CalendarChanges.SingleOrDefaultAsync(candidate => candidate.On == on, cancellation) is not { } change)
            return false;

        Rule.Require(on >= Today, $"{on.InWords} is past, and what was said of it stays.");
        db.CalendarChanges.Remove(change);
        db.Ledger.Add(AgencyFacts.CalendarChangeTakenBack(change, by, clock));
        await SaveAsync(cancellation);
        return true;
    }

    private async Task<bool> WasEnteredAsync(CalendarChange change, CancellationToken cancellation)
    {
        var earlier = await db.CalendarChanges.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.On == change.On, cancellation);
        Rule.Require(
            earlier is null || earlier with { At = change.At } == change,
            $"{earlier?.By} has entered {change.On.InWords} already, as a {(earlier?.IsWorkday == true ? "workday" : "day off")}: {earlier?.Name}. Take that back first to say something else.");
        return earlier is not null;
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        var today = Today;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.Assignments.Where(assignment => assignment.NextReminderOn != null)
            .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.NextReminderOn, today), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
