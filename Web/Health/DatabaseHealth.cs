using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Health;

/// <summary>Ready when the database answers, is as this program needs it, and took what was last written to it.</summary>
internal sealed class DatabaseHealth(TrainingDb db, WriteFaults faults) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (faults.Latest is { } fault)
            return HealthCheckResult.Unhealthy($"The last write failed. {fault}");

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return pending == 0
            ? HealthCheckResult.Healthy("It answers, takes what is written, and is up to date.")
            : HealthCheckResult.Unhealthy($"The database lacks {pending} of this program's migrations: run the command database migrate.");
    }
}
