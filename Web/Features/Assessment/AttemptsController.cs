using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>Tries at the assessment: the first, or one more with what was missed.</summary>
[Authorize(Policy = Policies.Employee), Route("assessment/attempts")]
public sealed class AttemptsController(OwnCourses courses, Sitting sitting) : Controller
{
    /// <summary>Who had to sign in again before starting comes here, and is led back to the assessment.</summary>
    [HttpGet]
    public IActionResult Index(string? assignment) => LocalRedirect(new CourseAddress(assignment).Assessment);

    [HttpPost]
    public async Task<IActionResult> Create(string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return NotFound();

        var attempt = await sitting.StartAsync(course.Assignment, cancellation);
        var address = new CourseAddress(assignment);
        return LocalRedirect(attempt.NextOpen is { } next ? address.Question(next.Position) : address.Assessment);
    }
}
