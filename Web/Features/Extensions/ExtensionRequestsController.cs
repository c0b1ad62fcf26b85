using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Extensions;

/// <summary>The employee asks for more time, and sees what HR decided. Opening these pages is not receipt of the bulletin.</summary>
[Authorize(Policy = Policies.Employee), Route("extension-requests")]
public sealed class ExtensionRequestsController(
    TrainingDb db, OwnCourses courses, ExtensionRequests requests, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    private readonly TimeZoneInfo _zone = agency.Value.Zone;

    [HttpGet]
    public async Task<IActionResult> Index(string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return this.NoCourse(assignment);

        return View("ExtensionRequestList", new ExtensionRequestListPage(
            course.Edition.Name,
            course.Assignment,
            await db.ExtensionRequests.AsNoTracking().Where(request => request.AssignmentId == course.Assignment.Id)
                .OrderByDescending(request => request.AskedAt)
                .ToListAsync(cancellation),
            _zone,
            new CourseAddress(assignment)));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return this.NoCourse(assignment);

        var address = new CourseAddress(assignment);
        return await CanAskAsync(course.Assignment, cancellation)
            ? Page(new ExtensionRequestForm(), course, address)
            : LocalRedirect(address.MoreTime);
    }

    [HttpPost]
    public async Task<IActionResult> Create(ExtensionRequestForm form, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { Assignment.Deadline: not null } course)
            return NotFound();

        var address = new CourseAddress(assignment);
        if (!ModelState.IsValid)
            return Page(form, course, address);

        try
        {
            await requests.AskAsync(form.Key, course.Assignment, form.AskedFor!.Value, form.Reason, User.DisplayName, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.AskedFor), refusal.Message);
            return Page(form, course, address);
        }

        TempData.Succeeded("Your request is with HR. The decision comes by e-mail and will be here too.");
        return LocalRedirect(address.MoreTime);
    }

    private async Task<bool> CanAskAsync(Assignment assignment, CancellationToken cancellation) =>
        assignment is { IsOutstanding: true, DueOn: not null }
        && !await db.ExtensionRequests.Open().AnyAsync(request => request.AssignmentId == assignment.Id, cancellation);

    private ViewResult Page(ExtensionRequestForm form, AssignedCourse course, CourseAddress address)
    {
        var deadline = course.Assignment.Deadline!.Value;
        form.Context = new ExtensionContext(
            course.Edition.Name, deadline.Explain(_zone), ExtensionRequest.Earliest(deadline.DueOn, clock.Today(_zone)), address);
        return View("NewExtensionRequest", form);
    }
}

/// <summary>What the employee has asked for so far, the newest first.</summary>
public sealed record ExtensionRequestListPage(
    string Bulletin, Assignment Assignment, IReadOnlyList<ExtensionRequest> Requests, TimeZoneInfo Zone, CourseAddress Address)
{
    public bool CanAsk => Assignment is { IsOutstanding: true, DueOn: not null } && Requests.All(request => request.DecidedAt is not null);
}
