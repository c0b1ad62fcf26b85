using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Hosting;

/// <summary>Ready when the database answers, took what was last written to it, and holds an edition to serve.</summary>
internal sealed class DatabaseHealth(TrainingDb db, WriteFaults faults) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        faults.Latest is { } fault ? HealthCheckResult.Unhealthy($"The last write failed. {fault}")
        : await db.Editions.AnyAsync(cancellationToken) ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("No bulletin is published yet.");
}
