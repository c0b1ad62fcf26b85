using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Hosting;

/// <summary>Ready when the database answers and holds an edition to serve.</summary>
internal sealed class DatabaseHealth(TrainingDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Editions.AnyAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("No bulletin is published yet.");
}
