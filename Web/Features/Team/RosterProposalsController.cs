using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Team;

/// <summary>
/// The page behind a link in a letter to a supervisor, open without signing in. Opening it changes nothing, since mail scanners
/// open links too. What its form says is a proposal to HR, never a change. It shows no more of anybody than the letter did, and
/// nothing at all once its holder does not look after the employee any more.
/// </summary>
[AllowAnonymous, Route(RosterLinks.Path + "/{token}"), EnableRateLimiting(RateLimits.RosterLinks)]
public sealed class RosterProposalsController(
    TrainingDb db, Supervision supervision, RosterLinks links, Workflow.RosterProposals proposals) : Controller
{
    [HttpGet]
    public Task<IActionResult> New(string token, CancellationToken cancellation) => ShowAsync(token, new RosterProposalForm(), cancellation);

    [HttpPost]
    public async Task<IActionResult> Create(string token, RosterProposalForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || links.Read(token) is not { } link || !await LooksAfterAsync(link, cancellation) || !await MaySayAsync(link, form, cancellation))
            return await ShowAsync(token, form, cancellation);

        try
        {
            await proposals.ProposeAsync(link, form.Chosen(), form.Until, form.Note, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.Until), refusal.Message);
            return await ShowAsync(token, form, cancellation);
        }

        TempData.Succeeded("Thank you. Human Resources will look into it. Nothing has changed yet.");
        return LocalRedirect($"{RosterLinks.Path}/{token}");
    }

    private async Task<bool> LooksAfterAsync(RosterLink link, CancellationToken cancellation) =>
        await supervision.Reports(link.RecipientId).AnyAsync(employee => employee.Id == link.EmployeeId, cancellation);

    /// <summary>Whoever acts for a supervisor cannot say of that supervisor that they are none.</summary>
    private async Task<bool> MaySayAsync(RosterLink link, RosterProposalForm form, CancellationToken cancellation)
    {
        if (form.Chosen() != ProposalKind.SupervisesNobody || await IsSupervisorAsync(link, cancellation))
            return true;

        ModelState.AddModelError(nameof(form.Kind), "Choose what is so of this employee.");
        return false;
    }

    private Task<bool> IsSupervisorAsync(RosterLink link, CancellationToken cancellation) =>
        supervision.Reports(link.RecipientId, of: link.RecipientId).AnyAsync(employee => employee.Id == link.EmployeeId, cancellation);

    private async Task<IActionResult> ShowAsync(string token, RosterProposalForm form, CancellationToken cancellation)
    {
        if (links.Read(token) is not { } link)
            return View("RosterLinkExpired");
        if (!await LooksAfterAsync(link, cancellation))
            return View("RosterLinkPast");

        form.Token = token;
        form.IsSupervisor = await IsSupervisorAsync(link, cancellation);
        form.Name = await db.Employees.Where(employee => employee.Id == link.EmployeeId).Select(employee => employee.Name).SingleAsync(cancellation);
        form.Said = await db.RosterProposals.Open()
            .Where(proposal => proposal.ById == link.RecipientId && (proposal.EmployeeId == link.EmployeeId || proposal.EmployeeId == link.RecipientId))
            .OrderBy(proposal => proposal.At)
            .Select(proposal => proposal.Kind)
            .ToListAsync(cancellation);
        return View("RosterProposal", form);
    }
}
