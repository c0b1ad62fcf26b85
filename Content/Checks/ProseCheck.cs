using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Checks;

/// <summary>
/// What our own prose must not do: put words into the bulletin's mouth, or set a time limit that the bulletin does not.
/// In teaching text, feedback and explanations, “curly quotation marks” are for the bulletin's words.
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
        foreach (var block in course.Lessons.SelectMany(lesson => lesson.Blocks).OfType<TeachingText>())
            check.CheckText(block.Markdown, block.Cards, block.Id with { Line = block.FirstLine });
        foreach (var item in course.Questions.All)
        {
            check.CheckText(item.Explanation.Value, item.Clauses, item.Explanation);
            foreach (var option in item.Options)
                check.CheckText(option.Value.Feedback, item.Clauses, item.Id with { Line = option.Line });
        }
    }

    private void CheckText(string text, IReadOnlyList<Placed<ClauseId>> clauses, Placed<string> begins)
    {
        foreach (Match quotation in Quotation().Matches(text))
            CheckQuotation(Paragraphs.Words(quotation.Groups["words"].Value), LineOf(quotation, text, begins));
        foreach (var span in Span().Matches(text).Where(span => !IsDeadline(span, clauses)))
        {
            _findings.Error(
                LineOf(span, text, begins),
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

    private static Placed<string> LineOf(Match match, string text, Placed<string> begins) =>
        begins with { Line = begins.Line + text.AsSpan(0, match.Index).Count('\n') };

    [GeneratedRegex("“(?<words>[^”]+)”")]
    private static partial Regex Quotation();

    [GeneratedRegex(
        @"\b(?<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten)[\s-]+"
            + @"(?:calendar\s+|business\s+|working\s+)?(?<unit>minute|hour|day|week|month)s?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Span();
}
