using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Imports.Files;

/// <summary>What the cells of a workbook say, as a reader of the sheet would write it down: dates as ISO, numbers with the zeros their format shows.</summary>
internal sealed class WorkbookCells
{
    private const int MostStrings = 1_000_000;

    private readonly List<string> _strings = [];
    private readonly List<string> _formats = [];
    private readonly bool _is1904;
    private readonly SortedSet<int> _numberColumns = [];

    public WorkbookCells(WorkbookPart workbook)
    {
        _is1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        ReadFormats(workbook.WorkbookStylesPart?.Stylesheet);
        if (workbook.SharedStringTablePart is { } table)
            ReadStrings(table);
    }

    /// <summary>Columns with a number that is shown without leading zeros.</summary>
    public IReadOnlyCollection<int> NumberColumns => _numberColumns;

    public string TextOf(Cell cell, int column)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type || type == CellValues.Number)
            return NumberOf(value, FormatOf(cell), column);
        if (type == CellValues.SharedString)
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _strings.Count ? _strings[index] : "";
        return type == CellValues.InlineString ? Words(cell.InlineString) : value;
    }

    private string NumberOf(string value, string format, int column)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value;
        if (IsDate(format))
            return DateOf(number) ?? value;
        if (number != Math.Floor(number) || Math.Abs(number) >= 1e15)
            return value;

        var digits = number.ToString("F0", CultureInfo.InvariantCulture);
        if (format.Length > 1 && format.All(character => character == '0'))
            return digits.PadLeft(format.Length, '0');

        _numberColumns.Add(column);
        return digits;
    }

    private string? DateOf(double days)
    {
        var serial = days + (_is1904 ? 1462 : 0);
        return serial is >= 1 and < 2958466 ? DateOnly.FromDateTime(DateTime.FromOADate(serial)).Iso : null;
    }

    private string FormatOf(Cell cell) =>
        cell.StyleIndex?.Value is { } style && style < _formats.Count ? _formats[(int)style] : "";

    /// <summary>A format shows a date when a year or a day stands in it outside quotation marks and brackets.</summary>
    private static bool IsDate(string format)
    {
        var (isQuoted, isBracketed) = (false, false);
        foreach (var character in format)
        {
            if (character == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && character is '[' or ']')
                isBracketed = character == '[';
            else if (!isQuoted && !isBracketed && character is 'y' or 'Y' or 'd' or 'D')
                return true;
        }

        return false;
    }

    private void ReadFormats(Stylesheet? styles)
    {
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(group => group.Key, group => group.First().FormatCode?.Value ?? "") ?? [];
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            // Excel's own formats for dates have numbers and no text.
            _formats.Add(own.GetValueOrDefault(id) ?? (id is (>= 14 and <= 17) or 22 ? "yyyy-mm-dd" : ""));
        }
    }

    private void ReadStrings(SharedStringTablePart table)
    {
        using var reader = OpenXmlReader.Create(table);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement)
                continue;
            Rule.Require(_strings.Count < MostStrings, "The workbook holds more text than a roster needs. Copy the table into a new workbook and bring that.");
            _strings.Add(Words(reader.LoadCurrentElement()));
        }
    }

    /// <summary>The text itself, without the reading aids some languages put beside it.</summary>
    private static string Words(OpenXmlElement? item)
    {
        var words = new StringBuilder();
        foreach (var text in item?.Descendants<Text>().Where(text => text.Parent is not PhoneticRun) ?? [])
            words.Append(text.Text);
        return words.ToString();
    }
}
