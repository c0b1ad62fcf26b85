using System.Text.RegularExpressions;

namespace PolicyTraining.Web.Mail.Wordings;

/// <summary>
/// The prose of a letter, as it ships or as HR words it. Merge fields such as <c>{due}</c> stand for facts. What is not prose
/// (the table of facts, the button, what is quoted and required) is the letter's own and cannot be reworded.
/// </summary>
/// <param name="Preheader">What a mail program shows beside the subject before the letter is opened.</param>
/// <param name="Opening">Before the facts; a blank line begins a paragraph.</param>
/// <param name="Closing">After the button; may be empty.</param>
public sealed partial record Wording(string Subject, string Preheader, string Heading, string Opening, string Closing = "")
{
    /// <summary>With every merge field replaced by its fact.</summary>
    public Wording Filled(IReadOnlyDictionary<string, string> fields)
    {
        string Fill(string passage) => Field().Replace(passage, field => fields[field.Groups["name"].Value]);

        return new(Fill(Subject), Fill(Preheader), Fill(Heading), Fill(Opening), Fill(Closing));
    }

    public IEnumerable<Paragraph> OpeningParagraphs => Paragraphs(Opening);

    public IEnumerable<Paragraph> ClosingParagraphs => Paragraphs(Closing);

    /// <summary>The merge fields of a passage, each once.</summary>
    internal static IEnumerable<string> FieldsOf(string passage) => Field().Matches(passage).Select(field => field.Groups["name"].Value).Distinct();

    /// <summary>What is left of a passage without its merge fields.</summary>
    internal static string WithoutFields(string passage) => Field().Replace(passage, "");

    // A field may be empty, and leaves no gap then.
    private static IEnumerable<Paragraph> Paragraphs(string passage) =>
        passage.ReplaceLineEndings("\n").Split("\n\n").Select(OneLine.Of).Where(text => text.Length > 0).Select(text => new Paragraph(text));

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}")]
    private static partial Regex Field();
}
