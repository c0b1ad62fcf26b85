using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>The calendar entry that belongs to an assignment, as it stands when a letter takes it along.</summary>
public sealed class DueEvents(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>What calls an entry off or brings it back. Each happening raises its sequence, as each change of the date does.</summary>
    private static readonly string[] Turns =
    [
        LedgerKind.Signed, LedgerKind.Withdrawn, LedgerKind.PaperReturned, LedgerKind.PaperReturnVoided, LedgerKind.Exempted,
        LedgerKind.ExemptionTakenBack, LedgerKind.Ended, LedgerKind.Reopened,
    ];

    /// <param name="deadline">As the letter states it: before receipt the assignment has none of its own.</param>
    public async Task<DueEvent> OfAsync(AssignedEmployee subject, Deadline deadline, CancellationToken stopping)
    {
        var (assignment, _, edition) = subject;
        var sentence = deadline.Explain(agency.Value.Zone);
        var url = agency.Value.Link($"/learn?assignment={assignment.Id}");
        var turns = await db.Ledger.CountAsync(entry => entry.AssignmentId == assignment.Id && Turns.Contains(entry.Kind), stopping);
        return new DueEvent(
            $"assignment-{assignment.Id:N}",
            assignment.IsOutstanding ? $"Due today: sign the {edition.Name} receipt" : $"No longer due: the {edition.Name} receipt",
            assignment.IsOutstanding ? $"{sentence}\nLess than an hour, on work time: {url}" : "Nothing further is needed from you.",
            url,
            deadline.DueOn,
            clock.GetUtcNow(),
            assignment.DueDateChanges + turns)
        {
            IsCancelled = !assignment.IsOutstanding,
        };
    }
}
