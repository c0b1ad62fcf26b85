using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Mail.Wordings;

/// <summary>What keeps a wording from being used.</summary>
/// <param name="Passage">Where: <c>Subject</c>.</param>
/// <param name="Sentence">What is wrong and how to put it right.</param>
public sealed record WordingFault(string Passage, string Sentence);

/// <summary>What a wording must keep to, so that every letter written from it can be sent and still says what it is about.</summary>
public static class WordingRules
{
    /// <summary>What mail programs show of a subject, and some.</summary>
    public const int LongestSubject = 150;

    extension(WordedLetter letter)
    {
        /// <summary>At most one fault for each passage: the first that is met.</summary>
        public IEnumerable<WordingFault> FaultsOf(Wording wording)
        {
            (string Passage, string? Sentence)[] judged =
            [
                (nameof(wording.Subject), Missing(wording.Subject, "subject") ?? letter.Unfit(wording.Subject) ?? letter.UnfitSubject(wording.Subject)),
                (nameof(wording.Preheader), letter.Unfit(wording.Preheader)),
                (nameof(wording.Heading), Missing(wording.Heading, "heading") ?? letter.Unfit(wording.Heading)),
                (nameof(wording.Opening), Missing(wording.Opening, "opening") ?? letter.Unfit(wording.Opening)),
                (nameof(wording.Closing), letter.Unfit(wording.Closing)),
            ];
            return judged.Where(fault => fault.Sentence is not null).Select(fault => new WordingFault(fault.Passage, fault.Sentence!));
        }

        private string? Unfit(string passage)
        {
            if (passage.Length > Writing.Longest)
                return $"Shorten this to {Writing.Longest:N0} characters; it has {passage.Length:N0}.";
            if (Wording.FieldsOf(passage).FirstOrDefault(field => !letter.Fields.ContainsKey(field)) is { } unknown)
                return $"{Written(unknown)} is no field of this letter; there are {InWords(letter.Fields.Keys)}.";
            return Wording.WithoutFields(passage).IndexOfAny(['{', '}']) >= 0
                ? "There is a brace that belongs to no field. A field is written with one at each end, such as "
                    + $"{Written(letter.Fields.Keys.First())}; take a brace out that stands alone."
                : null;
        }

        private string? UnfitSubject(string subject)
        {
            if (subject.AsSpan().IndexOfAny('\r', '\n') >= 0)
                return "Write the subject on one line.";
            if (subject.Length > LongestSubject)
                return $"Shorten the subject to {LongestSubject} characters; it has {subject.Length:N0}.";
            var gone = Wording.FieldsOf(letter.Shipped.Subject).Except(Wording.FieldsOf(subject)).ToList();
            return gone.Count > 0
                ? $"Keep {InWords(gone)} in the subject: it says what the letter is about or by when, and readers rely on it."
                : null;
        }
    }

    private static string? Missing(string passage, string what) => string.IsNullOrWhiteSpace(passage) ? $"The {what} is empty. Write one: every letter has it." : null;

    private static string Written(string field) => $"{{{field}}}";

    private static string InWords(IEnumerable<string> fields)
    {
        var written = fields.Select(Written).ToList();
        return written.Count == 1 ? written[0] : $"{string.Join(", ", written[..^1])} and {written[^1]}";
    }
}
