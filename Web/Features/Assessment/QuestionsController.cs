using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>The questions of the newest attempt, one a page.</summary>
[Authorize(Policy = Policies.Employee), Route("assessment/questions/{position:int}")]
public sealed class QuestionsController(
    OwnCourses courses, Sitting sitting, Drafts drafts, UnsentAnswers unsentAnswers, QuestionPages pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(int position, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return this.NoCourse(assignment);

        var address = new CourseAddress(assignment);
        var attempt = await sitting.LatestAsync(course.Assignment, cancellation);
        if (attempt is null)
            return LocalRedirect(address.Assessment);

        return Find(attempt, position) is { } question
            ? View("Question", await pages.ShowAsync(course, attempt, question, refused: null, address, cancellation))
            : NotFound();
    }

    /// <summary>Keeps the answer. The first one stays, whichever tab gave it.</summary>
    [HttpPost, KeepsUnsentAnswer]
    public async Task<IActionResult> Update(int position, AnswerForm form, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course
            || await sitting.LatestAsync(course.Assignment, cancellation) is not { } attempt)
        {
            return NotFound();
        }

        var address = new CourseAddress(assignment);
        if (attempt.Number != form.Attempt)
            return Outdated(address);
        if (Find(attempt, position) is not { } question)
            return NotFound();
        if (form.Move is { } move)
        {
            var item = course.Edition.Bank[question.ItemId];
            await drafts.KeepAsync(course.Assignment.Id, item, form.Moved(item), form.Key, form.Sequence + 1, cancellation);
            unsentAnswers.Forget(course.Assignment.Id, address.Question(position));
            return LocalRedirect(CourseAddress.Moved(address.Question(position), move));
        }

        try
        {
            var wasAnswered = question.IsAnswered;
            var kept = await sitting.AnswerAsync(course.Assignment, attempt, position, form.Answer, cancellation);
            unsentAnswers.Forget(course.Assignment.Id, address.Question(position));
            if (wasAnswered || !ReferenceEquals(kept, question))
                TempData.Informs("You had answered this question already, perhaps in another window. Your first answer was kept.");
            return LocalRedirect(address.Question(position) + CourseAddress.Feedback);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(AnswerForm.Answer), refusal.Message);
            return View("Question", await pages.ShowAsync(course, attempt, question, form.Answer, address, cancellation));
        }
    }

    private LocalRedirectResult Outdated(CourseAddress address)
    {
        TempData.Informs("That question belonged to an earlier try, so nothing was changed.");
        return LocalRedirect(address.Assessment);
    }

    private static AttemptQuestion? Find(Attempt attempt, int position) =>
        attempt.Questions.FirstOrDefault(question => question.Position == position);
}
