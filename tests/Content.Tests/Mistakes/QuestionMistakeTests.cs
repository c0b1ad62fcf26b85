using System.Globalization;

namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>One edit to the shipped question file, and what its author is told. In an edit, ▶ marks the line that is named.</summary>
public class QuestionMistakeTests
{
    private const string Question = "questions/I.A.yaml";

    [Theory]
    [InlineData(
        "id: QB-I.A-02",
        "▶id: QB-I.A-01",
        "ID1 The item id 'QB-I.A-01' is taken at questions/I.A.yaml:{first}. → Give one of the two an id that was never used.")]
    [InlineData(
        "id: QB-I.A-02",
        "▶id: Q2",
        "FM6 'Q2' is not an id for this list in questions/I.A.yaml. → Write it as QB-II.B.4-01.")]
    [InlineData(
        "clauses: [I.A]",
        "▶clauses: [I.A, II.Q.9]",
        "ID3 The bulletin has no clause II.Q.9. → Use an id from bulletin/*.md.")]
    [InlineData(
        "      - id: b",
        "▶      - id: a",
        "ID1 The option id 'a' is taken at questions/I.A.yaml:{a}. → Give one of the two an id that was never used.")]
    [InlineData(
        "    stem: >-",
        "    stem: >-\n▶    stem: >-",
        "FM3 The key 'stem' stands here twice. → Keep one of them.")]
    [InlineData(
        "key: true",
        "▶key: maybe",
        "FM6 'key' is 'maybe'. → Write true or false.")]
    [InlineData(
        "  - id: QB-I.A-01\n    revision: 1\n",
        "▶  - id: QB-I.A-01\n",
        "FM4 The key 'revision' is missing. → Add 'revision:' here.")]
    public void A_mistake_is_named_with_its_line_and_mend(string text, string edit, string finding)
    {
        var (files, line) = Shipped.Edited(Question, text, edit);
        var told = finding.Replace("{first}", Words(Shipped.LineOf(Question, "id: QB-I.A-01")), StringComparison.Ordinal)
            .Replace("{a}", Words(Shipped.LineOf(Question, "- id: a")), StringComparison.Ordinal);

        var result = EditionReader.Read(files);

        result.Findings.Select(found => found.ToString()).ShouldContain($"{Question}:{line} {told}");
        result.Edition.ShouldBeNull();
    }

    [Fact]
    public void A_warning_does_not_keep_the_edition_from_being_read()
    {
        var (files, line) = Shipped.Edited(Question, "Pursue the idea, and", "▶Pursue the idea, ask everyone who may have a view of it, and");

        // The line is the option's, one above its text.
        Shipped.OnlyFindingOf(files).ToString().ShouldStartWith($"{Question}:{line - 1} Q5 (warning) The right answer of QB-I.A-01");
        EditionReader.ReadPublished(files).Edition.ShouldNotBeNull();
    }

    private static string Words(int line) => line.ToString(CultureInfo.InvariantCulture);
}
