using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Questions;

/// <summary>What the employee has asked, and asking. Opening these pages is not receipt of the bulletin.</summary>
[Authorize(Policy = Policies.Employee), Route("questions")]
public sealed class QuestionsController(
    TrainingDb db, OwnCourses courses, Inquiries inquiries, ClauseCards cards, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? assignment, CancellationToken cancellation)
    {
        var employee = User.EmployeeId;
        return View("QuestionList", new QuestionListPage(
            await InquiryLine.Of(db).Where(line => line.EmployeeId == employee)
                .OrderByDescending(line => line.AskedAt).ThenBy(line => line.Id)
                .ToListAsync(cancellation),
            await courses.FindAsync(employee, assignment, cancellation) is not null,
            agency.Value.Zone,
            new CourseAddress(assignment)));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(QuestionForm form, string? assignment, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return this.NoCourse(assignment);

        return IsAbout(course, form.Clause, out var clause)
            ? await ShowAsync(form, course, clause, new CourseAddress(assignment), cancellation)
            : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Create(QuestionForm form, string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course
            || !IsAbout(course, form.Clause, out var clause))
        {
            return NotFound();
        }

        var address = new CourseAddress(assignment);
        if (form.Target is not { } target)
        {
            ModelState.AddModelError(nameof(form.To), "Choose who should answer.");
            return await ShowAsync(form, course, clause, address, cancellation);
        }

        try
        {
            await inquiries.AskAsync(form.Key, course.Assignment, clause, target, form.Question, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.Question), refusal.Message);
            return await ShowAsync(form, course, clause, address, cancellation);
        }

        TempData.Succeeded("Your question is sent. The answer comes by e-mail and will be here too.");
        return LocalRedirect(address.Questions);
    }

    /// <summary>Without a clause, a question asks for help with the assessment.</summary>
    private static bool IsAbout(AssignedCourse course, string? label, out ClauseId? clause)
    {
        clause = ClauseId.TryParse(label, out var id) && course.Edition.Bulletin.Has(id) ? id : null;
        return clause is not null || string.IsNullOrEmpty(label);
    }

    private async Task<IActionResult> ShowAsync(
        QuestionForm form, AssignedCourse course, ClauseId? clause, CourseAddress address, CancellationToken cancellation)
    {
        var bulletin = course.Edition.Bulletin;
        var shown = await cards.OfAsync(bulletin, clause is { } id ? [id] : [], asker: null, cancellation);
        form.Context = new QuestionContext(
            course.Edition.Name,
            shown.SingleOrDefault(),
            await db.Employees.SupervisorOf(course.Assignment.EmployeeId).Select(supervisor => supervisor.Name).SingleOrDefaultAsync(cancellation),
            course.Assignment.IsOutstanding ? course.Assignment.DueOn : null,
            address.Questions,
            address);
        form.Suggest();
        return View("NewQuestion", form);
    }
}
