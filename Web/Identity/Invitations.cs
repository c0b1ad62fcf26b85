using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity;

/// <summary>
/// Links with which a person sets a password: the invitation of a new account and the reset of a forgotten password.
/// Opening a link changes nothing, since mail scanners open links too; the form on the page behind it does.
/// </summary>
public sealed class Invitations(UserManager<Account> accounts, IOptions<AgencyOptions> agency)
{
    /// <summary>How long a reset link works.</summary>
    public static readonly TimeSpan ResetLifespan = TimeSpan.FromHours(2);

    public async Task<string> InvitationLinkAsync(Account account) =>
        Link("/account/invitation", account,
            await accounts.GenerateUserTokenAsync(account, InvitationTokens.Name, InvitationTokens.Purpose));

    public async Task<string> ResetLinkAsync(Account account) =>
        Link("/account/password-reset", account, await accounts.GeneratePasswordResetTokenAsync(account));

    /// <summary>Whether the link still works: not expired, and no password set through it yet.</summary>
    public async Task<bool> IsInvitationGoodAsync(Account account, string token) =>
        account is { IsInvited: true, IsClosed: false } && await accounts.VerifyUserTokenAsync(account, InvitationTokens.Name, InvitationTokens.Purpose, token);

    public async Task<bool> IsResetGoodAsync(Account account, string token) =>
        !account.IsClosed && await accounts.VerifyUserTokenAsync(
            account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token);

    private string Link(string path, Account account, string token) =>
        agency.Value.Link(QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
        {
            ["account"] = account.Id.ToString(),
            ["token"] = token,
        }));
}
