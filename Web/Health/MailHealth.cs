using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Health;

/// <summary>Says when letters have waited longer than the mail server is left alone for, which HR did not ask for.</summary>
internal sealed class MailHealth(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (await db.MailPauses.AsNoTracking().SingleOrDefaultAsync(pause => pause.Lasts, cancellationToken) is { } pause)
            return HealthCheckResult.Healthy($"Human Resources has held all mail back since {pause.BeganAt.InBrief(agency.Value.Zone)}.");

        var now = clock.GetUtcNow();
        var since = await db.Outbox.WaitingSince(now).MinAsync(cancellationToken);
        return since is { } oldest && now - oldest > TooLong
            ? HealthCheckResult.Degraded($"The oldest letter has waited since {oldest.InBrief(agency.Value.Zone)}. HR's mail page says what the mail server answered.")
            : HealthCheckResult.Healthy("No letter has waited for more than an hour.");
    }
}
