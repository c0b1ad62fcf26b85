using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>An assignment with everything before signing done, and what has been done towards the signature.</summary>
public sealed record ReadyToSign(Assignment Assignment, Edition Edition, SigningDraft Draft)
{
    public string Statement => $"/certify?assignment={Assignment.Id}";

    public string Signature => $"/certify/signature?assignment={Assignment.Id}";
}

/// <summary>
/// What both steps of signing have in common: they open for the employee whose assignment it is, once everything before
/// signing is done; otherwise they say what is missing, or lead to the certification that exists.
/// </summary>
public abstract class SigningStep(OwnAssignments own, EditionLibrary editions, Reading reading, Signing signing) : Controller
{
    /// <param name="assignmentId">The one that is meant; without it the open one due first.</param>
    protected async Task<IActionResult> OpenAsync(
        Guid? assignmentId, Func<ReadyToSign, Task<IActionResult>> step, CancellationToken cancellation)
    {
        var assignment = await own.FindAsync(User.EmployeeId!.Value, assignmentId, cancellation);
        if (assignment is null && assignmentId is not null)
            return NotFound();
        if (assignment?.SignedAt is not null)
            return Redirect($"/certifications/{await own.RecordNumberAsync(assignment, cancellation)}");
        if (assignment is not { IsOutstanding: true })
            return View("NothingToSign");

        var edition = await editions.FindAsync(assignment.EditionId, cancellation);
        if (!assignment.CanSign)
            return View("Missing", MissingPage.Of(assignment, edition, await reading.ProgressAsync(assignment, edition, cancellation)));

        return await step(new ReadyToSign(assignment, edition, await signing.BeginAsync(assignment.Id, cancellation)));
    }
}
