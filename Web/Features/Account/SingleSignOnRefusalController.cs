using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Says why somebody was not let in, and what to do.</summary>
[AllowAnonymous, Route("account/single-sign-on/refusal")]
public sealed class SingleSignOnRefusalController(SingleSignOnProvider provider) : Controller
{
    [HttpGet]
    public IActionResult Show(SingleSignOnRefusal why, bool confirming, string? returnUrl)
    {
        if (!provider.IsOn || !ModelState.IsValid)
            return NotFound();

        var page = WayBack.To(returnUrl);
        return View("SingleSignOnRefusal", new SingleSignOnRefusalPage(why, provider.Name, confirming, page));
    }
}

/// <summary>A refusal in words.</summary>
/// <param name="Provider">What people call it.</param>
/// <param name="IsConfirming">The person is signed in and was to prove again who they are.</param>
/// <param name="ReturnTo">The page they wanted to see.</param>
public sealed record SingleSignOnRefusalPage(SingleSignOnRefusal Why, string Provider, bool IsConfirming, string ReturnTo)
{
    public string Back => IsConfirming
        ? IdentityConfirmations.AddressFor(ReturnTo)
        : $"/account/sign-in?returnUrl={Uri.EscapeDataString(ReturnTo)}";

    public string Heading => (Why, IsConfirming) switch
    {
        (SingleSignOnRefusal.Unavailable, _) => "Single sign-on does not answer",
        (SingleSignOnRefusal.Unknown or SingleSignOnRefusal.Away or SingleSignOnRefusal.BoundToAnother, _) => "There is no account for you",
        (_, true) => "Your identity was not confirmed",
        _ => "You are not signed in",
    };

    public string Happened => Why switch
    {
        SingleSignOnRefusal.Unavailable => $"The server behind {Provider} cannot be reached right now. Nothing is wrong with your account.",
        SingleSignOnRefusal.Denied => $"Signing in with {Provider} was called off, or refused there.",
        SingleSignOnRefusal.Invalid => $"The answer from {Provider} could not be used. Most likely it took more than 15 minutes, or the page was opened twice.",
        SingleSignOnRefusal.Unknown => $"You signed in with {Provider}, but the roster of this program has nobody with your employee number or a verified e-mail address of yours.",
        SingleSignOnRefusal.BoundToAnother => $"The account with your e-mail address belongs to somebody else at {Provider}. That can happen when an address goes to a new person, or when your own account there was made anew.",
        SingleSignOnRefusal.Away => "Your account is closed, because the roster says that you have left or are suspended.",
        SingleSignOnRefusal.SomebodyElse => "Somebody else signed in there than the person who is signed in here, or your session here has ended. Nothing was signed or changed.",
        SingleSignOnRefusal.NotFresh => $"{Provider} did not ask anew who you are; it only vouched for an earlier sign-in. Nothing was signed or changed.",
        _ => throw new ArgumentOutOfRangeException(nameof(Why), Why, null),
    };

    public string ToDo => Why switch
    {
        SingleSignOnRefusal.Unavailable => "Try again in a few minutes. If it lasts, tell your help desk.",
        SingleSignOnRefusal.Denied or SingleSignOnRefusal.Invalid => "Try again.",
        SingleSignOnRefusal.SomebodyElse => "Sign in there with your own account, or confirm in another way.",
        SingleSignOnRefusal.NotFresh => "Confirm in another way. If there is none, tell your help desk: the provider must send auth_time and heed prompt=login.",
        _ => "Ask HR (WING-SHR) to look at what the roster says of you. They need your name and your work e-mail address.",
    };
}
