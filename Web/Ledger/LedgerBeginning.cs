using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Ledger;

/// <summary>
/// Takes over what was sealed before there was a ledger. Only while the ledger is empty: once it has begun, a document that is not
/// on it is a finding of the nightly check.
/// </summary>
public static class LedgerBeginning
{
    extension(TrainingDb db)
    {
        public async Task BeginLedgerAsync(TimeProvider clock, CancellationToken cancellation)
        {
            if (await db.Ledger.AnyAsync(cancellation))
                return;

            var issued = await db.Certifications.Where(certification => certification.Document != null)
                .OrderBy(certification => certification.Document!.SealedAt)
                .Select(certification => new
                {
                    certification.AssignmentId,
                    certification.RecordNumber,
                    certification.EvidenceHash,
                    certification.Document!.Sha256,
                    Bytes = certification.Document.Pdf.Length,
                    certification.Document.SealedAt,
                })
                .ToListAsync(cancellation);
            db.Ledger.AddRange(issued.Select(document => LedgerFacts.TakenOver(
                document.AssignmentId, document.RecordNumber, document.EvidenceHash, document.Sha256, document.Bytes, document.SealedAt, clock)));
            await db.SaveChangesAsync(cancellation);
        }
    }
}
