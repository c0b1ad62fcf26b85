using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>More time, asked for by the employee, commented on by the supervisor and decided by HR.</summary>
public sealed class ExtensionRequests(TrainingDb db, DueDates dueDates, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>Keeps the request; the same form sent twice is one.</summary>
    /// <exception cref="RuleBrokenException">Another one is open, or the assignment, the date or the reason does not allow it.</exception>
    public async Task AskAsync(
        Guid key, Assignment assignment, DateOnly askedFor, string? reason, string by, CancellationToken cancellation)
    {
        if (await db.ExtensionRequests.AnyAsync(earlier => earlier.Id == key && earlier.AssignmentId == assignment.Id, cancellation))
            return;

        Rule.Require(!await IsOpenAsync(assignment.Id, cancellation), "You have asked already, and HR will decide. You can ask again after that.");
        var request = ExtensionRequest.Ask(key, assignment, askedFor, reason, by, agency.Value.Zone, clock);
        db.ExtensionRequests.Add(request);
        db.Ledger.Add(LedgerFacts.ExtensionRequested(request));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // The second click of two, or another tab, arrived a moment before.
            db.ChangeTracker.Clear();
            Rule.Require(await IsOpenAsync(assignment.Id, cancellation), "Your request could not be kept. Please send it again.");
        }
    }

    /// <exception cref="RuleBrokenException">It was commented on or decided before, nothing was written, or too much.</exception>
    public Task CommentAsync(Guid id, string? comment, string by, CancellationToken cancellation) =>
        ChangeAsync(id, (request, _) => request.CommentOn(comment, by, clock), cancellation);

    /// <summary>Gives the time that was asked for, or another, and owes the employee the letter.</summary>
    /// <exception cref="RuleBrokenException">It was decided before, or the assignment, the date or the reason does not allow it.</exception>
    public Task GrantAsync(Guid id, DateOnly to, string? reason, string by, CancellationToken cancellation) =>
        ChangeAsync(id, (request, assignment) =>
        {
            request.RequireOpen();
            request.Grant(dueDates.GiveMoreTime(assignment, to, reason, by));
            db.Outbox.Add(OutboxMessage.AboutExtension(assignment.Id, request.Id, clock));
        }, cancellation);

    /// <summary>Leaves the due date as it is, and owes the employee the letter.</summary>
    /// <exception cref="RuleBrokenException">It was decided before, or no reason is given.</exception>
    public Task RefuseAsync(Guid id, string? reason, string by, CancellationToken cancellation) =>
        ChangeAsync(id, (request, assignment) =>
        {
            request.Refuse(reason, by, clock);
            db.Ledger.Add(LedgerFacts.ExtensionRefused(request));
            db.Outbox.Add(OutboxMessage.AboutExtension(assignment.Id, request.Id, clock));
        }, cancellation);

    private Task<bool> IsOpenAsync(Guid assignmentId, CancellationToken cancellation) =>
        db.ExtensionRequests.Open().AnyAsync(request => request.AssignmentId == assignmentId, cancellation);

    private async Task ChangeAsync(Guid id, Action<ExtensionRequest, Assignment> change, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var request = await db.ExtensionRequests.SingleAsync(candidate => candidate.Id == id, cancellation);
            change(request, await db.Assignments.SingleAsync(candidate => candidate.Id == request.AssignmentId, cancellation));
            try
            {
                await db.SaveChangesAsync(cancellation);
                return;
            }
            catch (DbUpdateException refusal) when (refusal.IsLostRace && isFirst)
            {
                // Somebody decided, commented or signed a moment before: the rules are asked again, and say so.
                db.ChangeTracker.Clear();
            }
        }
    }
}
