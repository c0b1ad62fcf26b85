using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Decisions in a scenario. Each is kept as it is taken, and none is ever changed.</summary>
[Authorize(Policy = Policies.Employee), Route("learn/{lesson}/scenario")]
public sealed class ScenariosController(OwnCourses courses, Reading reading, LessonPages pages) : Controller
{
    /// <summary>Who had to sign in again before deciding comes here, and is led back to the story.</summary>
    [HttpGet]
    public IActionResult Show(string lesson, string block, string? assignment) =>
        LocalRedirect(new CourseAddress(assignment).Block(lesson, block));

    [HttpPost]
    public async Task<IActionResult> Create(string lesson, string block, DecisionForm form, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course
            || await pages.FindAsync(course, lesson, block, cancellation) is not { Block: ScenarioBlock scenario } place)
        {
            return NotFound();
        }

        var address = new CourseAddress(assignment);
        try
        {
            await reading.DecideAsync(course.Assignment, scenario.Scenario, form.Run, form.Ordinal, form.Choice, cancellation);
            return LocalRedirect(place.Address(address) + CourseAddress.Feedback);
        }
        catch (RuleBrokenException refusal)
        {
            return await RefuseAsync(place, scenario, form, refusal, address, cancellation);
        }
    }

    /// <summary>Asks again what is still to be decided; leads whoever decided it before to where the story goes on.</summary>
    private async Task<IActionResult> RefuseAsync(
        LessonPlace place, ScenarioBlock block, DecisionForm form, RuleBrokenException refusal, CourseAddress address, CancellationToken cancellation)
    {
        var newest = await reading.RunAsync(place.Course.Assignment, block.Scenario, cancellation);
        if (newest.Numbered(form.Run)?.Awaits(form.Ordinal) is not true)
        {
            TempData.Informs(refusal.Message);
            return LocalRedirect(place.Address(address));
        }

        ModelState.AddModelError(nameof(ScenarioPage.Choice), refusal.Message);
        return View("Lesson", await pages.ShowAsync(place, again: true, address, cancellation));
    }
}
