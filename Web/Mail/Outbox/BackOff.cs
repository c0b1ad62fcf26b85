namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>
/// How long a message rests after a failed attempt: twice as long each time, and never exactly as long as its neighbours, so
/// that what failed together does not come back together.
/// </summary>
public sealed class BackOff(Random random)
{
    /// <summary>The longest rest of a message the server put off.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>The longest rest when it was the server that failed: once it is back, mail soon flows again.</summary>
    public static readonly TimeSpan LongestWithoutServer = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private const int MostDoublings = 10;

    /// <param name="attempts">How many have failed, from 1.</param>
    /// <returns>Between three quarters and the whole of 1, 2, 4, 8 … minutes, up to <paramref name="longest"/>.</returns>
    public TimeSpan After(int attempts, TimeSpan longest)
    {
        var doublings = Math.Min(attempts - 1, MostDoublings);
        var whole = TimeSpan.FromTicks(Math.Min(First.Ticks << doublings, longest.Ticks));
        return whole * (1 - (random.NextDouble() / 4));
    }
}
