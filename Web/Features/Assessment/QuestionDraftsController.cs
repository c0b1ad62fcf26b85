using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>Choices in a question of the assessment that are not sent yet. Its page's script keeps them here.</summary>
[Authorize(Policy = Policies.Employee), Route("assessment/questions/{position:int}/draft")]
public sealed class QuestionDraftsController(
    OwnCourses courses, Sitting sitting, Drafts drafts, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Update(int position, AnswerForm form, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course
            || await sitting.LatestAsync(course.Assignment, cancellation) is not { } attempt
            || attempt.Questions.FirstOrDefault(candidate => candidate.Position == position) is not { } question)
        {
            return NotFound();
        }

        Rule.Require(attempt.Number == form.Attempt, "That question belonged to an earlier try, so nothing was changed.");
        var item = course.Edition.Bank[question.ItemId];
        var draft = await drafts.KeepAsync(course.Assignment.Id, item, form.Answer, form.Key, form.Sequence, cancellation);
        return Json(SavedAt.Of(draft.SavedAt, agency.Value.Zone, clock));
    }
}
