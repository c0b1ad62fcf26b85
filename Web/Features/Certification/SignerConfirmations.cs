using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Authenticators;
using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>Has whoever signs confirm who they are: on the review with the password, or before it in any way.</summary>
public sealed class SignerConfirmations(
    UserManager<Identity.Account> accounts, Credentials credentials, AuthenticatorApps authenticators, IdentityConfirmations confirmations,
    ConfirmationWays ways, SignInMeans means, TimeProvider clock)
{
    /// <summary>What the review asks for.</summary>
    public async Task<SignerConfirmation> AskAsync(ClaimsPrincipal user, SignatureForm form, CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(user))!;
        var hasPassword = means.HasPassword(account);
        form.AsksForCode = hasPassword && await authenticators.IsSetUpAsync(account, cancellation);
        var others = (await ways.OfAsync(account, cancellation)).Count - (hasPassword ? 1 : 0);
        return new(await confirmations.FreshAsync(user, cancellation), hasPassword, others > 0);
    }

    /// <summary>Uses up what was confirmed before, or else looks at what the form posted.</summary>
    /// <returns>Null when identity is not confirmed; what is wrong is in the model state then.</returns>
    public async Task<IdentityConfirmation?> ConfirmAsync(
        ClaimsPrincipal user, SignatureForm form, ModelStateDictionary modelState, CancellationToken cancellation)
    {
        if (await confirmations.UseAsync(user, cancellation) is { } before)
            return before;

        if (string.IsNullOrEmpty(form.Password))
        {
            modelState.AddModelError(nameof(SignatureForm.Password), "Confirm that it is you who signs: enter your password, or confirm in another way. Nothing is signed yet.");
            return null;
        }

        var check = await credentials.CheckAsync((await accounts.GetUserAsync(user))!, form.Password, form.Code, cancellation);
        modelState.AddFault(check);
        return check.Way is { } way ? new(way, clock.GetUtcNow()) : null;
    }
}
