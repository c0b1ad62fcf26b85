using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Workflow;

/// <summary>What a supervisor says of the roster from an e-mail becomes HR's task, and HR settles it. Nothing else changes anything.</summary>
public sealed class RosterProposals(TrainingDb db, Supervision supervision, DueDates dueDates, Reassignments reassignments, TimeProvider clock)
{
    /// <summary>Keeps the proposal. While HR has not settled it, the same said again is the same proposal.</summary>
    /// <exception cref="RuleBrokenException">The day or the note will not do.</exception>
    public async Task ProposeAsync(RosterLink link, ProposalKind kind, DateOnly? until, string? note, CancellationToken cancellation)
    {
        var proposal = RosterProposal.Make(kind, link.EmployeeId, link.AssignmentId, link.RecipientId, until, note, supervision.Today, clock);
        var same = db.RosterProposals.Open().Where(other =>
            other.EmployeeId == proposal.EmployeeId && other.ById == proposal.ById && other.Kind == kind);
        if (await same.AnyAsync(cancellation))
            return;

        db.RosterProposals.Add(proposal);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // The second click of two arrived a moment before, and said the same.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Pauses the deadline for the leave, and keeps who accepted, both or neither.</summary>
    /// <exception cref="RuleBrokenException">It was settled before, or the assignment or the days do not allow it.</exception>
    public async Task AcceptLeaveAsync(Guid id, DateOnly from, DateOnly to, string? reason, string by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var proposal = await AcceptAsync(id, by, cancellation);
        await db.SaveChangesAsync(cancellation);
        await dueDates.PauseAsync(proposal.AssignmentId, from, to, reason, by, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Gives everybody the proposal is about another supervisor, tells that one of the questions that wait, and keeps who accepted.</summary>
    /// <param name="supervisorId">Null where HR is to stand in.</param>
    /// <returns>How many people report to somebody else now.</returns>
    /// <exception cref="RuleBrokenException">It was settled before, or the choice is one of the people themselves.</exception>
    public async Task<int> AcceptSupervisorAsync(Guid id, Guid? supervisorId, string by, CancellationToken cancellation)
    {
        var proposal = await AcceptAsync(id, by, cancellation);
        var people = await db.Employees.ConcernedBy(proposal).ToListAsync(cancellation);
        foreach (var person in people)
            await reassignments.ChangeAsync(person, supervisorId, by, cancellation);
        db.NoteRosterChanges(by, clock);
        await db.SaveChangesAsync(cancellation);
        return people.Count;
    }

    /// <exception cref="RuleBrokenException">It was settled before, or no reason is given.</exception>
    public async Task DismissAsync(Guid id, string? reason, string by, CancellationToken cancellation)
    {
        var proposal = await db.RosterProposals.SingleAsync(candidate => candidate.Id == id, cancellation);
        proposal.Dismiss(reason, by, clock);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<RosterProposal> AcceptAsync(Guid id, string by, CancellationToken cancellation)
    {
        var proposal = await db.RosterProposals.SingleAsync(candidate => candidate.Id == id, cancellation);
        proposal.Accept(by, clock);
        return proposal;
    }
}
