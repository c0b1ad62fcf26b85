using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.Employees;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Proposals;

/// <summary>HR makes the change a supervisor proposed.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/proposals/{id:guid}/acceptance")]
public sealed class AcceptancesController(TrainingDb db, RosterProposals proposals, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is not { } line ? NotFound()
        : line.Proposal.IsOpen ? await ShowAsync(line, Suggested(line), cancellation)
        : LocalRedirect(ProposalFilter.All[1].Address);

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, AcceptanceForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } line)
            return NotFound();

        form.Line = line;
        await CheckAsync(form, cancellation);
        if (!ModelState.IsValid)
            return await ShowAsync(line, form, cancellation);

        try
        {
            TempData.Succeeded(await AcceptAsync(id, form, cancellation));
            return LocalRedirect(ProposalFilter.Open.Address);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await ShowAsync(line, form, cancellation);
        }
    }

    private async Task<string> AcceptAsync(Guid id, AcceptanceForm form, CancellationToken cancellation)
    {
        if (form.IsLeave)
        {
            await proposals.AcceptLeaveAsync(id, form.From!.Value, form.To!.Value, form.Reason, User.DisplayName, cancellation);
            return $"Accepted. {form.Line.Name} is paused from {form.From.Value.InBrief} to {form.To.Value.InBrief}.";
        }

        var count = await proposals.AcceptSupervisorAsync(id, form.SupervisorId, User.DisplayName, cancellation);
        return count == 1 ? "Accepted. One person has another supervisor now." : $"Accepted. {count:N0} people have another supervisor now.";
    }

    private async Task CheckAsync(AcceptanceForm form, CancellationToken cancellation)
    {
        if (form.IsLeave)
        {
            foreach (var (field, error) in form.MissingOfLeave())
                ModelState.AddModelError(field, error);
        }
        else if (form.SupervisorId is { } chosen && chosen == form.Line.Proposal.ById)
        {
            ModelState.AddModelError(nameof(form.SupervisorId), $"{form.Line.By} is the one who says no. Choose somebody else.");
        }
        else if (await SupervisorsOf(form.Line).ErrorOfAsync(form.SupervisorId, cancellation) is { } error)
        {
            ModelState.AddModelError(nameof(form.SupervisorId), error);
        }
    }

    private AcceptanceForm Suggested(RosterProposalLine line) =>
        new() { From = line.Proposal.At.DateIn(agency.Value.Zone), To = line.Proposal.Until, Reason = line.Proposal.Until is null ? null : $"On leave, as {line.By} says." };

    private Supervisors SupervisorsOf(RosterProposalLine line) => new(db, line.Proposal.EmployeeId);

    private Task<RosterProposalLine?> FindAsync(Guid id, CancellationToken cancellation) =>
        RosterProposalLine.Of(db).AsNoTracking().SingleOrDefaultAsync(line => line.Proposal.Id == id, cancellation);

    private async Task<IActionResult> ShowAsync(RosterProposalLine line, AcceptanceForm form, CancellationToken cancellation)
    {
        (form.Line, form.Zone) = (line, agency.Value.Zone);
        if (!form.IsLeave)
        {
            form.Supervisors = await SupervisorsOf(line).ItemsAsync(cancellation);
            form.People = await db.Employees.ConcernedBy(line.Proposal).Select(employee => employee.Name).ToListAsync(cancellation);
        }

        return View("Acceptance", form);
    }
}
