using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyTraining.Web.Exports;

/// <summary>A sheet of a workbook, a row at a time. Dates are dates, and text is text, whatever it looks like.</summary>
public sealed class XlsxSheet : IAsyncDisposable
{
    private readonly Stream _part;
    private readonly OpenXmlWriter _writer;
    private readonly int _filtered;
    private int _rows;

    /// <param name="filtered">Columns with a filter; none when 0.</param>
    private XlsxSheet(Stream part, IEnumerable<int> widths, int filtered)
    {
        (_part, _filtered) = (part, filtered);
        _writer = OpenXmlWriter.Create(part);
        _writer.WriteStartDocument(standalone: true);
        _writer.WriteStartElement(new Worksheet());
        if (filtered > 0)
            _writer.WriteElement(new SheetViews(FrozenHeading()));
        _writer.WriteElement(new Columns(widths.Select(ColumnOf)));
        _writer.WriteStartElement(new SheetData());
    }

    /// <summary>With a heading that stays in sight, and a filter on every column.</summary>
    internal static XlsxSheet Table(Stream part, IReadOnlyList<ExportColumn> columns)
    {
        var sheet = new XlsxSheet(part, columns.Select(column => column.Width), columns.Count);
        sheet.Write(columns.Select(column => TextCell(column.Heading, XlsxParts.HeadingStyle)));
        return sheet;
    }

    /// <summary>Names and what they stand for.</summary>
    internal static XlsxSheet Facts(Stream part) => new(part, [22, 110], filtered: 0);

    /// <summary>The table's cells with its heading, absolutely: <c>$A$1:$U$205</c>.</summary>
    internal static string Area(int columns, int rows) => $"$A$1:${(char)('A' + columns - 1)}${rows + 1}";

    public void Add(IEnumerable<object?> values) => Write(values.Select(CellOf));

    public async ValueTask DisposeAsync()
    {
        _writer.WriteEndElement();
        if (_filtered > 0)
            _writer.WriteElement(new AutoFilter { Reference = Area(_filtered, _rows - 1).Replace("$", "", StringComparison.Ordinal) });
        _writer.WriteEndElement();
        _writer.Dispose();
        await _part.DisposeAsync();
    }

    private void Write(IEnumerable<Cell> cells)
    {
        _rows++;
        _writer.WriteElement(new Row(cells));
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        string text => TextCell(text, XlsxParts.TextStyle),
        int number => new Cell(new CellValue(number)) { DataType = CellValues.Number },
        DateOnly date => new Cell(new CellValue(date.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = XlsxParts.DateStyle },
        _ => throw new ArgumentException($"No cell is written for {value.GetType().Name}.", nameof(value)),
    };

    private static Cell TextCell(string text, uint style) =>
        new(new InlineString(new Text(SpreadsheetText.Writable(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    private static SheetView FrozenHeading() =>
        new(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 };

    private static Column ColumnOf(int width, int index) =>
        new() { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true };
}
