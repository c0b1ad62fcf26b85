namespace PolicyTraining.Web.Documents.Typesetting;

/// <summary>Breaks text into lines. Spaces stay at the ends of lines, or screen readers would join the words across them.</summary>
internal static class LineBreaker
{
    /// <summary>Lines no wider than <paramref name="width"/> points. A word wider than that is broken where it must be.</summary>
    public static IReadOnlyList<string> Break(string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text).SelectMany(word => Pieces(word, style, width)))
        {
            if (line.Length > 0 && style.WidthOf((line + word).TrimEnd()) > width)
            {
                lines.Add(line);
                line = "";
            }

            line += word;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Words with the spaces that follow them.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at - 1] != ' ' || text[at] == ' ')
                continue;
            yield return text[start..at];
            start = at;
        }

        yield return text[start..];
    }

    private static IEnumerable<string> Pieces(string word, TextStyle style, double width)
    {
        while (style.WidthOf(word.TrimEnd()) > width)
        {
            var length = Enumerable.Range(1, word.Length).Last(length => length == 1 || style.WidthOf(word[..length]) <= width);
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }
}
