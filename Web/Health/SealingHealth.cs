using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Health;

/// <summary>Says when the seal's certificate is about to expire, and when signed certifications stay without their document.</summary>
internal sealed class SealingHealth(TrainingDb db, SealCertificate certificate, TimestampAuthority authority, TimeProvider clock) : IHealthCheck
{
    /// <summary>The background tries each half minute.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);

    private const int DaysToReplaceIt = 30;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var expiry = SealExpiry.Of(certificate, clock);
        var faults = new List<string>();
        if (expiry.DaysLeft <= DaysToReplaceIt)
            faults.Add(expiry.Words);
        if (await WaitingAsync(cancellationToken) is > 0 and var waiting)
            faults.Add($"Signed certifications without a sealed document for more than ten minutes: {waiting}. {await WhyAsync(cancellationToken)}");
        return faults.Count == 0
            ? HealthCheckResult.Healthy($"Everything signed is sealed; the certificate is valid until {expiry.On:yyyy-MM-dd}.")
            : HealthCheckResult.Degraded(string.Join(" ", faults));
    }

    private Task<int> WaitingAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - TooLong;
        return db.Certifications.Unsealed(db.Assignments).CountAsync(c => c.SignedAt < before, cancellation);
    }

    private async Task<string> WhyAsync(CancellationToken cancellation) =>
        authority.IsNamed && await db.Certifications.Unsealed(db.Assignments).Where(c => c.TimestampWait != null)
            .OrderByDescending(c => c.SignedAt).Select(c => c.TimestampWait!.Why).FirstOrDefaultAsync(cancellation) is { } why
            ? $"The time-stamp authority: {why}"
            : "The log says why.";
}
