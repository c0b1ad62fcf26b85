using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>Tries at the assessment: the first, or one more with what was missed.</summary>
[Authorize(Policy = Policies.Employee), Route("assessment/attempts")]
public sealed class AttemptsController(OwnCourses courses, Sitting sitting, AssessmentPages pages) : Controller
{
    /// <summary>Who had to sign in again before starting comes here, and is led back to the assessment.</summary>
    [HttpGet]
    public IActionResult Index(string? assignment) => LocalRedirect(new CourseAddress(assignment).Assessment);

    /// <param name="after">
    /// The number of the attempt whose result the page showed, 0 before the first: a page left open from an earlier one starts
    /// nothing.
    /// </param>
    [HttpPost]
    public async Task<IActionResult> Create(int after, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return NotFound();

        var address = new CourseAddress(assignment);
        try
        {
            RequireNothingNew(await sitting.LatestAsync(course.Assignment, cancellation), after);
            var attempt = await sitting.StartAsync(course.Assignment, cancellation);
            return LocalRedirect(attempt.NextOpen is { } next ? address.Question(next.Position) : address.Assessment);
        }
        catch (RuleBrokenException refusal)
        {
            // What the page should have shown, with the reason above it.
            TempData.Informs(refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Result", await pages.ShowAsync(course, address, cancellation));
        }
    }

    private static void RequireNothingNew(Attempt? latest, int after) => Rule.Require(
        latest is null or { IsOpen: true } or { Passed: true } || latest.Number == after,
        "You have finished another try since that page was opened, perhaps in another window. This is its result.");
}
