using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>HR prints the form for somebody who signs on paper.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/assignments/{id:guid}/paper-form")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PaperFormsController(TrainingDb db, PaperForms forms) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await db.Assignments.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } assignment)
            return NotFound();

        var printed = await forms.PrintAsync(assignment, User.DisplayName, cancellation);
        return File(printed.Pdf, MediaTypeNames.Application.Pdf, printed.FileName);
    }
}
