using System.IO.Compression;
using System.Xml;

namespace PolicyTraining.Web.Exports;

/// <summary>
/// A workbook of two sheets, the table and where it comes from, written row by row straight into its ZIP: the library's own
/// package keeps every sheet in memory until the end.
/// </summary>
public sealed class XlsxBook : IAsyncDisposable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Rows a sheet can hold, besides its heading.</summary>
    public const int MostRows = 1_048_575;

    private readonly ZipArchive _archive;
    private readonly string _name;
    private readonly IReadOnlyList<ExportColumn> _columns;

    private XlsxBook(ZipArchive archive, string name, IReadOnlyList<ExportColumn> columns) => (_archive, _name, _columns) = (archive, name, columns);

    /// <param name="target">Stays open.</param>
    /// <param name="name">Of the sheet with the table.</param>
    public static async Task<XlsxBook> CreateAsync(Stream target, string name, IReadOnlyList<ExportColumn> columns, CancellationToken cancellation) =>
        new(await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation), name, columns);

    /// <summary>The sheet to add rows to; to be closed before the book is finished.</summary>
    public async Task<XlsxSheet> OpenTableAsync(CancellationToken cancellation) =>
        XlsxSheet.Table(await OpenAsync("xl/worksheets/sheet1.xml", cancellation), _columns);

    /// <summary>Writes where the table comes from, and all that makes a workbook of the sheets.</summary>
    /// <param name="rows">How many the table has.</param>
    public async Task FinishAsync(IEnumerable<(string Name, object Value)> provenance, int rows, CancellationToken cancellation)
    {
        await using (var sheet = XlsxSheet.Facts(await OpenAsync("xl/worksheets/sheet2.xml", cancellation)))
        {
            foreach (var (name, value) in provenance)
                sheet.Add([name, value]);
        }

        await WriteAsync("xl/styles.xml", XlsxParts.Styles, cancellation);
        await WriteAsync("xl/workbook.xml", XlsxParts.Workbook(_name, XlsxSheet.Area(_columns.Count, rows)), cancellation);
        await WriteAsync("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations, cancellation);
        await WriteAsync("_rels/.rels", XlsxParts.Relations, cancellation);
        await WriteAsync("[Content_Types].xml", XlsxParts.ContentTypes, cancellation);
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    private Task<Stream> OpenAsync(string path, CancellationToken cancellation) =>
        _archive.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);

    private async Task WriteAsync(string path, string xml, CancellationToken cancellation)
    {
        await using var part = await OpenAsync(path, cancellation);
        using var writer = XmlWriter.Create(part);
        writer.WriteRaw(xml);
    }
}
