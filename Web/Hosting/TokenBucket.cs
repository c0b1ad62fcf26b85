using System.Threading.RateLimiting;

namespace PolicyTraining.Web.Hosting;

/// <summary>Lets a burst through, and then so many a minute: on the program's clock, which the framework's own limiters do not ask.</summary>
internal sealed class TokenBucket(RateLimit limit, TimeProvider clock) : RateLimiter
{
    private readonly Lock _lock = new();
    private readonly long _madeAt = clock.GetTimestamp();
    private readonly TimeSpan _apiece = TimeSpan.FromMinutes(1) / limit.PerMinute;

    /// <summary>Counted from when it was made: the moment at which everything taken will have been added again.</summary>
    private TimeSpan _fullAt;

    /// <summary>For how long it has been full; one that is full is as good as new, and may be forgotten.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
                return Now > _fullAt ? Now - _fullAt : null;
        }
    }

    private TimeSpan Now => clock.GetElapsedTime(_madeAt);

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            var now = Now;
            var fullAt = (now > _fullAt ? now : _fullAt) + (permitCount * _apiece);
            var wait = fullAt - now - (limit.Burst * _apiece);
            if (wait > TimeSpan.Zero)
                return new Lease(wait);

            _fullAt = fullAt;
            return new Lease(null);
        }
    }

    /// <param name="wait">Until there is room again; null where there was.</param>
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
