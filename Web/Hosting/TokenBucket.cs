using System.Threading.RateLimiting;

namespace PolicyTraining.Web.Hosting;

/// <summary>Lets a burst through, and then so many a minute: on the program's clock, which the framework's own limiters do not ask.</summary>
internal sealed class TokenBucket(RateLimit limit, TimeProvider clock) : RateLimiter
{
    private readonly Lock _lock = new();
    private readonly double _perSecond = limit.PerMinute / 60.0;
    private double _tokens = limit.Burst;
    private long _filledAt = clock.GetTimestamp();

    /// <summary>For how long it has been full; one that is full is as good as new, and may be forgotten.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
            {
                var idle = clock.GetElapsedTime(_filledAt) - TimeSpan.FromSeconds((limit.Burst - _tokens) / _perSecond);
                return idle > TimeSpan.Zero ? idle : null;
            }
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _tokens = Math.Min(limit.Burst, _tokens + (clock.GetElapsedTime(_filledAt, now).TotalSeconds * _perSecond));
            _filledAt = now;
            if (_tokens < permitCount)
                return new Lease(TimeSpan.FromSeconds((permitCount - _tokens) / _perSecond));

            _tokens -= permitCount;
            return new Lease(null);
        }
    }

    /// <param name="wait">Until there is a token again; null where there was one.</param>
    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
