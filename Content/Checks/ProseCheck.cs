using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Checks;

/// <summary>
/// What our own prose must not do: put words into the bulletin's mouth, set a time limit that the bulletin does not, or
/// repeat an address that will change.
/// </summary>
internal sealed partial class ProseCheck
{
    /// <summary>Shorter quotations are terms, not sentences of the bulletin.</summary>
    private const int FewestQuotedWords = 4;

    private static readonly string[] NumberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private readonly string _bulletin;
    private readonly IReadOnlyList<DeadlineText> _deadlines;
    private readonly FindingList _findings;

    private ProseCheck(BulletinText bulletin, IReadOnlyList<DeadlineText> deadlines, FindingList findings)
    {
        _bulletin = Paragraphs.Words(string.Join(' ', bulletin.Clauses.Select(clause => clause.Value.Text)));
        (_deadlines, _findings) = (deadlines, findings);
    }

    public static void Run(CourseText course, FindingList findings)
    {
        var check = new ProseCheck(course.Bulletin, course.Deadlines, findings);
        foreach (var prose in Prose.Of(course))
        {
            check.CheckContacts(prose);
            if (prose.Voice == Voice.Course)
                check.CheckQuotations(prose);
            if (prose.Voice != Voice.Somebody)
                check.CheckSpans(prose);
        }
    }

    private void CheckContacts(Prose prose)
    {
        foreach (Match contact in Contact().Matches(prose.Text.Value))
        {
            _findings.Error(
                prose.At(contact.Index),
                Codes.ContactInText,
                $"'{contact.Value}' would have to be kept up to date here as well.",
                "Name the office; its address and number stand in reference/contacts.yaml.");
        }
    }

    private void CheckQuotations(Prose prose)
    {
        foreach (Match quotation in Quotation().Matches(prose.Text.Value))
            CheckQuotation(Paragraphs.Words(quotation.Groups["words"].Value), prose.At(quotation.Index));
    }

    private void CheckSpans(Prose prose)
    {
        foreach (var span in Span().Matches(prose.Text.Value).Where(span => !IsDeadline(span, prose.Clauses)))
        {
            _findings.Error(
                prose.At(span.Index),
                Codes.InventedDeadline,
                $"No clause cited here sets '{Paragraphs.Words(span.Value)}'.",
                "Say it as the clause does; a time limit stands in reference/deadlines.yaml with its clause.");
        }
    }

    private void CheckQuotation(string words, Placed<string> at)
    {
        var quoted = words.TrimEnd('.', ',');
        if (quoted.Split(' ').Length >= FewestQuotedWords && !_bulletin.Contains(quoted, StringComparison.Ordinal))
        {
            _findings.Error(
                at,
                Codes.Misquoted,
                $"The bulletin does not say “{words}”.",
                "Copy its words, or set in *italics* what someone might say.");
        }
    }

    private bool IsDeadline(Match span, IReadOnlyList<Placed<ClauseId>> clauses)
    {
        var number = span.Groups["number"].Value;
        var count = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : Array.IndexOf(NumberWords, number.ToLowerInvariant());
        int? days = span.Groups["unit"].Value.ToLowerInvariant() switch { "day" => count, "week" => count * 7, _ => null };
        return _deadlines.Any(deadline => deadline.Days == days && clauses.Any(clause => clause.Value.Value == deadline.Source.Value));
    }

    [GeneratedRegex("“(?<words>[^”]+)”")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\d-])(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b")]
    private static partial Regex Contact();

    [GeneratedRegex(
        @"\b(?<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten)[\s-]+"
            + @"(?:calendar\s+|business\s+|working\s+)?(?<unit>minute|hour|day|week|month)s?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Span();
}
