using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Features.Verification;

/// <summary>What a file's seal says, and the record it belongs to.</summary>
/// <param name="Ledger">Where that record stands on the ledger; null where it tells of none.</param>
public sealed record VerifiedFile(SealReport Seal, IssuedRecord? Record, LedgerPlace? Ledger)
{
    /// <summary>Byte for byte the document on record, which settles what the seal by itself may leave open.</summary>
    public bool IsOnRecord => Record is not null && Record.Sha256 == Seal.FileHash;
}

/// <summary>Looks at a file, and finds its record: by the file's hash, or by the number in a file whose seal is sound.</summary>
public sealed class FileVerification(SealVerifier verifier, IssuedRecords records, LedgerInclusion ledger)
{
    public async Task<VerifiedFile> VerifyAsync(byte[] file, CancellationToken cancellation)
    {
        var seal = verifier.Verify(file);
        var record = await records.FindAsync(seal.FileHash, cancellation);
        if (record is null && seal.IsUnchanged && CertificationTitle.RecordNumberIn(file) is { } number)
            record = await records.FindAsync(number, cancellation);
        return new VerifiedFile(seal, record, record is null ? null : await ledger.FindAsync(record.RecordNumber, cancellation));
    }
}
