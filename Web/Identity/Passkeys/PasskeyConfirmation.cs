using Microsoft.AspNetCore.Identity;
using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Identity.Passkeys;

/// <summary>Confirms who one is with a passkey.</summary>
internal sealed class PasskeyConfirmation(UserManager<Account> accounts) : IConfirmationWay
{
    public string View => "_PasskeyConfirmation";

    public async Task<bool> IsForAsync(Account account, CancellationToken cancellation) => (await accounts.GetPasskeysAsync(account)).Count > 0;
}
