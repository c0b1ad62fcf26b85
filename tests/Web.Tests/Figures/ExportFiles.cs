using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyTraining.Web.Tests.Figures;

/// <summary>Exports as somebody else's program reads them.</summary>
internal static class ExportFiles
{
    /// <summary>Every row with its heading, of a CSV with or without the mark.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Csv(byte[] file)
    {
        using var reader = CsvReader.Create(new MemoryStream(file), CsvReaderOptions.Default with { HasHeader = false });
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field))]);
        return rows;
    }

    /// <summary>Every row of a sheet, as text; a date as the serial number it is.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Sheet(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(candidate => candidate.Name == name);
        var part = (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!);
        return [.. part.Worksheet!.Descendants<Row>().Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(cell => cell.InnerText)])];
    }

    public static SpreadsheetDocument Book(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    /// <summary>The date of a cell.</summary>
    public static DateOnly DateOf(string serial) => DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(serial, CultureInfo.InvariantCulture)));

    public static bool BeginsWithMark(byte[] file) => file.AsSpan().StartsWith(Encoding.UTF8.Preamble);
}
