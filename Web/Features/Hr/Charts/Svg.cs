using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace PolicyTraining.Web.Features.Hr.Charts;

/// <summary>Pieces of a drawing. What they look like is the style sheet's business.</summary>
internal static class Svg
{
    private static readonly XNamespace Name = "http://www.w3.org/2000/svg";

    /// <param name="words">What whoever cannot see it is told; the numbers stand in the table beneath.</param>
    public static HtmlString Drawing(int width, int height, string role, string words, IEnumerable<XElement> parts) =>
        new(new XElement(
            Name + "svg", new XAttribute("class", "chart__drawing"), new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}")),
            new XAttribute("role", role), new XAttribute("aria-label", words), parts).ToString(SaveOptions.DisableFormatting));

    public static XElement Box(string css, double x, double y, double width, double height) =>
        new(Name + "rect", new XAttribute("class", css), At("x", x), At("y", y), At("width", width), At("height", height));

    public static XElement Line(string css, double x1, double y1, double x2, double y2) =>
        new(Name + "line", new XAttribute("class", css), At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2));

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c> at <paramref name="x"/>.</param>
    public static XElement Words(string css, double x, double y, string anchor, string words) =>
        new(Name + "text", new XAttribute("class", css), At("x", x), At("y", y), new XAttribute("text-anchor", anchor), words);

    /// <summary>A link whose name is the words among its parts.</summary>
    public static XElement Link(string address, IEnumerable<XElement> parts) => new(Name + "a", new XAttribute("href", address), parts);

    /// <summary>Strokes across a bar, so that it differs from others without its colour.</summary>
    public static IEnumerable<XElement> Hatching(string css, double x, double y, double width, double height)
    {
        const double Step = 8;
        for (var offset = Step; offset < width + height; offset += Step)
        {
            var (fromX, fromY) = offset <= height ? (0.0, offset) : (offset - height, height);
            var (toX, toY) = offset <= width ? (offset, 0.0) : (width, offset - width);
            yield return Line(css, x + fromX, y + fromY, x + toX, y + toY);
        }
    }

    private static XAttribute At(string name, double value) => new(name, Math.Round(value, 1).ToString(CultureInfo.InvariantCulture));
}
