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

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>HR records a conversation with an employee who declined to sign.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/assignments/{id:guid}/conversations")]
public sealed class ConversationsController(TrainingDb db, Declining declining, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    private TimeZoneInfo Zone => agency.Value.Zone;

    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } assignment
            ? await ShowAsync(assignment, new ConversationForm { HeldOn = clock.Today(Zone) }, cancellation)
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ConversationForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(assignment, form, cancellation);

        try
        {
            var conversation = Conversation.Of(
                form.Key, assignment, form.HeldOn!.Value, form.With, form.Notes, User.DisplayName, Zone, clock);
            await declining.RecordAsync(conversation, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.HeldOn), refusal.Message);
            return await ShowAsync(assignment, form, cancellation);
        }

        TempData.Succeeded("The conversation is recorded.");
        return Redirect($"/hr/assignments/{id}");
    }

    /// <summary>An assignment whose employee declined; null when there is none.</summary>
    private Task<Assignment?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Assignments.SingleOrDefaultAsync(assignment => assignment.Id == id && assignment.DeclinedAt != null, cancellation);

    private async Task<IActionResult> ShowAsync(Assignment assignment, ConversationForm form, CancellationToken cancellation)
    {
        form.Line = await AssignmentLine.Of(db, db.Assignments.Where(candidate => candidate.Id == assignment.Id), db.Employees)
            .SingleAsync(cancellation);
        return View("Conversation", form);
    }
}
