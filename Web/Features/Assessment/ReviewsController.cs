using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Items;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>What the newest attempt missed, one clause a page, to be read again and practiced before the next.</summary>
[Authorize(Policy = Policies.Employee), Route("assessment/review/{number:int}")]
public sealed class ReviewsController(
    OwnCourses courses, Reading reading, Sitting sitting, Drafts drafts, UnsentAnswers unsentAnswers, ReviewPages pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(int number, bool again, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return this.NoCourse(assignment);

        var address = new CourseAddress(assignment);
        if (await FindAsync(course, number, cancellation) is not { } place)
            return LocalRedirect(address.Assessment);

        await reading.OpenAsync(course.Assignment, cancellation);
        return View("Review", await pages.ShowAsync(place, again, refused: null, address, cancellation));
    }

    /// <summary>Keeps a practice answer, or moves one of its steps.</summary>
    [HttpPost, KeepsUnsentAnswer]
    public async Task<IActionResult> Update(int number, AnswerForm form, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return NotFound();

        var address = new CourseAddress(assignment);
        if (await FindAsync(course, number, cancellation) is not { Missed.Practice: { } item } place || place.Attempt.Number != form.Attempt)
        {
            TempData.Informs("That page belonged to an earlier try, so nothing was changed.");
            return LocalRedirect(address.Assessment);
        }

        if (form.Move is { } move)
        {
            await drafts.KeepAsync(course.Assignment.Id, item, form.Moved(item), form.Key, form.Sequence + 1, cancellation);
            unsentAnswers.Forget(course.Assignment.Id, address.Review(number));
            return LocalRedirect(CourseAddress.Moved(address.ReviewAgain(number), move));
        }

        try
        {
            await reading.PractiseAsync(course.Assignment, item, form.Answer, form.Key, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(AnswerForm.Answer), refusal.Message);
            return View("Review", await pages.ShowAsync(place, again: true, form.Answer, address, cancellation));
        }

        unsentAnswers.Forget(course.Assignment.Id, address.Review(number));
        return item.Interaction is Reflection
            ? View("Review", await pages.CompareAsync((await FindAsync(course, number, cancellation))!, form.Answer[0], address, cancellation))
            : LocalRedirect(address.Review(number) + CourseAddress.Feedback);
    }

    /// <returns>Null when there is nothing to review: no attempt is finished, the newest is open or passed, or it missed fewer clauses.</returns>
    private async Task<ReviewPlace?> FindAsync(AssignedCourse course, int number, CancellationToken cancellation)
    {
        if (await sitting.LatestAsync(course.Assignment, cancellation) is not { Passed: false } failed)
            return null;

        var review = await sitting.ReviewAsync(failed, course.Edition, cancellation);
        return number >= 1 && number <= review.Clauses.Count ? new(course, failed, review, number) : null;
    }
}
