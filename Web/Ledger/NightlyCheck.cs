using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Ledger;

/// <summary>What a night's check of ledger and documents found.</summary>
/// <param name="Night">The date of the morning it was made on; one check a night.</param>
/// <param name="Faults">Exactly what is wrong, a sentence each; empty when all is well.</param>
public sealed record IntegrityCheck(DateOnly Night, DateTimeOffset At, int Chains, int Documents, IReadOnlyList<string> Faults);

/// <summary>
/// Each night reckons every chain and the checkpoints anew and hashes every stored PDF again. Nothing else in the product reads
/// all of it, so a fault could otherwise lie there for years.
/// </summary>
public sealed class NightlyCheck(TrainingDb db, SealCertificate certificate, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private static readonly TimeOnly From = new(2, 0);

    /// <summary>Checks, unless it is not night yet or this night was checked already.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), agency.Value.Zone);
        var night = DateOnly.FromDateTime(now.DateTime);
        if (TimeOnly.FromDateTime(now.DateTime) < From || await db.IntegrityChecks.AnyAsync(check => check.Night == night, stopping))
            return;

        db.IntegrityChecks.Add(await LookAsync(night, stopping));
        try
        {
            await db.SaveChangesAsync(stopping);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another server checked, too.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Checks now, and keeps nothing of it.</summary>
    public async Task<IntegrityCheck> LookAsync(DateOnly night, CancellationToken stopping)
    {
        var findings = new Findings();
        await CheckChainsAsync(findings, stopping);
        await CheckStrayDocumentsAsync(findings, stopping);
        await CheckCheckpointsAsync(findings, stopping);
        return new(night, clock.GetUtcNow(), findings.Chains, findings.Documents, findings.Faults);
    }

    private async Task CheckChainsAsync(Findings findings, CancellationToken stopping)
    {
        const int ChainsAtOnce = 100;
        var assignments = await db.Ledger.Select(entry => entry.AssignmentId).Distinct().OrderBy(id => id).ToListAsync(stopping);
        foreach (var some in assignments.Chunk(ChainsAtOnce))
        {
            var entries = await db.Ledger.AsNoTracking().Include(entry => entry.Details)
                .Where(entry => some.Contains(entry.AssignmentId))
                .OrderBy(entry => entry.AssignmentId).ThenBy(entry => entry.Sequence)
                .ToListAsync(stopping);
            foreach (var chain in entries.GroupBy(entry => entry.AssignmentId))
                await CheckChainAsync(chain.Key, [.. chain], findings, stopping);
        }
    }

    private async Task CheckChainAsync(Guid assignmentId, List<LedgerEntry> chain, Findings findings, CancellationToken stopping)
    {
        findings.Chains++;
        findings.Add(LedgerChain.Verify(assignmentId, chain)?.ToString());
        // What was sealed before the end of a retention was destroyed with it, and the ledger says so.
        var kept = chain[(chain.FindLastIndex(entry => entry.Kind == LedgerKind.Destroyed) + 1)..];
        foreach (var sealing in kept.Where(entry => entry.Kind == LedgerKind.Sealed))
        {
            var number = sealing.Fact(LedgerFacts.RecordNumber);
            var document = await db.Certifications.AsNoTracking()
                .Where(certification => certification.RecordNumber == number)
                .Select(certification => certification.Document)
                .SingleOrDefaultAsync(stopping);
            findings.Documents += document is null ? 0 : 1;
            findings.Add(
                document is null ? $"{number}: its sealed document is missing."
                : document.Sha256 != sealing.Fact(LedgerFacts.Sha256) || !document.IsIntact ? $"{number}: its sealed document is not the one that was sealed."
                : null);
        }
    }

    private async Task CheckStrayDocumentsAsync(Findings findings, CancellationToken stopping)
    {
        var strays = await (
            from certification in db.Certifications
            where certification.Document != null
                && !db.Ledger.Any(entry => entry.AssignmentId == certification.AssignmentId && entry.Kind == LedgerKind.Sealed)
            select certification.RecordNumber).ToListAsync(stopping);
        foreach (var number in strays)
            findings.Add($"{number}: its sealed document is not on the ledger.");
    }

    private async Task CheckCheckpointsAsync(Findings findings, CancellationToken stopping)
    {
        Checkpoint? previous = null;
        await foreach (var checkpoint in db.Checkpoints.AsNoTracking().OrderBy(candidate => candidate.Number).AsAsyncEnumerable().WithCancellation(stopping))
        {
            findings.Add(FaultOf(checkpoint, previous));
            previous = checkpoint;
        }

        // A root is over all that came before: the newest tells of every entry that any checkpoint covers.
        if (previous is not null)
            await CheckRootAsync(previous, findings, stopping);
    }

    private string? FaultOf(Checkpoint checkpoint, Checkpoint? previous) =>
        checkpoint.Number != (previous?.Number ?? 0) + 1 ? $"Checkpoint {(previous?.Number ?? 0) + 1} is missing."
        : checkpoint.PreviousHash != (previous?.Hash ?? LedgerEntry.Beginning) ? $"Checkpoint {checkpoint.Number} does not follow the one before it."
        : !checkpoint.IsAsWritten ? $"Checkpoint {checkpoint.Number} was changed after it was written."
        : CheckpointSeal.FaultOf(checkpoint, [certificate.Trust]);

    private async Task CheckRootAsync(Checkpoint checkpoint, Findings findings, CancellationToken stopping)
    {
        var missing = await db.CheckpointHeads
            .Where(head => !db.Ledger.Any(entry => entry.AssignmentId == head.AssignmentId && entry.Sequence == head.Sequence))
            .ToListAsync(stopping);
        foreach (var head in missing)
            findings.Add($"Assignment {head.AssignmentId}, entry {head.Sequence}: it is missing; checkpoint {head.CheckpointNumber} covers it.");

        var tree = new HeadTree(await db.HeadsAt(checkpoint.Number).ToListAsync(stopping));
        findings.Add(tree.RootHash == checkpoint.RootHash ? null : $"The ledger is not the one that checkpoint {checkpoint.Number} covers.");
    }

    private sealed class Findings
    {
        private const int Most = 100;

        public int Chains { get; set; }

        public int Documents { get; set; }

        public List<string> Faults { get; } = [];

        public void Add(string? fault)
        {
            if (fault is not null && Faults.Count < Most)
                Faults.Add(fault);
        }
    }
}
