namespace PolicyTraining.Web.Documents.Typesetting;

/// <summary>How a text is set: face, size and distance between lines in points, and grey from 0 (black) to 1 (white).</summary>
internal sealed record TextStyle(EmbeddedTypeface Face, double Size, double Leading, double Grey = 0)
{
    public double WidthOf(string text) => Face.Face.WidthOf(text, Size);

    /// <summary>
    /// This style, smaller if need be to fit <paramref name="text"/> on one line of <paramref name="width"/> points, but
    /// never smaller than <paramref name="smallest"/> points.
    /// </summary>
    public TextStyle ToFit(string text, double width, double smallest)
    {
        var size = Math.Clamp(Size * width / WidthOf(text), smallest, Size);
        return this with { Size = Math.Floor(size * 10) / 10, Leading = Leading * size / Size };
    }
}
