using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>
/// The second step of signing: everything is reviewed, identity is confirmed, and the certification is signed. The review
/// is the chance to prevent an error that Wis. Stat. 137.18 asks for.
/// </summary>
[Authorize(Policy = Policies.Employee), Route("certify/signature")]
public sealed class SignatureController(
    OwnCourses courses, Reading reading, Sitting sitting, Signing signing, Sealing sealing,
    SignerConfirmations confirmations, IOptions<AgencyOptions> agency, TimeProvider clock)
    : SigningStep(courses, reading, sitting, signing)
{
    [HttpGet]
    public Task<IActionResult> New(string? assignment, CancellationToken cancellation) =>
        OpenAsync(assignment, ready => ReviewAsync(ready, new SignatureForm { ReviewedName = ready.Draft.TypedName }, cancellation), cancellation);

    [HttpPost, EnableRateLimiting(RateLimits.Confirmation)]
    public Task<IActionResult> Create(string? assignment, SignatureForm form, CancellationToken cancellation) =>
        OpenAsync(assignment, async ready =>
        {
            RequireReviewed(ready, form);
            if (!ModelState.IsValid || await confirmations.ConfirmAsync(User, form, ModelState, cancellation) is not { } confirmation)
                return await ReviewAsync(ready, form, cancellation);

            var recordNumber = await Signing.SignAsync(ready.Assignment.Id, Session(confirmation), cancellation);
            await sealing.TryAsync(recordNumber, cancellation);
            return Redirect($"/certifications/{recordNumber}");
        }, cancellation);

    private async Task<IActionResult> ReviewAsync(ReadyToSign ready, SignatureForm form, CancellationToken cancellation)
    {
        if (!ready.Draft.IsComplete || SignatureName.FaultOf(ready.Draft.TypedName) is not null)
        {
            TempData.Informs("Agree to sign electronically and type your name; then you can review and sign.");
            return Redirect(ready.Statement);
        }

        var confirmation = await confirmations.AskAsync(User, form, cancellation);
        var rosterName = await Signing.RosterNameAsync(ready.Assignment, cancellation);
        return View("Review", new ReviewPage(ready, form, confirmation, rosterName, clock.Today(agency.Value.Zone), agency.Value));
    }

    /// <summary>Only what was on the page can be signed; the name may have been changed in another window meanwhile.</summary>
    private void RequireReviewed(ReadyToSign ready, SignatureForm form)
    {
        if (form.ReviewedName == ready.Draft.TypedName)
            return;
        form.ReviewedName = ready.Draft.TypedName;
        ModelState.Remove(nameof(SignatureForm.ReviewedName));
        ModelState.AddModelError("", "The name was changed in another window. Look at it again before you sign.");
    }

    private SigningSession Session(IdentityConfirmation confirmation)
    {
        var agent = PlainText.Of(Request.Headers.UserAgent.ToString());
        var client = HttpContext.ClientAddress;
        return new(User.SignedInAt, client.Address, agent.Length == 0 ? null : agent, client.Source, confirmation.At)
        {
            SignedInBy = User.SignedInBy,
            ConfirmedBy = confirmation.Way,
        };
    }
}
