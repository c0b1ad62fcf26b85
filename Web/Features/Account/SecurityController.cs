using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Authenticators;
using PolicyTraining.Web.Identity.Passkeys;
using PolicyTraining.Web.Identity.Sessions;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Features.Account;

/// <summary>A person's own page about how they sign in and where they are signed in.</summary>
[Route("account/security")]
public sealed class SecurityController(
    TrainingDb db, UserManager<Identity.Account> accounts, AccountSessions sessions, SignInMeans means, AccountPasskeys passkeys,
    AuthenticatorApps authenticators, RecoveryCodes recovery, IOptions<AgencyOptions> agency, IOptions<SingleSignOnOptions> provider) : Controller
{
    private const int RecentSignIns = 10;
    private const string SecondFactor = "second-factor";

    [HttpGet]
    public async Task<IActionResult> Show(string? needs, CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(User))!;
        return View("Security", new SecurityPage(
            means.HasPassword(account),
            (await passkeys.ListAsync(account, cancellation)).Count,
            await means.HasSingleSignOnAsync(account) ? provider.Value.Name : null,
            await authenticators.IsSetUpAsync(account, cancellation),
            await recovery.LeftAsync(account, cancellation),
            await SessionsAsync(account, cancellation),
            await SignInsAsync(account, cancellation),
            agency.Value.Zone,
            NeedsSecondFactor: needs == SecondFactor));
    }

    private async Task<IReadOnlyList<SessionLine>> SessionsAsync(Identity.Account account, CancellationToken cancellation)
    {
        var here = User.SessionId;
        return await sessions.Open(account.Id)
            .OrderByDescending(session => session.Id == here).ThenByDescending(session => session.LastSeenAt)
            .Select(session => new SessionLine(session.Id, session.Browser, session.Way, session.SignedInAt, session.LastSeenAt, session.Id == here))
            .ToListAsync(cancellation);
    }

    private Task<List<SignInRecord>> SignInsAsync(Identity.Account account, CancellationToken cancellation) =>
        db.SignIns.AsNoTracking().Where(signIn => signIn.AccountId == account.Id)
            .OrderByDescending(signIn => signIn.At).Take(RecentSignIns).ToListAsync(cancellation);
}
