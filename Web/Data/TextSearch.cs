namespace PolicyTraining.Web.Data;

/// <summary>What a person typed into a search box, as a pattern for <c>LIKE</c>.</summary>
internal static class TextSearch
{
    /// <summary>The character that takes a wildcard's meaning from it.</summary>
    public const string Escape = "\\";

    /// <summary>Whether a text matches a pattern of <see cref="Containing"/>, in any case. The database answers.</summary>
    public static bool Matches(string? text, string pattern) => throw new InvalidOperationException("Ask within a query.");

    /// <summary>Whatever contains the text as it was typed: a person who types a percent sign looks for one.</summary>
    public static string Containing(string text) => $"%{Literal(text.Trim())}%";

    private static string Literal(string text) => text
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal);
}
