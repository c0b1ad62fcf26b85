using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>HR supersedes a certification: the same signature under a new record number.</summary>
[Authorize(Policy = Policies.Hr), Route("certifications/{recordNumber}/supersession")]
public sealed class SupersessionController(ReadableCertifications certifications, Corrections corrections) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(string recordNumber, CancellationToken cancellation) =>
        RecordNumber.TryParse(recordNumber, out var number)
            && await certifications.FindAsync(User, number, cancellation) is { IsCurrent: true, Document: not null } facts
            ? View("Supersede", new CorrectionPage(facts, new CorrectionForm()))
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
            var successor = await corrections.SupersedeAsync(number, form.Reason, User.DisplayName, cancellation);
            TempData.Succeeded($"Superseded. {successor} stands in place of {number}, and is mailed like any other.");
            return Redirect($"/certifications/{successor}");
        }
        catch (RuleBrokenException refusal) when (facts.IsCurrent)
        {
            ModelState.AddModelError(nameof(form.Reason), refusal.Message);
            return View("Supersede", new CorrectionPage(facts, form));
        }
    }
}
