using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>Declining to sign, in place of signing. It can be signed afterwards all the same.</summary>
[Authorize(Policy = Policies.Employee), Route("certify/decline")]
public sealed class DeclineController(OwnCourses courses, Reading reading, Sitting sitting, Signing signing, Declining declining)
    : SigningStep(courses, reading, sitting, signing)
{
    [HttpGet]
    public Task<IActionResult> New(string? assignment, CancellationToken cancellation) =>
        OpenAsync(assignment, ready => Task.FromResult<IActionResult>(
            ready.Assignment.Facts.IsDeclined ? View("Declined", ready) : Page(ready, new DeclineForm())), cancellation);

    [HttpPost]
    public Task<IActionResult> Create(string? assignment, DeclineForm form, CancellationToken cancellation) =>
        OpenAsync(assignment, async ready =>
        {
            try
            {
                await declining.DeclineAsync(ready.Assignment.Id, form.Reason, User.DisplayName, cancellation);
                return Redirect(ready.Decline);
            }
            catch (RuleBrokenException refusal) when (ready.Assignment.IsOutstanding)
            {
                ModelState.AddModelError(nameof(form.Reason), refusal.Message);
                return Page(ready, form);
            }
        }, cancellation);

    private ViewResult Page(ReadyToSign ready, DeclineForm form) => View("Decline", new DeclinePage(ready, form));
}

/// <summary>What declining posts.</summary>
public sealed class DeclineForm
{
    public string? Reason { get; set; }
}

/// <summary>The page on which somebody declines.</summary>
public sealed record DeclinePage(ReadyToSign Ready, DeclineForm Form);
