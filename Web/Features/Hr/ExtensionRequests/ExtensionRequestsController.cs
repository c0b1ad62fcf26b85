using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.ExtensionRequests;

/// <summary>Employees ask for more time; HR decides.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/extension-requests")]
public sealed class ExtensionRequestsController(
    TrainingDb db, Workflow.ExtensionRequests requests, IOptions<AgencyOptions> agency) : Controller
{
    private readonly TimeZoneInfo _zone = agency.Value.Zone;

    [HttpGet]
    public async Task<IActionResult> Index(string? state, string? page, CancellationToken cancellation) =>
        View("ExtensionRequestList", await ExtensionRequestListPage.LoadAsync(db, state, page, _zone, cancellation));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } line
            ? await ShowAsync(line, new DecisionForm { To = line.Request.AskedFor }, cancellation)
            : NotFound();

    [HttpPost("{id:guid}"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Update(Guid id, DecisionForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } line)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(line, form, cancellation);

        try
        {
            await DecideAsync(id, form, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(form.IsGrant ? nameof(form.To) : nameof(form.Reason), refusal.Message);
            return await ShowAsync((await FindAsync(id, cancellation))!, form, cancellation);
        }

        TempData.Succeeded(form.IsGrant
            ? $"Extended to {form.To!.Value.InWords}. {line.Name} is told by e-mail."
            : $"Refused. {line.Name} is told by e-mail.");
        return LocalRedirect($"/hr/extension-requests/{id}");
    }

    private Task DecideAsync(Guid id, DecisionForm form, CancellationToken cancellation) => form.IsGrant
        ? requests.GrantAsync(id, form.To!.Value, form.Reason, User.DisplayName, cancellation)
        : requests.RefuseAsync(id, form.Reason, User.DisplayName, cancellation);

    private Task<ExtensionRequestLine?> FindAsync(Guid id, CancellationToken cancellation) =>
        ExtensionRequestLine.Of(db).AsNoTracking().SingleOrDefaultAsync(line => line.Request.Id == id, cancellation);

    private async Task<IActionResult> ShowAsync(ExtensionRequestLine line, DecisionForm form, CancellationToken cancellation)
    {
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(candidate => candidate.Id == line.Request.AssignmentId, cancellation);
        (form.Line, form.Zone, form.Deadline) = (line, _zone, assignment.Deadline!.Value.Explain(_zone));
        return View("ExtensionRequest", form);
    }
}
