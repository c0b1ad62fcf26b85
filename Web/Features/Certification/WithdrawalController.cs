using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>HR withdraws a certification that should not stand: the employee signs anew.</summary>
[Authorize(Policy = Policies.Hr), Route("certifications/{recordNumber}/withdrawal")]
public sealed class WithdrawalController(ReadableCertifications certifications, Corrections corrections) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(string recordNumber, CancellationToken cancellation) =>
        RecordNumber.TryParse(recordNumber, out var number)
            && await certifications.FindAsync(User, number, cancellation) is { IsCurrent: true, Document: not null } facts
            ? View("Withdraw", new CorrectionPage(facts, new CorrectionForm()))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string recordNumber, CorrectionForm form, CancellationToken cancellation)
    {
        if (!RecordNumber.TryParse(recordNumber, out var number)
            || await certifications.FindAsync(User, number, cancellation) is not { } facts)
        {
            return NotFound();
        }

        try
        {
            await corrections.WithdrawAsync(number, form.Reason, User.DisplayName, cancellation);
            TempData.Succeeded($"Withdrawn. {facts.RosterName} is told, and can sign anew.");
            return Redirect($"/certifications/{number}");
        }
        catch (RuleBrokenException refusal) when (facts.IsCurrent)
        {
            ModelState.AddModelError(nameof(form.Reason), refusal.Message);
            return View("Withdraw", new CorrectionPage(facts, form));
        }
    }
}
