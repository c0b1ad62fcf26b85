using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Checks;

/// <summary>What makes our own text hard to read: long paragraphs, links that do not say where they lead, long sentences.</summary>
internal static partial class ReadabilityCheck
{
    private const int MostWords = 120;

    /// <summary>The end of high school; the bulletin itself is harder.</summary>
    private const int HighestGrade = 12;

    public static void Run(CourseText course, FindingList findings)
    {
        foreach (var prose in Prose.Of(course))
        {
            CheckParagraphs(prose, findings);
            CheckLinks(prose, findings);
        }

        foreach (var lesson in course.Lessons)
            CheckLevel(lesson, findings);
    }

    private static void CheckParagraphs(Prose prose, FindingList findings)
    {
        foreach (Match paragraph in Paragraph().Matches(prose.Text.Value))
        {
            var words = Word().Count(paragraph.Value);
            if (words > MostWords)
            {
                findings.Error(
                    prose.At(paragraph.Index),
                    Codes.LongParagraph,
                    $"This paragraph has {words} words.",
                    $"Break it where a new thought begins; {MostWords} words are a screen of a phone.");
            }
        }
    }

    private static void CheckLinks(Prose prose, FindingList findings)
    {
        foreach (Match link in BlindLink().Matches(prose.Text.Value))
        {
            findings.Error(
                prose.At(link.Index),
                Codes.BlindLink,
                $"'{link.Value}' does not say where it leads.",
                "Name what is there: people hear and scan links by themselves.");
        }
    }

    private static void CheckLevel(LessonText lesson, FindingList findings)
    {
        var text = string.Join("\n\n", lesson.Blocks.OfType<TeachingText>().Select(block => block.Markdown));
        if (ReadingLevel.Of(text) is { } grade && grade > HighestGrade)
        {
            findings.Warning(
                lesson.Id,
                Codes.ReadingLevel,
                $"'{lesson.Id.Value}' reads as for grade {grade.ToString("0", CultureInfo.InvariantCulture)}.",
                "Shorten its sentences, and use everyday words where the clause does not need its own.");
        }
    }

    [GeneratedRegex(@"\S(?:.|\n(?!\s*\n))*")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bclick (?:here|on this|this)\b|\[(?:here|this|link|this link|more|read more)\](?=\()", RegexOptions.IgnoreCase)]
    private static partial Regex BlindLink();
}
