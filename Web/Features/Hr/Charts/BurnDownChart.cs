using System.Xml.Linq;
using Microsoft.AspNetCore.Html;
using PolicyTraining.Web.Register.Figures;

namespace PolicyTraining.Web.Features.Hr.Charts;

/// <summary>
/// A unit's burn-down: for each stretch of days before and after the due date the share that is still outstanding, within the
/// outline of all that were assigned. In time, the bars beyond the due date sink to nothing.
/// </summary>
public sealed record BurnDownChart(UnitBurnDown Unit)
{
    private const int Width = 360;
    private const int Height = 164;
    private const int Top = 34;
    private const int Tall = 84;
    private const int Left = 6;
    private const double Column = (Width - (2.0 * Left)) / 8;

    public HtmlString Drawing => Svg.Drawing(
        Width, Height, "img", $"{Unit.Unit}: {string.Join("; ", Unit.Steps.Where(step => step.Assigned.Count > 0).Select(InWords))}.",
        [.. Unit.Steps.Index().SelectMany(step => Step(step.Item, Left + (step.Index * Column))), .. Axis, .. DueLine]);

    private static double DueAt => Left + (DueBand.All.TakeWhile(band => !band.IsOverdue).Count() * Column);

    private static IEnumerable<XElement> Axis =>
    [
        Svg.Line("chart__axis", Left, Top + Tall, Width - Left, Top + Tall),
        Svg.Words("chart__caption", (Left + DueAt) / 2, Height - 6, "middle", "days to due date"),
        Svg.Words("chart__caption", (DueAt + Width - Left) / 2, Height - 6, "middle", "days overdue"),
    ];

    private static IEnumerable<XElement> DueLine =>
    [
        Svg.Line("chart__due", DueAt, 14, DueAt, Top + Tall + 22),
        Svg.Words("chart__due-words", DueAt, 10, "middle", "due"),
    ];

    private static IEnumerable<XElement> Step(BurnDownStep step, double left)
    {
        var (x, width) = (left + 4, Column - 8);
        yield return Svg.Words("chart__caption", left + (Column / 2), Top + Tall + 16, "middle", step.Band.Label);
        if (step.Assigned.Count == 0)
            yield break;

        var height = (double)Tall * step.Still.Count / step.Assigned.Count;
        yield return Svg.Box("chart__all", x, Top, width, Tall);
        yield return Svg.Box(step.Band.IsOverdue ? "chart__overdue" : "chart__open", x, Top + Tall - height, width, height);
        foreach (var stroke in step.Band.IsOverdue ? Svg.Hatching("chart__hatch", x, Top + Tall - height, width, height) : [])
            yield return stroke;
        yield return Svg.Words(
            step.Still.Count == 0 ? "chart__nothing" : "chart__value", left + (Column / 2), Top - 6, "middle", $"{step.Still.Count}/{step.Assigned.Count}");
    }

    private static string InWords(BurnDownStep step) => $"{step.Band.Words}: {step.Still.Count} of {step.Assigned.Count} outstanding";
}
