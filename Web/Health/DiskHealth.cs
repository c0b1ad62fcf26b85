using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Health;

/// <summary>Says when the disk that holds the storage folder is nearly full, while there is still time to make room.</summary>
internal sealed class DiskHealth(IOptions<StorageOptions> storage) : IHealthCheck
{
    private const double Gibibyte = 1L << 30;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Of(new DriveInfo(storage.Value.Directory).AvailableFreeSpace));

    /// <param name="free">Bytes.</param>
    internal static HealthCheckResult Of(long free) => free < Gibibyte
        ? HealthCheckResult.Degraded($"Only {free / Gibibyte:0.00} GiB are free on the disk that holds Storage:Directory. Once it is full, nobody can answer or sign.")
        : HealthCheckResult.Healthy($"{free / Gibibyte:0.0} GiB are free.");
}
