using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Health;

/// <summary>Ready while the background work runs; names what has stopped.</summary>
internal sealed class RoundsHealth(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var stale = (await db.Heartbeats.AsNoTracking().OrderBy(heartbeat => heartbeat.Work).ToListAsync(cancellationToken))
            .Where(heartbeat => heartbeat.IsStale(now))
            .Select(heartbeat => heartbeat.RanAt is { } ranAt
                ? $"{heartbeat.Work} last ran {ranAt.InBrief(agency.Value.Zone)}"
                : $"{heartbeat.Work} has not run yet")
            .ToList();
        return stale.Count == 0 ? HealthCheckResult.Healthy("All of it runs as often as it should.") : HealthCheckResult.Unhealthy($"{string.Join("; ", stale)}.");
    }
}
