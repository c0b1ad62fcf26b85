namespace PolicyTraining.Web.Identity;

/// <summary>That somebody signed in, and nothing of where or with what. Kept for a year.</summary>
public sealed class SignInRecord
{
    /// <summary>How long one is kept.</summary>
    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(365);

    private SignInRecord() { } // EF Core

    /// <param name="at">UTC.</param>
    public SignInRecord(Guid accountId, SignInWay way, DateTimeOffset at) => (AccountId, Way, At) = (accountId, way, at);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private init; }

    public SignInWay Way { get; private init; }

    public DateTimeOffset At { get; private init; }
}
