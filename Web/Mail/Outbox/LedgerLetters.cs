using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>What Human Resources hear of the ledger.</summary>
public sealed class LedgerLetters(TrainingDb db, LedgerExtracts extracts, Letterhead letterhead, IOptions<AgencyOptions> agency)
{
    /// <summary>More would make the letter too long to read and too large to send.</summary>
    private const int Most = 200;

    public async Task<Draft> DigestAsync(OutboxMessage message, CancellationToken stopping)
    {
        var digest = await db.LedgerDigests.SingleAsync(candidate => candidate.MessageId == message.Id, stopping);
        var checkpoint = await db.Checkpoints.AsNoTracking().SingleAsync(candidate => candidate.Number == digest.UpTo, stopping);
        var all = db.SealedBetween(digest.After, digest.UpTo);
        var listed = await all.AsNoTracking().OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Take(Most).ToListAsync(stopping);
        var extract = await extracts.TakeAsync([.. listed.Select(entry => entry.AssignmentId).Distinct()], checkpoint, stopping);
        return Draft.Of(new LedgerDigestForHr(
            letterhead.HumanResources,
            digest.Day,
            [.. listed.Select(entry => new SealedRecord(entry.Fact(LedgerFacts.RecordNumber) ?? "", entry.Fact(LedgerFacts.Sha256) ?? ""))],
            await all.CountAsync(stopping),
            CheckpointNote.Of(checkpoint, agency.Value.Zone)!,
            extract.Chains.Count == 0 ? default : LedgerExtractFile.Write(extract),
            extract.Fault).ToLetter());
    }
}
