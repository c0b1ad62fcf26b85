using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Identity;

/// <summary>With what an account can be signed in to, as the program is set up.</summary>
public sealed class SignInMeans(UserManager<Account> accounts, IOptions<SignInRules> rules, IOptions<SingleSignOnOptions> singleSignOn)
{
    public bool HasPassword(Account account) => rules.Value.Passwords && account.PasswordHash is not null;

    /// <summary>The identity provider has vouched for this account before.</summary>
    public async Task<bool> HasSingleSignOnAsync(Account account) =>
        singleSignOn.Value.IsOn && (await accounts.GetLoginsAsync(account)).Count > 0;

    public async Task<bool> HasOtherThanPasskeysAsync(Account account) => HasPassword(account) || await HasSingleSignOnAsync(account);
}
