namespace PolicyTraining.Web.Identity.Authenticators;

/// <summary>The authenticator app of an account. Its key is kept encrypted.</summary>
public sealed class AuthenticatorApp
{
    private AuthenticatorApp() { } // EF Core

    /// <param name="step">That of the code with which it was set up, which is used up by that.</param>
    public AuthenticatorApp(Guid accountId, string protectedKey, long step, DateTimeOffset now) =>
        (AccountId, ProtectedKey, UsedStep, SetUpAt) = (accountId, protectedKey, step, now);

    public Guid AccountId { get; private init; }

    public string ProtectedKey { get; private init; } = "";

    /// <summary>Neither this code nor an earlier one is taken again.</summary>
    public long UsedStep { get; private set; }

    public DateTimeOffset SetUpAt { get; private init; }
}

/// <summary>One of the codes that stand in for a lost authenticator app, each of them once. Only its hash is kept.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode() { } // EF Core

    public RecoveryCode(Guid accountId, byte[] salt, byte[] hash) => (AccountId, Salt, Hash) = (accountId, salt, hash);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private init; }

    /// <summary>The same for all ten, so that one look needs one hash.</summary>
    public byte[] Salt { get; private init; } = [];

    public byte[] Hash { get; private init; } = [];

    public DateTimeOffset? UsedAt { get; private set; }
}
