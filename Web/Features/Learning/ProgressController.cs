using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Going on from a block.</summary>
[Authorize(Policy = Policies.Employee), Route("learn/{lesson}/progress")]
public sealed class ProgressController(OwnCourses courses, Reading reading, LessonPages pages) : Controller
{
    /// <summary>Who had to sign in again before going on comes here, and is led back to the block.</summary>
    [HttpGet]
    public IActionResult Show(string lesson, string block, string? assignment) =>
        LocalRedirect(new CourseAddress(assignment).Block(lesson, block));

    [HttpPost]
    public async Task<IActionResult> Create(string lesson, string block, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course
            || await pages.FindAsync(course, lesson, block, cancellation) is not { } place)
        {
            return NotFound();
        }

        var address = new CourseAddress(assignment);
        if (!place.Progress.IsPracticed(place.Block))
        {
            RefuseToPass(place.Block);
            return View("Lesson", await pages.ShowAsync(place, again: true, address, cancellation));
        }

        await reading.ContinueAsync(course.Assignment, place.Lesson, place.Block, cancellation);
        return Onward(place, await reading.ProgressAsync(course.Assignment, course.Edition, cancellation), address);
    }

    /// <summary>Says at the question what it wants first. Whatever is answered or decided there counts.</summary>
    private void RefuseToPass(Block block)
    {
        if (block is ScenarioBlock)
            ModelState.AddModelError(nameof(ScenarioPage.Choice), "Go through the scenario to its end before you continue. Whichever way it goes, it counts.");
        else
            ModelState.AddModelError(nameof(LessonPage.Answer), "Choose an answer before you continue. Right or wrong, it counts.");
    }

    private LocalRedirectResult Onward(LessonPlace place, CourseProgress progress, CourseAddress address)
    {
        if (progress.After(place.Lesson, place.Block) is var (lesson, block))
            return LocalRedirect(address.Block(lesson.Id, block.Id));

        TempData.Succeeded("You have finished every lesson.");
        return LocalRedirect(address.Course);
    }
}
