using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Features.Account;

/// <summary>A person ends one of their sessions.</summary>
[Route("account/sessions/{id:guid}/ending")]
public sealed class SessionEndingController(AccountSessions sessions) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await sessions.Open(User.AccountId).SingleOrDefaultAsync(session => session.Id == id, cancellation) is not { } session)
            return NotFound();

        await sessions.EndAsync(session, cancellation);
        TempData.Succeeded($"Signed out: {session.Browser}. It can change nothing more, and its pages close within a minute.");
        return Redirect("/account/security");
    }
}

/// <summary>A person signs out everywhere, here as well.</summary>
[Route("account/sessions/ending")]
public sealed class AllSessionsEndingController(AccountSessions sessions, SignInManager<Identity.Account> signIn) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken cancellation)
    {
        await sessions.EndAllAsync(User.AccountId, except: null, cancellation);
        await signIn.SignOutAsync();
        TempData.Succeeded("You are signed out everywhere.");
        return Redirect(Navigation.SignInAddress);
    }
}
