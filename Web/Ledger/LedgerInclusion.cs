using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Ledger;

/// <summary>Where a sealed certification stands on the ledger.</summary>
/// <param name="Sha256">Of the PDF, as the ledger has it.</param>
/// <param name="Checkpoint">The first checkpoint that covers its sealing; null until the next one is written.</param>
/// <param name="Fault">Where its chain is broken; null when it is sound.</param>
public sealed record LedgerPlace(string RecordNumber, string Sha256, Checkpoint? Checkpoint, LedgerFault? Fault)
{
    public bool IsProved => Fault is null && Checkpoint is not null;

    /// <summary>For whoever asked about the certification.</summary>
    public string Words(TimeZoneInfo zone) =>
        Fault is not null ? "The ledger's record of this certification was changed after it was written."
        : Checkpoint is null ? "On the ledger; the next checkpoint covers it."
        : $"On the ledger, checkpoint {Checkpoint.Number} of {Checkpoint.At.DateIn(zone).InWords}.";
}

/// <summary>Answers whether a certification is on the ledger.</summary>
/// <remarks>It checks the certification's chain; the checkpoint's root is what the nightly check and an extract check.</remarks>
public sealed class LedgerInclusion(TrainingDb db)
{
    /// <returns>Null when the ledger knows of no sealed document of that number.</returns>
    public async Task<LedgerPlace?> FindAsync(string recordNumber, CancellationToken cancellation)
    {
        var chain = await db.Ledger.AsNoTracking()
            .Where(entry => db.Certifications.Any(c => c.RecordNumber == recordNumber && c.AssignmentId == entry.AssignmentId))
            .OrderBy(entry => entry.Sequence)
            .ToListAsync(cancellation);
        var sealing = chain.Find(entry => entry.Kind == LedgerKind.Sealed && entry.Fact(LedgerFacts.RecordNumber) == recordNumber);
        if (sealing is null)
            return null;

        var checkpoint = await (
            from head in db.CheckpointHeads
            where head.AssignmentId == sealing.AssignmentId && head.Sequence >= sealing.Sequence
            join written in db.Checkpoints on head.CheckpointNumber equals written.Number
            orderby written.Number
            select written).AsNoTracking().FirstOrDefaultAsync(cancellation);
        return new LedgerPlace(
            recordNumber, sealing.Fact(LedgerFacts.Sha256) ?? "", checkpoint, LedgerChain.Verify(sealing.AssignmentId, chain));
    }
}
