using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>The first step of signing: the statement is read, signing electronically is agreed to, the name is typed.</summary>
[Authorize(Policy = Policies.Employee), Route("certify")]
public sealed class CertifyController(OwnAssignments own, EditionLibrary editions, Reading reading, Signing signing)
    : SigningStep(own, editions, reading, signing)
{
    private readonly Signing _signing = signing;

    [HttpGet]
    public Task<IActionResult> New(Guid? assignment, CancellationToken cancellation) =>
        OpenAsync(assignment, ready => Task.FromResult<IActionResult>(Page(ready, SigningForm.Of(ready.Draft))), cancellation);

    [HttpPost]
    public Task<IActionResult> Create(Guid? assignment, SigningForm form, CancellationToken cancellation) =>
        OpenAsync(assignment, async ready =>
        {
            await _signing.KeepAsync(ready.Draft, form.Consented, form.TypedName ?? "", cancellation);
            return ModelState.IsValid ? Redirect(ready.Signature) : Page(ready, form);
        }, cancellation);

    private ViewResult Page(ReadyToSign ready, SigningForm form) => View("Sign", new SigningPage(ready, form));
}
