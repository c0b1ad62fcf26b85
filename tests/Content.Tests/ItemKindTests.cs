using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Tests;

/// <summary>Every kind of item, read from a file of its own beside the shipped ones.</summary>
public class ItemKindTests
{
    private const string Choices =
        """
            options:
              - { id: a, text: This, key: true, feedback: It goes well because the clause says so. }
              - { id: b, text: That, misconception: M-THAT, feedback: It goes badly because the clause says so. }
              - { id: c, text: Other, misconception: M-THAT, feedback: It goes badly because the clause says so. }
        """;

    [Fact]
    public void A_single_choice_may_be_about_a_post()
    {
        var item = Read(
            $$"""
                type: single
                post:
                  account: DMA Careers
                  place: agency-page
                  text: >-
                    We are hiring.

                    Apply today.
            {{Choices}}
            """);

        item.Kind().ShouldBe(ItemKind.Single);
        item.Post.ShouldBe(new MockPost("DMA Careers", Place.AgencyPage, "We are hiring.\n\nApply today."));
        item.Interaction.Key.Text.ShouldBe("a");
        item.Interaction.FindPart("b")!.Misconception.ShouldBe("M-THAT");
    }

    [Fact]
    public void A_rewrite_is_chosen_for_a_post()
    {
        var item = Read(
            $$"""
                type: edit-choice
                post: { account: Sam, place: profile, text: I speak for us all. }
            {{Choices}}
            """);

        item.Kind().ShouldBe(ItemKind.EditChoice);
        item.Post!.Place.ShouldBe(Place.Profile);
    }

    [Fact]
    public void Several_answers_may_apply_and_one_that_was_missed_has_its_own_words()
    {
        var item = Read(
            """
                type: multi
                options:
                  - { id: a, text: This, key: true, feedback: It goes well here. , missed: Without it nobody would know. }
                  - { id: b, text: That, key: true, feedback: It goes well here. , missed: Without it nobody could ask. }
                  - { id: c, text: Other, misconception: M-THAT, feedback: It goes badly here. }
            """);

        item.Kind().ShouldBe(ItemKind.Multi);
        item.Interaction.Key.Text.ShouldBe("a b");
        item.Interaction.Mark(new("b")).Parts[0].Feedback.ShouldBe("Without it nobody would know.");
    }

    [Fact]
    public void Steps_are_written_in_the_right_order_and_some_may_swap()
    {
        var item = Read(
            """
                type: order
                steps:
                  - { id: a, text: Ask, feedback: Asking comes first here. }
                  - { id: b, text: Write, feedback: Writing comes in the middle. }
                  - { id: c, text: Check, feedback: Checking comes in the middle. }
                  - { id: d, text: Post, feedback: Posting comes last here. }
                equivalent: [[b, c]]
            """);

        item.Kind().ShouldBe(ItemKind.Order);
        item.Interaction.Mark(new("a c b d")).IsRight.ShouldBeTrue();
        item.Interaction.Mark(new("b a c d")).IsRight.ShouldBeFalse();
    }

    [Theory]
    [InlineData("match", ItemKind.Match)]
    [InlineData("classify", ItemKind.Classify)]
    public void Rows_belong_to_choices(string type, ItemKind kind)
    {
        var item = Read(
            $$"""
                type: {{type}}
                choices:
                  - { id: head, text: The agency head }
                  - { id: team, text: Your team }
                rows:
                  - { id: a, text: Authorize, answer: head, feedback: The clause names the agency head. }
                  - { id: b, text: Write, answer: team, misconception: M-THAT, feedback: The clause leaves it to you. }
            """);

        item.Kind().ShouldBe(kind);
        item.Interaction.Key.Text.ShouldBe("a=head b=team");
    }

    [Fact]
    public void Segments_of_a_post_break_rules_or_are_fine()
    {
        var item = Read(
            """
                type: spot
                post: { account: DMA Careers, place: forum }
                rules:
                  - { clause: I.A, text: Use it responsibly }
                  - { clause: II.B.4, text: Identify yourself }
                segments:
                  - { id: a, text: Good morning., feedback: A greeting breaks no rule. }
                  - { id: b, text: Here is a secret., problem: I.A, feedback: That is not responsible use. }
            """);

        item.Kind().ShouldBe(ItemKind.Spot);
        item.Post.ShouldBe(new MockPost("DMA Careers", Place.Forum, ""));
        item.Interaction.Key.Text.ShouldBe("b=I.A");
    }

    [Fact]
    public void A_reflection_has_a_model_answer_and_a_checklist()
    {
        var item = Read(
            """
                type: reflect
                answer: I would ask first.
                checklist:
                  - { text: It says whom to ask, clause: I.A }
                  - { text: It says what to ask, clause: I.A }
            """);

        var reflection = item.Interaction.ShouldBeOfType<Reflection>();
        reflection.Answer.ShouldBe("I would ask first.");
        reflection.Checklist.Select(point => point.Text).ShouldBe(["It says whom to ask", "It says what to ask"]);
    }

    [Fact]
    public void A_recall_asks_and_shows_the_clause() => Read("    type: recall").Kind().ShouldBe(ItemKind.Recall);

    [Fact]
    public void A_stem_may_have_paragraphs() => Read("    type: recall").Stem.ShouldBe("What is it about?\n\nSay it in your words.");

    [Fact]
    public void A_section_may_have_several_files_and_their_misconceptions_are_the_editions()
    {
        var edition = EditionReader.ReadPublished(With("    type: recall")).Edition.ShouldNotBeNull();

        edition.Practice.Count().ShouldBe(Shipped.Edition.Practice.Count() + 1);
        edition.Misconceptions.ShouldContain(new Misconception("M-THAT", "That will do."));
    }

    private static Item Read(string interaction) =>
        EditionReader.ReadPublished(With(interaction)).Edition.ShouldNotBeNull().Practice.Single(item => item.Id == "PB-KIND-01");

    private static ContentFiles With(string interaction) =>
        Shipped.With("lessons/why-this-policy.md", "::try{PB-I.A-01}", "::try{PB-I.A-01}\n::try{PB-KIND-01}").With(
            "questions/I.A-kinds.yaml",
            $$"""
            section: I.A
            misconceptions:
              - { id: M-THAT, text: That will do. }
            practice:
              - id: PB-KIND-01
                revision: 1
                clauses: [I.A, II.B.4]
                stem: >-
                  What is
                  it about?

                  Say it in your words.
                explanation: Because the policy says so in its first paragraph.
                reviewed: { I.A: 8a2193217385, II.B.4: d635af9064c2 }
            {{interaction}}

            """);
}

file static class Kinds
{
    public static ItemKind Kind(this Item item) => item.Interaction.Kind;
}
