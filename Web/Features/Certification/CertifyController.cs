using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>The first step of signing: the statement is read, signing electronically is agreed to, the name is typed.</summary>
[Authorize(Policy = Policies.Employee), Route("certify")]
public sealed class CertifyController(OwnCourses courses, Reading reading, Sitting sitting, Signing signing)
    : SigningStep(courses, reading, sitting, signing)
{
    [HttpGet]
    public Task<IActionResult> New(string? assignment, CancellationToken cancellation) =>
        OpenAsync(assignment, ready => Task.FromResult<IActionResult>(Page(ready, SigningForm.Of(ready.Draft))), cancellation);

    [HttpPost]
    public Task<IActionResult> Create(string? assignment, SigningForm form, CancellationToken cancellation) =>
        OpenAsync(assignment, async ready =>
        {
            await Signing.KeepAsync(ready.Draft, form.Consented, form.TypedName ?? "", cancellation);
            return ModelState.IsValid ? Redirect(ready.Signature) : Page(ready, form);
        }, cancellation);

    private ViewResult Page(ReadyToSign ready, SigningForm form) => View("Sign", new SigningPage(ready, form));
}
