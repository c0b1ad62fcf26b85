using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Choices in a practice question that are not sent yet. Its page's script keeps them here.</summary>
[Authorize(Policy = Policies.Employee), Route("learn/{lesson}/draft")]
public sealed class DraftsController(
    OwnCourses courses, LessonPages pages, Drafts drafts, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Update(string lesson, string block, AnswerForm form, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course
            || await pages.FindAsync(course, lesson, block, cancellation) is not { Block: PracticeBlock practice })
        {
            return NotFound();
        }

        var draft = await drafts.KeepAsync(course.Assignment.Id, practice.Item, form.Answer, form.Key, form.Sequence, cancellation);
        return Json(SavedAt.Of(draft.SavedAt, agency.Value.Zone, clock));
    }
}
