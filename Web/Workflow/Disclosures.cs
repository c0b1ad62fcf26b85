using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// Enters on the ledger who saw or took what is held about somebody else, before it is shown: what cannot be entered is not
/// shown. The same reader is entered once a day for each record.
/// </summary>
public sealed class Disclosures(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <param name="by">Who sees it, as records name them.</param>
    public Task EvidenceSeenAsync(Guid assignmentId, string recordNumber, string by, CancellationToken cancellation) =>
        EnterAsync([LedgerFacts.EvidenceSeen(assignmentId, recordNumber, by, clock)], cancellation);

    /// <param name="by">Who takes it, as records name them.</param>
    public Task DocumentTakenAsync(Guid assignmentId, string recordNumber, string by, CancellationToken cancellation) =>
        EnterAsync([LedgerFacts.DocumentTaken(assignmentId, recordNumber, by, clock)], cancellation);

    /// <summary>Many documents in one file.</summary>
    /// <param name="by">Who takes them, as records name them.</param>
    public async Task DocumentsTakenAsync(IEnumerable<ReturnLine> lines, string by, CancellationToken cancellation)
    {
        foreach (var some in lines.Select(line => LedgerFacts.DocumentTaken(line.AssignmentId, line.RecordNumber, by, clock)).Chunk(AtOnce))
            await EnterAsync(some, cancellation);
    }

    /// <param name="by">Who takes it, as records name them.</param>
    public Task ScanTakenAsync(PaperScan scan, string by, CancellationToken cancellation) =>
        EnterAsync([LedgerFacts.ScanTaken(scan, by, clock)], cancellation);

    /// <param name="entries">Of one kind.</param>
    private async Task EnterAsync(LedgerEntry[] entries, CancellationToken cancellation)
    {
        if (entries.Length == 0)
            return;

        var midnight = clock.Today(agency.Value.Zone).ToDateTime(TimeOnly.MinValue);
        DateTimeOffset since = new(midnight, agency.Value.Zone.GetUtcOffset(midnight));
        var (kind, chains) = (entries[0].Kind, entries.Select(entry => entry.AssignmentId).Distinct().ToList());
        var earlier = (await db.Ledger.AsNoTracking().Include(entry => entry.Details)
            .Where(entry => chains.Contains(entry.AssignmentId) && entry.Kind == kind && entry.At >= since)
            .ToListAsync(cancellation)).Select(What).ToHashSet();
        db.Ledger.AddRange(entries.Where(entry => !earlier.Contains(What(entry))));
        await db.SaveChangesAsync(cancellation);
    }

    private static (Guid Chain, string Facts, string? Details) What(LedgerEntry entry) => (entry.AssignmentId, entry.Facts, entry.Details?.Content);
}
