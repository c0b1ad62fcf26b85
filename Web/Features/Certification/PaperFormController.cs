using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>What an employee who signs on paper has to know.</summary>
public sealed record PaperPage(Edition Edition, Guid AssignmentId);

/// <summary>Nobody has to sign electronically: the employee prints the form and returns it signed.</summary>
[Authorize(Policy = Policies.Employee), Route("certify/paper-form")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PaperFormController(OwnCourses courses, PaperForms forms) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not var (found, edition))
            return assignment is null ? View("NothingToSign") : NotFound();
        return found.IsOutstanding ? View("Paper", new PaperPage(edition, found.Id)) : View("NothingToSign");
    }

    [HttpPost]
    public async Task<IActionResult> Create(string? assignment, CancellationToken cancellation)
    {
        if (await courses.FindAsync(User.EmployeeId, assignment, cancellation) is not { } course)
            return NotFound();

        var printed = await forms.PrintAsync(course.Assignment, User.DisplayName, cancellation);
        return File(printed.Pdf, MediaTypeNames.Application.Pdf, printed.FileName);
    }
}
