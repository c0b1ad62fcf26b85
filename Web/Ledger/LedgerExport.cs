using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Ledger;

/// <summary>Writes the whole ledger as one file, as it stands at one moment, an entry at a time.</summary>
public sealed class LedgerExport(TrainingDb db, TimeProvider clock)
{
    private static readonly byte[] LineFeed = "\n"u8.ToArray();

    /// <param name="withDetails">With what the entries tell of people: names, addresses, reasons.</param>
    public async Task WriteAsync(Stream to, bool withDetails, CancellationToken cancellation)
    {
        // One moment for checkpoints and entries, whatever is written meanwhile.
        await using var snapshot = await Snapshot.BeginAsync(db, cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await WriteAsync(LedgerExportFile.Heading(clock.GetUtcNow()));

        var checkpoints = 0;
        await foreach (var checkpoint in db.Checkpoints.AsNoTracking().OrderBy(candidate => candidate.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            checkpoints = checkpoint.Number;
            await WriteAsync(LedgerExportFile.LineOf(checkpoint));
        }

        var entries = 0L;
        var ledger = withDetails ? db.Ledger.AsNoTracking().Include(entry => entry.Details) : db.Ledger.AsNoTracking();
        var lines = ledger
            .OrderBy(entry => entry.AssignmentId).ThenBy(entry => entry.Sequence)
            .Select(entry => new
            {
                Entry = entry,
                IsHead = entry.Sequence == db.CheckpointHeads.Where(head => head.AssignmentId == entry.AssignmentId).Max(head => (int?)head.Sequence),
            });
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            entries++;
            await WriteAsync(LedgerExportFile.LineOf(line.Entry, line.IsHead));
        }

        await WriteAsync(LedgerExportFile.End(checkpoints, entries, Convert.ToHexStringLower(hash.GetHashAndReset())));

        async Task WriteAsync(string line)
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            hash.AppendData(bytes);
            hash.AppendData(LineFeed);
            await to.WriteAsync(bytes, cancellation);
            await to.WriteAsync(LineFeed, cancellation);
        }
    }
}
