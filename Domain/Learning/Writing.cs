namespace PolicyTraining.Domain.Learning;

/// <summary>What people write in questions and answers, as it is kept: plain text, paragraph by paragraph.</summary>
public static class Writing
{
    /// <summary>The most characters a question or an answer may have.</summary>
    public const int Longest = 2000;

    /// <summary>Without blanks around it, with one kind of line break, and with no character that cannot be shown.</summary>
    /// <param name="what">What it is to its writer: <c>your question</c>.</param>
    /// <exception cref="RuleBrokenException">Nothing was written, or too much.</exception>
    public static string Of(string? text, string what)
    {
        var kept = string.Concat((text ?? "").ReplaceLineEndings("\n").Where(character => character is '\n' or '\t' || !char.IsControl(character))).Trim();
        Rule.Require(kept.Length > 0, $"Write {what}.");
        Rule.Require(kept.Length <= Longest, $"Shorten {what} to {Longest:N0} characters; it has {kept.Length:N0}.");
        return kept;
    }
}
