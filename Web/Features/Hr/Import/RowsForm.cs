using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Imports.Planning;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>Rows with something wrong in them, to be corrected here.</summary>
public sealed class RowsForm
{
    private const int Size = 50;

    public List<RowForm> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public RosterImport Import { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<ImportField> Fields { get; set; } = [];

    /// <summary>What is wrong, by row and field.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyDictionary<(int Row, ImportField Field), string> Faults { get; set; } = new Dictionary<(int, ImportField), string>();

    [BindNever, ValidateNever]
    public Pagination Pagination { get; set; } = new(1, Size, 0);

    public IReadOnlyDictionary<int, RowCorrection> Corrections() => Rows.GroupBy(row => row.Number).ToDictionary(
        group => group.Key,
        group => new RowCorrection(
            group.Last().Cells.Where(cell => Enum.TryParse<ImportField>(cell.Key, out _)).ToDictionary(cell => Enum.Parse<ImportField>(cell.Key), cell => cell.Value ?? ""),
            group.Last().IsLeftOut));

    public static RowsForm Of(
        RosterImport import, IReadOnlyList<ImportRow> rows, IReadOnlyList<PersonRow> people, IReadOnlyList<PlanLine> plan, string? page)
    {
        var faults = people.SelectMany(person => person.Faults.Select(fault => ((person.Number, fault.Key), fault.Value)))
            .Concat(plan.Where(line => line is { Fault: not null, Row: not null }).Select(line => ((line.Row!.Value, line.FaultField ?? ImportField.Email), line.Fault!)))
            .DistinctBy(fault => fault.Item1).ToDictionary(fault => fault.Item1, fault => fault.Item2);
        var faulty = faults.Keys.Select(key => key.Item1).ToHashSet();
        var pagination = Pagination.Of(page, Size, faulty.Count);
        var fields = ImportFields.All.Where(field => import.Map.Column(field) is not null).ToList();
        return new()
        {
            Import = import,
            Fields = fields,
            Faults = faults,
            Pagination = pagination,
            Rows = [.. rows.Where(row => faulty.Contains(row.Number)).Skip(pagination.Skip).Take(Size).Select(row => RowForm.Of(row, import.Map, fields))],
        };
    }
}

/// <summary>One row as HR corrects it.</summary>
public sealed class RowForm
{
    /// <summary>As the file counts.</summary>
    public int Number { get; set; }

    public bool IsLeftOut { get; set; }

    /// <summary>By the field's name.</summary>
    public Dictionary<string, string?> Cells { get; set; } = [];

    public static RowForm Of(ImportRow row, ColumnMap map, IEnumerable<ImportField> fields) => new()
    {
        Number = row.Number,
        IsLeftOut = row.IsLeftOut,
        Cells = fields.ToDictionary(field => field.ToString(), field => (string?)(map.Column(field) is { } column && column < row.Cells.Count ? row.Cells[column] : "")),
    };
}
