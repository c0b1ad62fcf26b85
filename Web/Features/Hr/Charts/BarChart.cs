using System.Xml.Linq;
using Microsoft.AspNetCore.Html;
using PolicyTraining.Web.Register.Figures;

namespace PolicyTraining.Web.Features.Hr.Charts;

/// <summary>Bars one below the other, each a link to the assignments it counts, with the table of the same numbers.</summary>
/// <param name="Id">Of the heading.</param>
/// <param name="Definition">What is counted.</param>
/// <param name="Heading">Of the table's first column.</param>
/// <param name="OverdueBars">How many from the top lie past the due date: they are hatched, and a line is drawn below them.</param>
public sealed record BarChart(
    string Id, string Title, string Lead, string Definition, string Heading, IReadOnlyList<CountedBar> Bars, int OverdueBars, string? Mark = null)
{
    private const int Width = 360;
    private const int RowHeight = 30;
    private const int Left = 92;
    private const int Longest = 200;

    public int Total => Bars.Sum(bar => bar.Count);

    public HtmlString Drawing => Svg.Drawing(
        Width, (Bars.Count * RowHeight) + (Mark is null ? 4 : 20), "group", $"{Title}: {string.Join(", ", Bars.Select(bar => $"{bar.Label}: {bar.Count:N0}"))}.",
        [.. Bars.Index().SelectMany(bar => Row(bar.Item, bar.Index)), .. MarkLine]);

    private IEnumerable<XElement> MarkLine => Mark is null ? [] :
    [
        Svg.Line("chart__due", 0, (OverdueBars * RowHeight) + 9, Width, (OverdueBars * RowHeight) + 9),
        Svg.Words("chart__due-words", Width, (OverdueBars * RowHeight) + 5, "end", Mark),
    ];

    private IEnumerable<XElement> Row(CountedBar bar, int index)
    {
        var isOverdue = index < OverdueBars;
        var top = (index * RowHeight) + (Mark is not null && !isOverdue ? 16 : 0) + 3;
        var length = bar.Count == 0 ? 0 : Math.Max(2, (double)Longest * bar.Count / Bars.Max(other => other.Count));
        var height = RowHeight - 8;
        yield return Svg.Link(bar.Population.Address,
        [
            Svg.Box("chart__row", 0, top - 3, Width, RowHeight - 2),
            Svg.Words("chart__label", Left - 8, top + 16, "end", bar.Label),
            Svg.Box(isOverdue ? "chart__overdue" : "chart__open", Left, top, length, height),
            .. isOverdue ? Svg.Hatching("chart__hatch", Left, top, length, height) : [],
            Svg.Line("chart__axis", Left, top - 3, Left, top + height + 5),
            Svg.Words(bar.Count == 0 ? "chart__nothing" : "chart__value", Left + length + 6, top + 16, "start", bar.Count.ToString("N0", null)),
        ]);
    }
}
