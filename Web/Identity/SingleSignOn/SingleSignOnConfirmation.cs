using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>Confirms who one is by signing in anew at the provider.</summary>
internal sealed class SingleSignOnConfirmation(SignInMeans means) : IConfirmationWay
{
    public string View => "_SingleSignOnConfirmation";

    public Task<bool> IsForAsync(Account account, CancellationToken cancellation) => means.HasSingleSignOnAsync(account);
}
