using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Imports.Files;

/// <summary>The first visible sheet of an XLSX workbook, read cell by cell so that memory does not grow with what is packed in it.</summary>
internal static class Workbook
{
    private const string Unreadable = "This is not a workbook we can read. Open it in a spreadsheet, save it as .xlsx or CSV, and bring it again.";

    /// <exception cref="RuleBrokenException">It is no workbook, or holds more than may be brought at once.</exception>
    public static Sheet Read(byte[] bytes)
    {
        PackedSize.Require(bytes, Unreadable);
        try
        {
            using var document = SpreadsheetDocument.Open(
                new MemoryStream(bytes, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = PackedSize.MostBytes });
            return Read(document.WorkbookPart ?? throw new RuleBrokenException(Unreadable));
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FormatException
            or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or NullReferenceException)
        {
            throw new RuleBrokenException(Unreadable);
        }
    }

    private static Sheet Read(WorkbookPart workbook)
    {
        var sheets = workbook.Workbook?.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible).ToList() ?? [];
        Rule.Require(sheets.Count > 0, Unreadable);
        var first = sheets[0];
        var part = workbook.GetPartById(first.Id?.Value ?? "") as WorksheetPart ?? throw new RuleBrokenException(Unreadable);
        var cells = new WorkbookCells(workbook);
        var rows = Rows(part, cells).ToList();
        var detected = sheets.Count == 1
            ? $"Workbook (XLSX), sheet “{first.Name}”"
            : $"Workbook (XLSX) with {sheets.Count} sheets, of which only the first, “{first.Name}”, was read";
        return Files.Sheet.Of(rows, detected, cells.NumberColumns);
    }

    private static IEnumerable<SheetRow> Rows(WorksheetPart part, WorkbookCells cells)
    {
        using var reader = OpenXmlReader.Create(part);
        var (number, filled) = (0, 0);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;

            number = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value is { } written && int.TryParse(written, out var given) ? given : number + 1;
            var row = new SheetRow(number, Cells(reader, cells));
            if (row.Cells.All(cell => cell.Length == 0))
                continue;

            ImportLimits.RequireRow(row, filled++);
            yield return row;
        }
    }

    private static List<string> Cells(OpenXmlReader reader, WorkbookCells cells)
    {
        var texts = new List<string>();
        if (!reader.ReadFirstChild())
            return texts;

        do
        {
            if (reader.ElementType != typeof(Cell) || reader.LoadCurrentElement() is not Cell cell)
                continue;

            var column = ColumnOf(cell.CellReference?.Value) ?? texts.Count;
            Rule.Require(column < ImportLimits.MostColumns, $"The sheet has more than {ImportLimits.MostColumns} columns. Leave out those that are not about the roster.");
            while (texts.Count <= column)
                texts.Add("");
            texts[column] = ImportLimits.Clean(cells.TextOf(cell, column));
        }
        while (reader.ReadNextSibling());

        return texts;
    }

    /// <summary>2 for <c>C17</c>; null when the cell does not say where it is.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = (column * 26) + letter - 'A' + 1;
        return column == 0 ? null : column - 1;
    }
}
