using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>Somebody acts for a supervisor who is away. Whether the caller may name delegates is the caller's to ask.</summary>
public sealed class Delegations(TrainingDb db, Supervision supervision, TimeProvider clock)
{
    /// <param name="email">The delegate's, as the roster has it, in any case.</param>
    /// <param name="by">Who names the delegate, as records name them.</param>
    /// <returns>The delegate.</returns>
    /// <exception cref="RuleBrokenException">Nobody has this address, or the delegate or the dates will not do.</exception>
    public async Task<Employee> NameAsync(
        Guid supervisorId, string email, DateOnly from, DateOnly to, string by, CancellationToken cancellation)
    {
        // Two who name delegates at the same moment must not both find the days free.
        await using var transaction = await db.LockAllAsync<Delegation>(cancellation);
        var address = email.Trim();
        var deputy = await db.Employees.AsNoTracking().Active().SingleOrDefaultAsync(employee => employee.Email == address, cancellation);
        Rule.Require(deputy is not null, "Nobody who works here now has this e-mail address. Check its spelling.");

        var supervisor = await db.Employees.AsNoTracking().SingleAsync(employee => employee.Id == supervisorId, cancellation);
        var today = supervision.Today;
        var others = await db.Delegations.AsNoTracking()
            .Where(delegation => delegation.SupervisorId == supervisorId && delegation.To >= today).ToListAsync(cancellation);
        var delegation = Delegation.Name(supervisor, deputy, from, to, others, by, today, clock);
        db.Delegations.Add(delegation);
        db.Ledger.Add(AgencyFacts.DelegateNamed(delegation, supervisor.Name, deputy.Name));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return deputy;
    }

    /// <summary>Ends a delegation before its time.</summary>
    /// <returns>False when this supervisor has no such delegation.</returns>
    /// <exception cref="RuleBrokenException">It is over.</exception>
    public async Task<bool> EndAsync(Guid supervisorId, Guid id, string by, CancellationToken cancellation)
    {
        if (await db.Delegations.SingleOrDefaultAsync(candidate => candidate.Id == id && candidate.SupervisorId == supervisorId, cancellation)
            is not { } delegation)
        {
            return false;
        }

        delegation.End(by, supervision.Today, clock);
        db.Ledger.Add(AgencyFacts.DelegateEnded(delegation));
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
