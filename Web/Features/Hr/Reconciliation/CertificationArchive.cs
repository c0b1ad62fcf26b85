using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>
/// Many sealed documents as one ZIP, with an index of their fingerprints. Written as it is read, one document at a time, so that
/// its size does not matter.
/// </summary>
public sealed class CertificationArchive(TrainingDb db, Disclosures disclosures, IOptions<AgencyOptions> agency)
{
    public const string IndexName = "index.csv";

    /// <param name="by">Who takes it, as records name them; on the ledger of each document before the first byte is written.</param>
    /// <exception cref="InvalidOperationException">A stored document is not the one that was sealed; it is not given out.</exception>
    public async Task WriteAsync(ReturnFilter filter, string by, Stream target, CancellationToken cancellation)
    {
        var lines = await filter.Lines(db).Where(line => line.SealedAt != null).ToListAsync(cancellation);
        await disclosures.DocumentsTakenAsync(lines, by, cancellation);
        await using var archive = await ZipArchive.CreateAsync(
            target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        using var index = new MemoryStream();
        index.Write(CsvTable.Mark);
        await using (var csv = new CsvTable(index, ["Record number", "Name", "Unit", "Signed (UTC)", "SHA-256", "File"]))
            await WriteDocumentsAsync(archive, lines, csv, cancellation);

        await WriteAsync(archive, IndexName, index.ToArray(), CompressionLevel.Fastest, cancellation);
    }

    private async Task WriteDocumentsAsync(ZipArchive archive, IEnumerable<ReturnLine> lines, CsvTable index, CancellationToken cancellation)
    {
        var names = new ArchiveNames(agency.Value.Zone);
        foreach (var line in lines)
        {
            var document = await db.SealedDocuments.AsNoTracking()
                .SingleAsync(candidate => candidate.CertificationId == line.CertificationId, cancellation);
            if (!document.IsIntact)
                throw new InvalidOperationException($"The stored document of {line.RecordNumber} was changed; it is not given out.");

            var name = names.Of(line);
            // A sealed PDF is compressed within already.
            await WriteAsync(archive, name, document.Pdf, CompressionLevel.NoCompression, cancellation);
            index.Add([line.RecordNumber, line.Name, line.Unit, line.SignedAt.Iso, document.Sha256, name]);
        }
    }

    private static async Task WriteAsync(
        ZipArchive archive, string name, byte[] content, CompressionLevel compression, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(name, compression).OpenAsync(cancellation);
        await entry.WriteAsync(content, cancellation);
    }
}
