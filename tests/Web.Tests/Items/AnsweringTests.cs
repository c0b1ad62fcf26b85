using System.Net;
using PolicyTraining.Domain.Items;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Items;

/// <summary>What an answer of every kind is told, and what it is not told yet.</summary>
public sealed class AnsweringTests : QuestionPageTests
{
    [Theory]
    [MemberData(nameof(MarkedKinds))]
    public async Task A_right_answer_is_right_in_every_part_and_explained(ItemKind kind)
    {
        var practice = PracticeOf(kind);

        var page = await AnswerAsync(practice, practice.Item.Right);

        var feedback = page.Document.QuerySelector("#feedback[tabindex='-1']")!;
        feedback.TextContent.ShouldContain("That is right");
        feedback.TextContent.ShouldContain(practice.Item.Explanation);
        page.Document.QuerySelectorAll(".option--incorrect").ShouldBeEmpty();
        page.Document.QuerySelectorAll(".option--correct .option__verdict").Length.ShouldBeGreaterThan(0);
        page.Document.QuerySelector(".lesson__clauses").ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(MarkedKinds))]
    public async Task A_first_wrong_answer_gives_no_key_away(ItemKind kind)
    {
        var practice = PracticeOf(kind);
        var marking = practice.Item.Interaction.Mark(practice.Item.Interaction.Read(practice.Item.Wrong));

        var page = await AnswerAsync(practice, practice.Item.Wrong);

        page.Document.QuerySelector("#feedback")!.TextContent.ShouldContain("Not quite");
        page.Document.QuerySelectorAll(".option--incorrect .option__verdict").Length.ShouldBeGreaterThan(0);
        var everything = WebUtility.HtmlDecode(page.Document.Source.Text);
        everything.ShouldNotContain(practice.Item.Explanation);
        marking.Parts.Where(part => !part.IsRight && part.Expected is not null).ShouldAllBe(part => !everything.Contains(part.Feedback));
        page.Text.ShouldNotContain("belongs at position");
        page.Text.ShouldNotContain("The right choice:");
        page.Text.ShouldNotContain("It breaks:");
        page.Text.ShouldNotContain("it applies");
        page.Text.ShouldContain("Try again, or go on");
    }

    [Theory]
    [MemberData(nameof(MarkedKinds))]
    public async Task After_a_second_wrong_answer_every_part_is_explained(ItemKind kind)
    {
        var practice = PracticeOf(kind);
        var marking = practice.Item.Interaction.Mark(practice.Item.Interaction.Read(practice.Item.Wrong));
        await AnswerAsync(practice, practice.Item.Wrong);

        var page = await AnswerAsync(practice, practice.Item.Wrong);

        page.Text.ShouldContain(practice.Item.Explanation);
        marking.Parts.ShouldAllBe(part => page.Text.Contains(part.Feedback));
    }

    [Fact]
    public async Task Of_a_wrong_order_the_first_step_out_of_place_is_told()
    {
        var practice = PracticeOf(ItemKind.Order);
        var steps = practice.Item.Interaction.Parts.Select(part => part.Id).ToList();
        var swapped = practice.Item.Interaction.Post(Ordering.Move(practice.Item.Interaction.Key, steps[^1], -1)).ToList();

        var first = await AnswerAsync(practice, swapped);
        var second = await AnswerAsync(practice, swapped);

        first.Text.ShouldContain($"Look again at step {steps.Count - 1}.");
        first.Document.QuerySelectorAll(".option--correct").Length.ShouldBe(steps.Count - 2);
        first.Document.QuerySelectorAll(".option--incorrect").Single().TextContent.ShouldContain("Not in its place");
        first.Document.QuerySelectorAll(".option")[^1].QuerySelector(".option__verdict").ShouldBeNull();
        second.Text.ShouldContain($"Not in its place: it belongs at position {steps.Count}");
    }

    [Fact]
    public async Task Of_wrong_matches_those_that_are_right_are_told()
    {
        var practice = PracticeOf(ItemKind.Match);
        var wrong = practice.Item.Wrong;
        string[] picks = [.. practice.Item.Right.Take(1), .. wrong.Skip(1)];

        var page = await AnswerAsync(practice, picks);

        page.Text.ShouldContain($"1 of {picks.Length} are right.");
        page.Document.QuerySelectorAll(".option--correct").Single().TextContent.ShouldContain(practice.Item.Interaction.Parts[0].Feedback);
        page.Document.QuerySelectorAll(".option--incorrect").Length.ShouldBe(picks.Length - 1);
    }

    [Fact]
    public async Task Problems_found_and_fine_parts_marked_are_both_counted()
    {
        var practice = PracticeOf(ItemKind.Spot);
        var spotting = (Spotting)practice.Item.Interaction;
        var problems = spotting.Segments.Count(segment => segment.IsProblem);
        string[] picks = [.. practice.Item.Wrong, .. practice.Item.Right.Take(2)];

        var first = await AnswerAsync(practice, picks);
        var second = await AnswerAsync(practice, picks);

        first.Text.ShouldContain($"You found 1 of {problems} problem");
        first.Text.ShouldContain("You marked one part that is fine.");
        first.Text.ShouldNotContain("You missed this problem");
        second.Document.QuerySelectorAll(".option").Count(option => option.TextContent.Contains("You missed this problem")).ShouldBe(problems - 1);
    }

    [Fact]
    public async Task Of_several_answers_what_was_left_out_is_told_in_its_own_words()
    {
        var practice = PracticeOf(ItemKind.Multi);
        var missed = ((MultipleChoice)practice.Item.Interaction).Options.First(option => option.IsKey);
        var others = practice.Item.Right.Where(id => id != missed.Id).ToArray();
        var picks = others.Length > 0 ? others : practice.Item.Wrong;

        var first = await AnswerAsync(practice, picks);
        var second = await AnswerAsync(practice, picks);

        first.Text.ShouldContain("missing.");
        first.Text.ShouldNotContain(missed.Missed!);
        second.Text.ShouldContain(missed.Missed!);
        second.Text.ShouldContain("You left this out: it applies");
    }

    [Fact]
    public async Task What_was_written_is_shown_once_beside_the_model_and_kept_nowhere()
    {
        const string Words = "I would ask Dana whether she minds, first.";
        var practice = PracticeOf(ItemKind.Reflect);
        var reflection = (Reflection)practice.Item.Interaction;
        var open = await Browser.GetAsync(practice.Plain);

        var compared = await Browser.SubmitAsync(open, new() { ["Answer"] = Words });
        var later = await Browser.GetAsync(practice.Plain);

        open.Text.ShouldContain("It is not saved, and nobody else sees it.");
        compared.Document.QuerySelector(".written")!.TextContent.ShouldBe(Words);
        compared.Document.QuerySelector("#feedback[autofocus]")!.TextContent.ShouldContain(reflection.Answer);
        reflection.Checklist.ShouldAllBe(point => compared.Text.Contains(point.Text));
        later.Text.ShouldContain(reflection.Answer);
        later.Document.Source.Text.ShouldNotContain(Words);
        (await KeptAsync()).Single().Response.ShouldBe("written");
        (await DraftedAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_page_that_explains_a_first_answer_leads_on(ItemKind kind)
    {
        var practice = PracticeOf(kind);

        var page = await AnswerAsync(practice, practice.Item.Right);

        page.Document.QuerySelector(".lesson__onward button")!.TextContent.ShouldBe("Continue");
    }

    [Theory]
    [InlineData(ItemKind.Reflect)]
    [InlineData(ItemKind.Recall)]
    public async Task What_people_judge_by_themselves_is_called_neither_right_nor_wrong(ItemKind kind)
    {
        var practice = PracticeOf(kind);

        var page = await AnswerAsync(practice, kind == ItemKind.Recall ? ["new"] : ["Something."]);

        page.Document.QuerySelector("#feedback h2")!.TextContent.ShouldNotContain("right");
        page.Document.QuerySelectorAll(".feedback--correct, .feedback--incorrect, .option--correct, .option--incorrect").ShouldBeEmpty();
        page.Text.ShouldContain(practice.Item.Explanation);
    }

    [Theory]
    [InlineData(ItemKind.Classify)]
    [InlineData(ItemKind.Spot)]
    [InlineData(ItemKind.Multi)]
    public async Task The_assessment_says_why_but_not_what_would_have_been_right(ItemKind kind)
    {
        var (question, item) = await BeginAsync(kind);
        var marking = item.Interaction.Mark(item.Interaction.Read(item.Wrong));
        var open = await Browser.GetAsync($"/assessment/questions/{question.Position}");

        var page = await Browser.FollowAsync(await Browser.SubmitAsync(open, "Answer", item.Wrong));

        page.Text.ShouldContain(item.Explanation);
        var everything = WebUtility.HtmlDecode(page.Document.Source.Text);
        marking.Parts.Where(part => !part.IsRight && part.Expected is not null).ShouldAllBe(part => !everything.Contains(part.Feedback));
    }
}
