using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr.MailProblems;

/// <summary>HR holds all mail back, for a reason.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/mail/pause")]
public sealed class MailPausesController(TrainingDb db, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public IActionResult New() => View("MailPause", new MailPauseForm());

    [HttpPost]
    public async Task<IActionResult> Create(MailPauseForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return View("MailPause", form);
        if (await db.MailPauses.AnyAsync(pause => pause.Lasts, cancellation))
            return HeldAlready();

        try
        {
            var pause = new MailPause(form.Reason, User.DisplayName, clock);
            db.MailPauses.Add(pause);
            db.Ledger.Add(AgencyFacts.MailHeld(pause.Reason, pause.BeganBy, clock));
            await db.SaveChangesAsync(cancellation);
            TempData.Succeeded("No mail goes out until you let it.");
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return View("MailPause", form);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            return HeldAlready();
        }

        return LocalRedirect(MailProblemFilter.Open.Address);
    }

    private LocalRedirectResult HeldAlready()
    {
        TempData.Informs("Mail is held back already.");
        return LocalRedirect(MailProblemFilter.Open.Address);
    }
}

/// <summary>Mail goes out again.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/mail/pause/release")]
public sealed class MailReleasesController(TrainingDb db, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken cancellation)
    {
        if (await db.MailPauses.SingleOrDefaultAsync(candidate => candidate.Lasts, cancellation) is { } pause)
        {
            pause.End(User.DisplayName, clock);
            db.Ledger.Add(AgencyFacts.MailReleased(User.DisplayName, clock));
            await db.SaveChangesAsync(cancellation);
            TempData.Succeeded("Mail goes out again, beginning with what has waited the longest.");
        }
        else
        {
            TempData.Informs("Mail was not held back.");
        }

        return LocalRedirect(MailProblemFilter.Open.Address);
    }
}
