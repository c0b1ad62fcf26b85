namespace PolicyTraining.Web.Identity;

/// <summary>How often a password or code was tried in vain for one account, or for an address that nobody has.</summary>
public sealed class FailedTries
{
    /// <summary>After so long without another they are forgotten.</summary>
    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(1);

    private FailedTries() { } // EF Core

    public FailedTries(string subject, DateTimeOffset now) => (Subject, Count, LastAt) = (subject, 1, now);

    public string Subject { get; private init; } = "";

    public int Count { get; private set; }

    /// <summary>UTC, like every instant here; null while the next try is looked at.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>The wait after so many in vain: none at first, a minute after the fifth, doubled by each further one, an hour at most.</summary>
    public static TimeSpan WaitAfter(int count) =>
        count < 5 ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, count - 5)));
}
