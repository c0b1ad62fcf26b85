namespace PolicyTraining.Domain.Bulletins;

/// <summary>What a clause asks of its reader.</summary>
public enum Duty
{
    /// <summary>Says what a word means or why the policy exists; asks nothing.</summary>
    Defines,

    /// <summary>Allows or assures something: a right or a permission.</summary>
    May,

    /// <summary>Recommends.</summary>
    Should,

    Must,
    MustNot,
}

/// <summary>How the agency set a clause on the page, so that it can be shown as issued.</summary>
public enum ClauseSetting
{
    Paragraph,

    /// <summary>A numbered paragraph; its <see cref="Clause.Marker"/> is the number as printed, "7.".</summary>
    Numbered,

    /// <summary>A bulleted sub-point.</summary>
    Bullet,

    /// <summary>A list without marks, one entry a paragraph.</summary>
    List,
}

/// <summary>The smallest part of a bulletin that can be cited. Its text is the agency's, to the letter.</summary>
/// <param name="Marker">The number or bullet printed before the text; empty where there is none.</param>
/// <param name="Paragraphs">The verbatim text, one string a paragraph, in the order issued.</param>
public sealed record Clause(ClauseId Id, Duty Duty, ClauseSetting Setting, string Marker, IReadOnlyList<string> Paragraphs)
{
    public string Text => string.Join("\n\n", Paragraphs);

    /// <summary>Changes when a word of the clause does; what teaches the clause keeps the hash it was reviewed against.</summary>
    public string Hash { get; } = Fingerprint.Of(string.Join("\n\n", Paragraphs));
}
