namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>One edit to the shipped question file, and what its author is told. In an edit, ▶ marks the line that is named.</summary>
public class QuestionMistakeTests
{
    private const string Question = "questions/I.A.yaml";

    [Theory]
    [InlineData(
        "id: QB-I.A-02",
        "▶id: QB-I.A-01",
        "ID1 The item id 'QB-I.A-01' is taken at questions/I.A.yaml:3. → Give one of the two an id that was never used.")]
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
        "ID1 The option id 'a' is taken at questions/I.A.yaml:10. → Give one of the two an id that was never used.")]
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

        var result = EditionReader.Read(files);

        result.Findings.Select(found => found.ToString()).ShouldContain($"{Question}:{line} {finding}");
        result.Edition.ShouldBeNull();
    }

    [Fact]
    public void A_question_without_a_right_answer_is_named()
    {
        var files = Shipped.With(Question, "        key: true\n", "");

        Shipped.OnlyFindingOf(files).ToString().ShouldBe(
            $"{Question}:3 Q1 QB-I.A-01 has 0 right answers. → Write 'key: true' on exactly one option.");
    }

    [Fact]
    public void Two_right_answers_are_one_too_many()
    {
        var files = Shipped.With(Question, "        feedback: >-", "        key: true\n        feedback: >-");

        Shipped.OnlyFindingOf(files).ToString().ShouldBe(
            $"{Question}:3 Q1 QB-I.A-01 has 2 right answers. → Write 'key: true' on exactly one option.");
    }

    [Theory]
    [InlineData("", "Q2 There is no feedback on option a of QB-I.A-01.")]
    [InlineData("Incorrect.", "Q4 The feedback on option a of QB-I.A-01 only says right or wrong.")]
    public void Feedback_has_to_teach(string feedback, string finding)
    {
        var files = Shipped.Files.With(Question, WithTwoOptions(feedback));

        EditionReader.Read(files).Findings.Select(found => found.ToString()).ShouldContain(
            $"{Question}:10 {finding} → Say what would happen and why, in terms of the clause.");
    }

    [Fact]
    public void Two_options_are_too_few()
    {
        var files = Shipped.Files.With(Question, WithTwoOptions("It would go well, and here is why."));

        EditionReader.Read(files).Findings.Select(found => found.ToString()).ShouldContain(
            $"{Question}:3 Q3 QB-I.A-01 has 2 options. → Give it three that someone could well believe.");
    }

    [Fact]
    public void A_giveaway_is_a_warning_and_the_edition_can_still_be_read()
    {
        var key = "  - id: b\n        text: Pursue the idea, and find out what responsibilities come with it.";
        var (files, line) = Shipped.Edited(Question, key, $"▶{key} Then ask everyone who may have a view.");

        var result = EditionReader.Read(files);

        result.Findings.ShouldHaveSingleItem().ToString().ShouldBe(
            $"{Question}:{line} Q5 (warning) The right answer of QB-I.A-01 is by far the longest. "
            + "→ Shorten it, or say more in the others.");
        result.Edition.ShouldNotBeNull();
    }

    private static string WithTwoOptions(string feedback) =>
        $$"""
        section: I.A
        assessment:
          - id: QB-I.A-01
            revision: 1
            clauses: [I.A]
            stem: What now?
            explanation: Because the policy says so in its first paragraph.
            reviewed: { I.A: 000000000000 }
            options:
              - id: a
                text: This
                key: true
                feedback: "{{feedback}}"
              - id: b
                text: That
                feedback: It would go badly, and here is why.

        """;
}
