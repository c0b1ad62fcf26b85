namespace PolicyTraining.Content.Files;

/// <summary>How lines of a file make paragraphs: an empty line ends one, and a line may be broken anywhere between words.</summary>
internal static class Paragraphs
{
    public static IReadOnlyList<string> Of(IEnumerable<string> lines)
    {
        List<List<string>> paragraphs = [[]];
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.Length > 0)
                paragraphs[^1].Add(line);
            else if (paragraphs[^1].Count > 0)
                paragraphs.Add([]);
        }

        return [.. paragraphs.Where(paragraph => paragraph.Count > 0).Select(paragraph => string.Join(' ', paragraph))];
    }

    /// <summary>Words with single spaces between them: what two texts have in common however they are laid out.</summary>
    public static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
