using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>The assessment before, between and after its questions.</summary>
[Authorize(Policy = Policies.Employee), Route("assessment")]
public sealed class AssessmentController(OwnCourses courses, Reading reading, AssessmentPages pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return this.NoCourse(assignment);

        await reading.OpenAsync(course.Assignment, cancellation);
        var page = await pages.ShowAsync(course, new CourseAddress(assignment), cancellation);
        return page.Result is null ? View("Introduction", page) : View("Result", page);
    }
}
