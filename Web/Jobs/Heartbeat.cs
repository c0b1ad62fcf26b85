namespace PolicyTraining.Web.Jobs;

/// <summary>That a piece of background work runs, on whichever server.</summary>
/// <param name="work">Its name; one row each.</param>
/// <param name="interval">How often it is to run.</param>
public sealed class Heartbeat(string work, TimeSpan interval)
{
    /// <summary>A round that is this late is no longer merely late.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string Work { get; private init; } = work;

    public TimeSpan Interval { get; private set; } = interval;

    /// <summary>When a round last ended well (UTC); null before the first.</summary>
    public DateTimeOffset? RanAt { get; private set; }

    /// <summary>When a round last failed (UTC); null while none has since the last that ended well.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>What it failed with.</summary>
    public string? Fault { get; private set; }

    /// <summary>It should have run again by now.</summary>
    public bool IsStale(DateTimeOffset now) => RanAt is { } ranAt ? now - ranAt > Interval * 2 + Patience : FailedAt is not null;

    internal void Ran(DateTimeOffset at, TimeSpan every) => (Interval, RanAt, FailedAt, Fault) = (every, at, null, null);

    internal void Failed(DateTimeOffset at, string fault) => (FailedAt, Fault) = (at, fault);
}
