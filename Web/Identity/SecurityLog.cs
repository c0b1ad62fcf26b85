namespace PolicyTraining.Web.Identity;

/// <summary>
/// What whoever guards the system wants to know, one line each with ids and no names. An event's id keeps its meaning for
/// ever. Who acted is in the scope of the line: <c>Actor</c>, an account's id.
/// </summary>
public sealed partial class SecurityLog(ILogger<SecurityLog> logger)
{
    [LoggerMessage(1001, LogLevel.Information, "Account {AccountId} signed in")]
    public partial void SignedIn(Guid accountId);

    [LoggerMessage(1002, LogLevel.Warning, "A sign-in as account {AccountId} was refused")]
    public partial void SignInRefused(Guid accountId);

    [LoggerMessage(1003, LogLevel.Warning, "A sign-in was refused: there is no such account, or nobody may sign in with it")]
    public partial void StrangerRefused();

    [LoggerMessage(1004, LogLevel.Warning, "Account {AccountId} is locked out")]
    public partial void LockedOut(Guid accountId);

    [LoggerMessage(1005, LogLevel.Information, "Account {AccountId} signed out")]
    public partial void SignedOut(Guid accountId);

    [LoggerMessage(1006, LogLevel.Warning, "Access to {Endpoint} was refused")]
    public partial void AccessRefused(string? endpoint);

    [LoggerMessage(1007, LogLevel.Warning, "Too much was asked of {Limit}")]
    public partial void RateLimited(string limit);

    [LoggerMessage(1008, LogLevel.Information, "{Endpoint} was taken along")]
    public partial void Exported(string? endpoint);

    [LoggerMessage(1009, LogLevel.Warning, "Account {AccountId} was granted the role {Role}")]
    public partial void RoleGranted(Guid accountId, string role);

    [LoggerMessage(1010, LogLevel.Warning, "The role {Role} was taken from account {AccountId}")]
    public partial void RoleRemoved(Guid accountId, string role);
}
