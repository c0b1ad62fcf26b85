using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>The questions of the newest attempt, one a page.</summary>
[Authorize(Policy = Policies.Employee), Route("assessment/questions/{position:int}")]
public sealed class QuestionsController(OwnCourses courses, Sitting sitting, QuestionPages pages) : Controller
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

        return Find(attempt, position) is { } question ? View("Question", pages.Show(course, attempt, question, address)) : NotFound();
    }

    /// <summary>Keeps the answer. The first one stays, whichever tab gave it.</summary>
    [HttpPost]
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
        if (!question.IsAnswered && course.Edition.Bank[question.ItemId].FindOption(form.Answer ?? "") is null)
        {
            ModelState.AddModelError(nameof(AnswerForm.Answer), "Choose one of the answers.");
            return View("Question", pages.Show(course, attempt, question, address));
        }

        var kept = await sitting.AnswerAsync(course.Assignment, attempt, position, form.Answer, cancellation);
        if (kept.ChosenOptionId != form.Answer)
            TempData.Informs("You had answered this question already, perhaps in another window. Your first answer was kept.");
        return LocalRedirect(address.Question(position) + CourseAddress.Feedback);
    }

    private LocalRedirectResult Outdated(CourseAddress address)
    {
        TempData.Informs("That question belonged to an earlier try, so nothing was changed.");
        return LocalRedirect(address.Assessment);
    }

    private static AttemptQuestion? Find(Attempt attempt, int position) =>
        attempt.Questions.FirstOrDefault(question => question.Position == position);
}
