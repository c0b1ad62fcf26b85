namespace PolicyTraining.Web.Identity.Notices;

/// <summary>What can happen to the way in which somebody signs in. The name under which it is kept keeps its meaning for ever.</summary>
public enum AccountChangeKind
{
    PasswordChanged,
    AuthenticatorAdded,
    AuthenticatorRemoved,
    RecoveryCodesRenewed,
    PasskeyAdded,
    PasskeyRemoved,

    /// <summary>Signed in with a browser in which nobody had signed in to this account before.</summary>
    NewBrowser,

    /// <summary>An administrator removed what is asked beside the password, and ended the sessions.</summary>
    ResetByAdministrator,
}

/// <summary>Something happened to the way in which somebody signs in, and they are told, since it may not have been they.</summary>
public sealed class AccountChange
{
    private AccountChange() { } // EF Core

    /// <param name="browser">In a few words; whoever did it sat before it.</param>
    /// <param name="at">UTC.</param>
    public AccountChange(Guid accountId, AccountChangeKind kind, string browser, DateTimeOffset at) =>
        (AccountId, Kind, Browser, At) = (accountId, kind, browser, at);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private init; }

    public AccountChangeKind Kind { get; private init; }

    public string Browser { get; private init; } = "";

    public DateTimeOffset At { get; private init; }
}
