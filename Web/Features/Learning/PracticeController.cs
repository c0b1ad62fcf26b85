using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Answers to practice questions, as many as the person likes.</summary>
[Authorize(Policy = Policies.Employee), Route("learn/{lesson}/practice")]
public sealed class PracticeController(
    OwnCourses courses, Reading reading, Drafts drafts, UnsentAnswers unsentAnswers, LessonPages pages) : Controller
{
    /// <summary>Who had to sign in again before answering comes here, and is led back to the question.</summary>
    [HttpGet]
    public IActionResult Show(string lesson, string block, string? assignment) =>
        LocalRedirect(new CourseAddress(assignment).Block(lesson, block));

    [HttpPost, KeepsUnsentAnswer]
    public async Task<IActionResult> Create(string lesson, string block, AnswerForm form, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course
            || await pages.FindAsync(course, lesson, block, cancellation) is not { Block: PracticeBlock { Item: var item } } place)
        {
            return NotFound();
        }

        var address = new CourseAddress(assignment);
        if (form.Move is { } move)
        {
            await drafts.KeepAsync(course.Assignment.Id, item, form.Moved(item), form.Key, form.Sequence + 1, cancellation);
            unsentAnswers.Forget(course.Assignment.Id, address.Practice(lesson, block));
            return LocalRedirect(CourseAddress.Moved(address.TryAgain(lesson, block), move));
        }

        try
        {
            await reading.PractiseAsync(course.Assignment, item, form.Answer, form.Key, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(AnswerForm.Answer), refusal.Message);
            return View("Lesson", await pages.RefuseAsync(place, form.Answer, address, cancellation));
        }

        unsentAnswers.Forget(course.Assignment.Id, address.Practice(lesson, block));
        // What was written is not kept, so it can be shown now or never.
        return item.Interaction is Reflection
            ? View("Lesson", await pages.CompareAsync(place, form.Answer[0], address, cancellation))
            : LocalRedirect(place.Address(address) + CourseAddress.Feedback);
    }
}
