using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>What HR says of the columns of a file.</summary>
public sealed class ColumnsForm
{
    private const int Samples = 3;

    /// <summary>One for each column; empty for a column that is left out.</summary>
    public List<string?> Fields { get; set; } = [];

    public DateOrder Dates { get; set; }

    public bool IsComplete { get; set; }

    [BindNever, ValidateNever]
    public RosterImport Import { get; set; } = null!;

    /// <summary>Some of what stands in each column.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<string> Examples { get; set; } = [];

    public ColumnMap Map(int columns) => new(
        [.. Enumerable.Range(0, columns).Select(column => column < Fields.Count && Enum.TryParse<ImportField>(Fields[column], out var field) && Enum.IsDefined(field) ? field : (ImportField?)null)],
        Enum.IsDefined(Dates) ? Dates : DateOrder.NotSaid);

    public ColumnsForm About(RosterImport import, IReadOnlyList<ImportRow> rows)
    {
        Import = import;
        Examples = [.. Enumerable.Range(0, import.Headings.Count).Select(column => string.Join(
            " · ", rows.Where(row => column < row.Cells.Count && row.Cells[column].Length > 0).Take(Samples).Select(row => row.Cells[column])))];
        return this;
    }

    /// <summary>A column of numbers has lost the zeros in front, if it ever had them.</summary>
    public string? WarningOf(int column) => Import.NumberColumns.Contains(column)
        ? "This column holds numbers, not text: a spreadsheet drops zeros in front of a number. If these are employee numbers, check that none is too short."
        : null;

    public static string Letter(int column) => column < 26
        ? ((char)('A' + column)).ToString(CultureInfo.InvariantCulture)
        : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    public static ColumnsForm Of(RosterImport import) => new() { Fields = [.. import.Fields], Dates = import.Dates, IsComplete = import.IsComplete };
}
