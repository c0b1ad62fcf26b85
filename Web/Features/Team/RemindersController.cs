using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Team;

/// <summary>A supervisor reminds one of their people, at most once a day whoever reminds.</summary>
[Route("team/assignments/{id:guid}/reminders")]
public sealed class RemindersController(TrainingDb db, Supervision supervision, ManualReminders reminders) : Controller
{
    /// <param name="back">The part of the team's list the button stood in.</param>
    [HttpPost, EnableRateLimiting(RateLimits.Reminders)]
    public async Task<IActionResult> Create(Guid id, string? back, CancellationToken cancellation)
    {
        var tree = supervision.Tree(User.EmployeeId);
        var name = await db.Assignments.Where(assignment => assignment.Id == id)
            .Join(tree, assignment => assignment.EmployeeId, employee => employee.Id, (_, employee) => employee.Name)
            .SingleOrDefaultAsync(cancellation);
        if (name is null)
            return NotFound();

        try
        {
            await reminders.RemindAsync(id, User.DisplayName, cancellation);
            TempData.Succeeded($"{name} is reminded by e-mail now. You can remind again tomorrow.");
        }
        catch (RuleBrokenException refusal)
        {
            TempData.Informs($"{name} was not reminded. {refusal.Message}");
        }

        return LocalRedirect(IsList(WayBack.To(back)) ? back! : "/team");
    }

    private static bool IsList(string address) => address == "/team" || address.StartsWith("/team?", StringComparison.Ordinal);
}
