using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>A lesson, one block a page. Any block can be opened at any time: reading is never gated.</summary>
[Authorize(Policy = Policies.Employee), Route("learn/{lesson}")]
public sealed class LessonsController(OwnCourses courses, Reading reading, LessonPages pages) : Controller
{
    [HttpGet, SeenByLookers]
    public async Task<IActionResult> Show(string lesson, string? block, bool again, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return this.NoCourse(assignment);
        if (await pages.FindAsync(course, lesson, block, cancellation) is not { } place)
            return NotFound();

        if (!User.IsLookedAs)
            await reading.OpenAsync(course.Assignment, cancellation);
        return View("Lesson", await pages.ShowAsync(place, again, new CourseAddress(assignment), cancellation));
    }
}
