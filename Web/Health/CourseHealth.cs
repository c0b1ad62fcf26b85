using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;

namespace PolicyTraining.Web.Health;

/// <summary>Ready when there is an edition to serve; says so when the files this server was started with were not published.</summary>
internal sealed class CourseHealth(TrainingDb db, ContentState content) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !await db.Editions.AnyAsync(cancellationToken) ? HealthCheckResult.Unhealthy("No bulletin is published yet: run the command content check.")
        : content.Refused is not null ? HealthCheckResult.Degraded("The course files on this server were not published; the edition before them is served. HR's desk says why.")
        : HealthCheckResult.Healthy("The bulletin is published as this server's files have it.");
}
