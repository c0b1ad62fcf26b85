using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Confirming with the password, and with a code where an authenticator is set up.</summary>
internal sealed class PasswordConfirmation(SignInMeans means) : IConfirmationWay
{
    public string View => "_ConfirmByPassword";

    public Task<bool> IsForAsync(Identity.Account account, CancellationToken cancellation) => Task.FromResult(means.HasPassword(account));
}
