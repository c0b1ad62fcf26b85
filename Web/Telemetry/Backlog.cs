using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Telemetry;

/// <summary>How much waits.</summary>
/// <param name="MailWaits">For how long the oldest letter has; zero when none does.</param>
public sealed record BacklogFigures(TimeSpan MailWaits, int Overdue);

/// <summary>Asks the database how much waits when somebody reads the gauges, and at most once a minute.</summary>
public sealed class Backlog(IServiceScopeFactory scopes, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private readonly Lock _asking = new();
    private (BacklogFigures Figures, DateTimeOffset Until)? _latest;

    public BacklogFigures Now()
    {
        // Gauges are read by a thread of their own, which may wait.
        lock (_asking)
        {
            var now = clock.GetUtcNow();
            if (_latest is not { } latest || now >= latest.Until)
                _latest = latest = (Ask(now), now + Lasts);
            return latest.Figures;
        }
    }

    private BacklogFigures Ask(DateTimeOffset now)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var since = db.Outbox.WaitingSince(now).Min();
        var today = clock.Today(agency.Value.Zone);
        var overdue = Population.Outstanding.Dated(db, CountedStages.Outstanding).Where(count => count.DueOn < today).Sum(count => count.Count);
        return new(since is { } oldest ? now - oldest : TimeSpan.Zero, overdue);
    }
}
