using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>An assignment with everything before signing done, and what has been done towards the signature.</summary>
public sealed record ReadyToSign(Assignment Assignment, Edition Edition, SigningDraft Draft, Steps Steps)
{
    public string Statement => $"/certify?assignment={Assignment.Id}";

    public string Signature => $"/certify/signature?assignment={Assignment.Id}";

    public string Decline => $"/certify/decline?assignment={Assignment.Id}";
}

/// <summary>
/// What the steps of signing, and declining, have in common: they open for the employee whose assignment it is, once everything before
/// signing is done; otherwise they say what is missing, or lead to the certification that exists.
/// </summary>
public abstract class SigningStep(OwnCourses courses, Reading reading, Sitting sitting, Signing signing) : Controller
{
    protected Signing Signing { get; } = signing;

    /// <param name="wanted">The assignment that is meant; without it the open one due first.</param>
    protected async Task<IActionResult> OpenAsync(
        string? wanted, Func<ReadyToSign, Task<IActionResult>> step, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, wanted, cancellation) is not var (assignment, edition))
            return wanted is null ? View("NothingToSign") : NotFound();
        if (assignment.SignedAt is not null)
            return Redirect($"/certifications/{await Signing.RecordNumberAsync(assignment.Id, cancellation)}");
        if (!assignment.IsOutstanding)
            return View("NothingToSign");

        var progress = await reading.ProgressAsync(assignment, edition, cancellation);
        var latest = await sitting.LatestAsync(assignment, cancellation);
        var steps = CourseSteps.Of(assignment, edition, progress, latest, new CourseAddress(assignment.Id.ToString()));
        return assignment.CanSign
            ? await step(new ReadyToSign(assignment, edition, await Signing.BeginAsync(assignment.Id, cancellation), steps))
            : View("Missing", MissingPage.Of(assignment, edition, progress, steps));
    }
}
