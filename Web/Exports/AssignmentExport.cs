using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Exports;

/// <summary>What to export, and how.</summary>
/// <param name="WithMark">Begins a CSV with the mark by which Excel knows UTF-8.</param>
/// <param name="By">Who asks for it, as records name them.</param>
public sealed record ExportOrder(Population Population, ExportFormat Format, bool WithMark, string By);

/// <summary>
/// Gives a population out as a file, row by row as it is read, so that its size does not matter. Count and rows are of one moment.
/// </summary>
public sealed class AssignmentExport(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private const string SheetName = "Assignments";

    /// <summary>What <see cref="ExportRecord.Sha256"/> is of, wherever it is shown.</summary>
    public const string HashMeaning =
        "The SHA-256 is of the rows as CSV: UTF-8, heading included, lines ended by CR LF, without the three bytes of the mark that a CSV may begin with.";

    /// <returns>What was written; not stored yet.</returns>
    /// <exception cref="RuleBrokenException">The list is longer than a workbook can be.</exception>
    public async Task<ExportRecord> WriteAsync(ExportOrder order, Stream target, CancellationToken cancellation)
    {
        var (asOf, zone) = (clock.GetUtcNow(), agency.Value.Zone);
        var columns = ExportColumn.All(asOf.DateIn(zone), zone);
        await using var snapshot = await Snapshot.BeginAsync(db, cancellation);
        var count = await order.Population.Lines(db, asOf.DateIn(zone)).CountAsync(cancellation);
        var record = new ExportRecord(
            Guid.CreateVersion7(), order.By, asOf, order.Format, order.Population.Definition(count, asOf, zone), order.Population.QueryString, count, "",
            FileNameOf(order, asOf));
        var lines = ExportLine.Of(db, order.Population, asOf.DateIn(zone)).AsNoTracking().AsAsyncEnumerable();
        var sha256 = order.Format == ExportFormat.Csv
            ? await WriteCsvAsync(order, columns, lines, target, cancellation)
            : await WriteXlsxAsync(record, columns, lines, target, cancellation);
        return record with { Sha256 = sha256 };
    }

    private static async Task<string> WriteCsvAsync(
        ExportOrder order, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<ExportLine> lines, Stream target, CancellationToken cancellation)
    {
        if (order.WithMark)
            target.Write(CsvTable.Mark);
        return await HashedAsync(target, columns, async csv =>
        {
            await foreach (var line in lines.WithCancellation(cancellation))
                csv.Add(columns.Select(column => column.Value(line)));
        });
    }

    private async Task<string> WriteXlsxAsync(
        ExportRecord record, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<ExportLine> lines, Stream target, CancellationToken cancellation)
    {
        Rule.Require(
            record.Rows <= XlsxBook.MostRows,
            $"An Excel sheet holds {XlsxBook.MostRows:N0} rows, and this list has {record.Rows:N0}. Narrow it down, or export it as CSV.");

        await using var book = await XlsxBook.CreateAsync(target, SheetName, columns, cancellation);
        string sha256;
        await using (var sheet = await book.OpenTableAsync(cancellation))
        {
            sha256 = await HashedAsync(Stream.Null, columns, async csv =>
            {
                await foreach (var line in lines.WithCancellation(cancellation))
                {
                    var values = columns.Select(column => column.Value(line)).ToList();
                    sheet.Add(values);
                    csv.Add(values);
                }
            });
        }

        await book.FinishAsync(Provenance(record, sha256), record.Rows, cancellation);
        return sha256;
    }

    private static async Task<string> HashedAsync(Stream target, IReadOnlyList<ExportColumn> columns, Func<CsvTable, Task> write)
    {
        using var sha256 = SHA256.Create();
        await using (var hashed = new CryptoStream(target, sha256, CryptoStreamMode.Write, leaveOpen: true))
        await using (var csv = new CsvTable(hashed, columns.Select(column => column.Heading)))
            await write(csv);
        return Convert.ToHexStringLower(sha256.Hash!);
    }

    private IEnumerable<(string Name, object Value)> Provenance(ExportRecord record, string sha256) =>
    [
        ("Agency", agency.Value.Name),
        ("What", record.Definition),
        ("Exported by", record.By),
        ("Exported at", record.At.InWords(agency.Value.Zone)),
        ("Exported at (UTC)", record.At.Iso),
        ("Filter", agency.Value.Link($"/hr/assignments{record.Query}")),
        ("Rows", record.Rows),
        ("SHA-256", sha256),
        ("What the SHA-256 is of", HashMeaning),
    ];

    /// <summary><c>assignments-2026-10-05-1000-overdue.csv</c></summary>
    private string FileNameOf(ExportOrder order, DateTimeOffset asOf) =>
        $"assignments-{TimeZoneInfo.ConvertTime(asOf, agency.Value.Zone):yyyy-MM-dd-HHmm}-{order.Population.List.Value}.{order.Format.Value}";
}
