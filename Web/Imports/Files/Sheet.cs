namespace PolicyTraining.Web.Imports.Files;

/// <summary>A table as somebody brought it: the first row that holds anything is its headings.</summary>
/// <param name="Rows">Those that hold anything, without the headings.</param>
/// <param name="Detected">What was found out about the file, for whoever brought it: <c>CSV, UTF-8, separated by semicolons</c>.</param>
/// <param name="NumberColumns">Columns in which a spreadsheet keeps numbers, from which it drops leading zeros.</param>
public sealed record Sheet(
    IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows, string Detected, IReadOnlyList<int> NumberColumns)
{
    /// <exception cref="Domain.RuleBrokenException">It has no rows below its headings, or too many rows or columns.</exception>
    public static Sheet Of(IEnumerable<SheetRow> rows, string detected, IEnumerable<int> numberColumns)
    {
        var filled = new List<SheetRow>();
        foreach (var row in rows.Where(row => row.Cells.Any(cell => cell.Length > 0)))
        {
            ImportLimits.RequireRow(row, filled.Count);
            filled.Add(row);
        }

        Domain.Rule.Require(filled.Count > 1, "There are no people in it: it needs a row of headings and at least one row below.");
        var headings = filled[0].Cells;
        var width = Math.Max(headings.Count, filled.Max(row => row.Cells.Count));
        return new(
            [.. Enumerable.Range(0, width).Select(column => column < headings.Count && headings[column].Length > 0 ? headings[column] : $"Column {column + 1}")],
            filled[1..], detected, [.. numberColumns]);
    }
}

/// <param name="Number">As the file or spreadsheet counts its rows, from 1.</param>
/// <param name="Cells">May be fewer than there are headings.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);
