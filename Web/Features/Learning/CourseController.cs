using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>The employee's course: what is due, what is done, and where to go on.</summary>
[Authorize(Policy = Policies.Employee), Route("learn")]
public sealed class CourseController(OwnCourses courses, Reading reading, CoursePages pages) : Controller
{
    [HttpGet, SeenByLookers]
    public async Task<IActionResult> Show(string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return this.NoCourse(assignment);

        if (!User.IsLookedAs)
            await reading.OpenAsync(course.Assignment, cancellation);
        return View("Course", await pages.ShowAsync(course, new CourseAddress(assignment), cancellation));
    }
}
