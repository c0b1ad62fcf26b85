namespace PolicyTraining.Web.Identity.Sessions;

/// <summary>
/// One browser's being signed in, from the proof of identity until it ends. Its id is in the browser's cookie and is drawn
/// anew whenever identity is confirmed, so that a cookie stolen before gains nothing by it.
/// </summary>
public sealed class AccountSession
{
    /// <summary>How long one is kept, over or not.</summary>
    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(30);

    private AccountSession() { } // EF Core

    /// <param name="browser">In a few words.</param>
    /// <param name="now">UTC, like every instant here.</param>
    public AccountSession(Guid accountId, SignInWay way, string browser, DateTimeOffset now) =>
        (AccountId, Way, Browser, SignedInAt, LastSeenAt) = (accountId, way, browser, now, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private init; }

    public SignInWay Way { get; private init; }

    public string Browser { get; private init; } = "";

    public DateTimeOffset SignedInAt { get; private init; }

    /// <summary>Never more than a few minutes behind.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When identity was last confirmed in it; null once a signature has used that up.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public SignInWay? ConfirmedBy { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>Ends it, and goes on as another.</summary>
    /// <param name="confirmedBy">How identity was confirmed just now; null when it was not.</param>
    public AccountSession Renew(SignInWay? confirmedBy, DateTimeOffset now)
    {
        End(now);
        return new(AccountId, Way, Browser, now)
        {
            SignedInAt = SignedInAt,
            ConfirmedAt = confirmedBy is null ? null : now,
            ConfirmedBy = confirmedBy,
        };
    }
}
