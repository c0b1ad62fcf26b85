using PolicyTraining.Domain;

namespace PolicyTraining.Web.Imports.Files;

/// <summary>How much somebody may bring at once, and the sentences that say so.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of the file or of what is pasted.</summary>
    public const int LargestBytes = 20 * 1024 * 1024;

    public const int MostRows = 50_000;
    public const int MostColumns = 60;
    public const int LongestCell = 1_000;

    public static string TooLarge { get; } =
        $"The file is larger than {LargestBytes / 1024 / 1024} MB, so it was not read. Leave out pictures and other sheets, or bring the people in two files.";

    /// <param name="rowsBefore">How many filled rows came before this one, headings included.</param>
    /// <exception cref="RuleBrokenException">One more would be too many, or the row itself is too wide.</exception>
    internal static void RequireRow(SheetRow row, int rowsBefore)
    {
        Rule.Require(rowsBefore <= MostRows, $"There are more than {MostRows:N0} rows. Bring the people in several files.");
        Rule.Require(row.Cells.Count <= MostColumns, $"Row {row.Number:N0} has more than {MostColumns} columns. Leave out those that are not about the roster.");
        Rule.Require(
            row.Cells.All(cell => cell.Length <= LongestCell),
            $"Row {row.Number:N0} has a cell of more than {LongestCell:N0} characters. Perhaps a quotation mark is opened and never closed.");
    }

    /// <summary>A cell on one line and without blanks around it; of what is no text, a control character leaves a blank.</summary>
    internal static string Clean(string cell) =>
        string.Join(' ', PlainText.Of(string.Concat(cell.Select(character => char.IsControl(character) ? ' ' : character)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
