using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Policy;

/// <summary>The bulletin as issued, open to everybody. An employee who opens it signed in has received it.</summary>
[AllowAnonymous, Route("policy/{number}")]
public sealed class PolicyController(EditionLibrary editions, Reading reading, OwnCourses courses, ClauseCards cards) : Controller
{
    [HttpGet, SeenByLookers]
    public async Task<IActionResult> Show(string number, CancellationToken cancellation)
    {
        if (await editions.NewestAsync(number, cancellation) is not var (editionId, edition))
            return NotFound();

        if (User is { EmployeeId: { } employee, IsLookedAs: false })
            await reading.OpenAsync(employee, number, cancellation);
        var all = await cards.OfAsync(
            edition.Bulletin, edition.Bulletin.Clauses.Select(clause => clause.Id), await AskerAsync(editionId, cancellation), cancellation);
        return View("Policy", new PolicyPage(edition, all.ToDictionary(card => card.Clause.Id)));
    }

    /// <summary>The course of a signed-in employee who has this very edition; null for everybody else.</summary>
    private async Task<CourseAddress?> AskerAsync(Guid editionId, CancellationToken cancellation)
    {
        var course = User.EmployeeId is { } employee ? await courses.FindAsync(employee, wanted: null, cancellation) : null;
        return course?.Assignment.EditionId == editionId ? new CourseAddress(null) : null;
    }
}
