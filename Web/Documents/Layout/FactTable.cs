using PolicyTraining.Web.Documents.Pdf;
using PolicyTraining.Web.Documents.Typesetting;
using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents.Layout;

/// <summary>A table of facts, whose first column says what the row is about. A row is not broken across pages.</summary>
/// <param name="lefts">The left edge of each column.</param>
/// <param name="right">The right edge of the last.</param>
internal sealed class FactTable(Composition sheet, IReadOnlyList<double> lefts, double right)
{
    private const double ColumnGap = 8;
    private const double RowGap = 2.5;

    private readonly List<string[]> _rows = [];
    private string[]? _heads;

    /// <summary>What it takes on a page, in points.</summary>
    public double Height => Rows.Sum(row => HeightOf(Broken(row)));

    private IEnumerable<string[]> Rows => _heads is null ? _rows : _rows.Prepend(_heads);

    /// <summary>Gives the columns names; the first, which names the rows, needs one as well.</summary>
    public FactTable Head(params string[] heads)
    {
        _heads = heads;
        return this;
    }

    public FactTable Row(string label, params string[] values)
    {
        _rows.Add([label, .. values]);
        return this;
    }

    public void Set(StructureElement parent)
    {
        var table = parent.Add("Table");
        if (_heads is not null)
            SetRow(table.Add("TR"), _heads, _ => "Column");
        foreach (var row in _rows)
            SetRow(table.Add("TR"), row, column => column == 0 ? "Row" : null);
    }

    private void SetRow(StructureElement row, string[] cells, Func<int, string?> scopeOf)
    {
        var lines = Broken(cells);
        var height = HeightOf(lines);
        var top = sheet.Flow.Take(height) + height;
        foreach (var (column, cell) in lines.Index())
        {
            var scope = scopeOf(column);
            var element = scope is null ? row.Add("TD") : row.Add("TH", ("A", Scope(scope)));
            var style = scope is null ? sheet.Styles.Fact : sheet.Styles.FactLabel;
            foreach (var (index, line) in cell.Index())
                sheet.Flow.Page.Text(element, line, style, lefts[column], top - (index + 1) * style.Leading);
        }
    }

    private List<IReadOnlyList<string>> Broken(string[] cells) =>
        [.. cells.Select((cell, column) => LineBreaker.Break(cell, column == 0 ? sheet.Styles.FactLabel : sheet.Styles.Fact, WidthOf(column)))];

    private double WidthOf(int column) => (column + 1 < lefts.Count ? lefts[column + 1] - ColumnGap : right) - lefts[column];

    private double HeightOf(List<IReadOnlyList<string>> cells) => cells.Max(cell => cell.Count) * sheet.Styles.Fact.Leading + RowGap;

    private static DictionaryToken Scope(string scope) =>
        Token.Dictionary(("O", Token.Name("Table")), ("Scope", Token.Name(scope)));
}
