using CsvHelper;

namespace PolicyTraining.Web.Imports.Files;

/// <summary>A table as text. The delimiter is the one that divides the first rows most evenly; quoted cells may hold line ends.</summary>
internal static class DelimitedText
{
    private const int Looked = 10;

    private static readonly (char Delimiter, string Name)[] Delimiters =
        [('\t', "tabs"), (';', "semicolons"), (',', "commas"), ('|', "bars")];

    public static Sheet Read(string text, string kind)
    {
        var (delimiter, name) = Delimiters.MaxBy(candidate => Evenness(text, candidate.Delimiter));
        var detected = Evenness(text, delimiter) == 0 ? $"{kind}, a single column" : $"{kind}, separated by {name}";
        return Sheet.Of(Rows(text, delimiter), detected, []);
    }

    /// <summary>How many cells the headings have where most of the next rows have as many; 0 for a single column.</summary>
    private static int Evenness(string text, char delimiter)
    {
        var widths = Rows(text, delimiter).Where(row => row.Cells.Any(cell => cell.Length > 0)).Take(Looked).Select(row => row.Cells.Count).ToList();
        return widths.Count == 0 || widths[0] == 1 ? 0 : (widths.Count(width => width == widths[0]) * 1000) + Math.Min(widths[0], ImportLimits.MostColumns);
    }

    private static IEnumerable<SheetRow> Rows(string text, char delimiter)
    {
        var options = CsvReaderOptions.Default with { HasHeader = false, Separator = delimiter, SkipEmptyLines = false };
        using var reader = CsvReader.FromText(text, options);
        for (var number = 1; reader.Read(); number++)
            yield return new SheetRow(number, [.. Enumerable.Range(0, reader.FieldCount).Select(field => ImportLimits.Clean(reader.GetString(field)))]);
    }
}
