using System.Globalization;
using System.Text;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Outlines;

/// <summary>
/// Everything a course says about its bulletin on one page of Markdown, for those who answer for it and read no YAML: where
/// each clause is taught and tested, every question with its key and feedback, every scenario as an outline.
/// </summary>
public static class ReviewDocument
{
    /// <summary>The file it is written to, in the course's folder. It is made from the other files and is none of the edition's.</summary>
    public const string FileName = "REVIEW.md";

    public static string Write(Edition edition)
    {
        var text = new StringBuilder()
            .Append(Invariant, $"# {edition.Name}, edition {edition.Ordinal}: for review\n\n")
            .Append("Made by `content review` from the files of this folder. Change those, not this page.\n\n")
            .Append(Invariant, $"{edition.Bulletin.Clauses.Count()} clauses, {edition.Lessons.Count} lessons, ")
            .Append(Invariant, $"{edition.Bank.Items.Count} assessment questions, {edition.Practice.Count()} practice questions, ")
            .Append(Invariant, $"{edition.Scenarios.Count()} scenarios.\n");
        AppendRules(text, edition);
        AppendCoverage(text, edition);

        var items = new ItemOutline(text, edition);
        text.Append("\n## Assessment questions\n");
        foreach (var item in edition.Bank.Items)
            items.Append(item);

        text.Append("\n## Practice questions\n");
        foreach (var item in edition.Practice)
            items.Append(item);

        text.Append("\n## Scenarios\n");
        foreach (var scenario in edition.Scenarios)
            ScenarioOutline.Append(text, scenario);
        return text.ToString();
    }

    internal static CultureInfo Invariant => CultureInfo.InvariantCulture;

    /// <summary>Paragraphs as one line, for a table's cell or a list's entry.</summary>
    internal static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);

    private static void AppendRules(StringBuilder text, Edition edition)
    {
        var rules = edition.Assessment;
        text.Append("\n## How the assessment is drawn and passed\n\n")
            .Append(Invariant, $"{rules.Questions} questions; {rules.CorrectToPass} right pass ({rules.PassPercent}%), ")
            .Append("and every question marked critical must be right. Where a group has critical questions, one of them is certain to be drawn.\n\n")
            .Append("| Group | Clauses | Drawn | Questions |\n|---|---|---|---|\n");
        foreach (var group in rules.Groups)
            text.Append(Invariant, $"| {group.Name} | {string.Join(", ", group.Clauses)} | {group.Count} | {edition.Bank.Items.Count(group.Has)} |\n");
    }

    private static void AppendCoverage(StringBuilder text, Edition edition)
    {
        text.Append("\n## Coverage\n\n| Clause | Taught in | Practiced by | Scenarios | Tested by |\n|---|---|---|---|---|\n");
        foreach (var clause in ClauseCoverage.Of(edition))
        {
            text.Append(Invariant, $"| {clause.Clause.Id} | {List(clause.Lessons.Select(lesson => lesson.Title))} ")
                .Append(Invariant, $"| {List(clause.Practice.Select(item => item.Id))} | {List(clause.Scenarios.Select(scenario => scenario.Id))} ")
                .Append(Invariant, $"| {(clause.IsTested ? List(clause.Tested.Select(item => item.Id)) : $"waived: {clause.Waiver}")} |\n");
        }
    }

    private static string List(IEnumerable<string> entries) => string.Join(", ", entries) is { Length: > 0 } list ? list : "–";
}
