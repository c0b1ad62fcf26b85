using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>What the ledger tells of a person's assignments.</summary>
public sealed class LedgerEvents(TrainingDb db)
{
    public async Task<IEnumerable<TimelineEntry>> OfAsync(TimelineSubject subject, CancellationToken cancellation) =>
        (await db.Ledger.AsNoTracking().Include(entry => entry.Details)
            .Where(entry => subject.AssignmentIds.Contains(entry.AssignmentId))
            .OrderBy(entry => entry.AssignmentId).ThenBy(entry => entry.Sequence)
            .ToListAsync(cancellation))
        .Select(entry => new LedgerSentence(entry, subject.Employee.Name).Entry);
}
