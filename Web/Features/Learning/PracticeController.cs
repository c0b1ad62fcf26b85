using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Answers to practice questions, as many as the person likes.</summary>
[Authorize(Policy = Policies.Employee), Route("learn/{lesson}/practice")]
public sealed class PracticeController(OwnCourses courses, Reading reading, LessonPages pages) : Controller
{
    /// <summary>Who had to sign in again before answering comes here, and is led back to the question.</summary>
    [HttpGet]
    public IActionResult Show(string lesson, string block, string? assignment) =>
        LocalRedirect(new CourseAddress(assignment).Block(lesson, block));

    [HttpPost]
    public async Task<IActionResult> Create(string lesson, string block, string? answer, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course
            || await pages.FindAsync(course, lesson, block, cancellation) is not { Block: PracticeBlock practice } place)
        {
            return NotFound();
        }

        var address = new CourseAddress(assignment);
        if (practice.Item.FindOption(answer ?? "") is null)
        {
            ModelState.AddModelError(nameof(LessonPage.Answer), "Choose one of the answers.");
            return View("Lesson", await pages.ShowAsync(place, again: true, address, cancellation));
        }

        await reading.PractiseAsync(course.Assignment, practice.Item, answer, cancellation);
        return LocalRedirect(place.Address(address) + CourseAddress.Feedback);
    }
}
