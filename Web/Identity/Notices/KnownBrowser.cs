namespace PolicyTraining.Web.Identity.Notices;

/// <summary>A browser in which somebody signed in before. It is known by a random cookie of ours, of which the hash is kept, and by nothing else.</summary>
public sealed class KnownBrowser
{
    /// <summary>Without a sign-in for so long it is forgotten.</summary>
    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(400);

    private KnownBrowser() { } // EF Core

    public KnownBrowser(Guid accountId, string tokenHash, DateTimeOffset now) => (AccountId, TokenHash, LastSeenAt) = (accountId, tokenHash, now);

    public Guid AccountId { get; private init; }

    public string TokenHash { get; private init; } = "";

    public DateTimeOffset LastSeenAt { get; private set; }

    public void See(DateTimeOffset now) => LastSeenAt = now;
}
