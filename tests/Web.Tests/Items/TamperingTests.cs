using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Items;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Items;

/// <summary>What no page of ours posts changes nothing, and is told so.</summary>
public sealed class TamperingTests : QuestionPageTests
{
    [Theory]
    [InlineData(ItemKind.Single, "Choose one of the answers.", "no-such-option")]
    [InlineData(ItemKind.Single, "Choose one of the answers.", "a", "b")]
    [InlineData(ItemKind.Multi, "Choose at least one of the answers.", "a", "no-such-option")]
    [InlineData(ItemKind.Multi, "Choose at least one of the answers.", "a", "a")]
    [InlineData(ItemKind.Order, "Give every step a position.", "no-such-step=1")]
    [InlineData(ItemKind.Classify, "Choose something for every row.", "no-such-row=x")]
    [InlineData(ItemKind.Spot, "Mark at least one part of the post.", "no-such-segment", "no-such-segment=II.A.4")]
    [InlineData(ItemKind.Recall, "Say how well you had it.", "knew", "new")]
    public async Task What_was_not_offered_is_refused(ItemKind kind, string refusal, params string[] posted)
    {
        var refused = await AnswerAsync(PracticeOf(kind), posted);

        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.Document.QuerySelector(".error-summary")!.TextContent.ShouldContain(refusal);
        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_questions_answer_is_refused()
    {
        var (classify, spot) = (PracticeOf(ItemKind.Classify), PracticeOf(ItemKind.Spot));

        var refused = await AnswerAsync(classify, spot.Item.Right);

        refused.Text.ShouldContain("Choose something for every row.");
        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_block_that_asks_nothing_takes_no_answer()
    {
        var practice = PracticeOf(ItemKind.Single);
        var open = await Browser.GetAsync(practice.Plain);

        var refused = await Browser.SubmitAsync(open, "Answer", practice.Item.Right, to: $"/learn/{practice.Lesson.Id}/practice?block={practice.Lesson.Blocks[0].Id}");

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_elses_course_takes_no_answer()
    {
        var bob = await App.EmployAsync(Sample.Bob);
        await App.AssignAsync(bob);
        var theirs = await App.AssignmentOfAsync(bob);
        var practice = PracticeOf(ItemKind.Single);
        var open = await Browser.GetAsync(practice.Plain);
        var address = $"/learn/{practice.Lesson.Id}/practice?block={practice.Block.Id}&assignment={theirs.Id}";

        var refused = await Browser.SubmitAsync(open, "Answer", practice.Item.Right, to: address);

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_answer_to_a_question_of_the_assessment_changes_nothing()
    {
        var (question, item) = await BeginAsync(ItemKind.Classify);
        var open = await Browser.GetAsync($"/assessment/questions/{question.Position}");
        await Browser.SubmitAsync(open, "Answer", item.Right);

        var second = await Browser.FollowAsync(await Browser.SubmitAsync(open, "Answer", item.Wrong));

        second.Text.ShouldContain("Your first answer was kept.");
        (await ResponsesAsync()).ShouldBe([item.Interaction.Key]);
    }

    [Theory]
    [InlineData("Attempt", "2")]
    [InlineData("Attempt", "0")]
    public async Task Another_attempt_takes_no_answer(string field, string value)
    {
        var (question, item) = await BeginAsync(ItemKind.Single);
        var open = await Browser.GetAsync($"/assessment/questions/{question.Position}");

        var refused = await Browser.FollowAsync(await Browser.SubmitAsync(open, new() { ["Answer"] = item.Right[0], [field] = value }));

        refused.Text.ShouldContain("That question belonged to an earlier try, so nothing was changed.");
        (await ResponsesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_that_was_not_asked_takes_no_answer()
    {
        var (question, item) = await BeginAsync(ItemKind.Single);
        var open = await Browser.GetAsync($"/assessment/questions/{question.Position}");

        var refused = await Browser.SubmitAsync(open, "Answer", item.Right, to: "/assessment/questions/99");

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        (await ResponsesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_moves_in_a_question_without_steps()
    {
        var open = await Browser.GetAsync(PracticeOf(ItemKind.Single).Plain);

        var refused = await Browser.SubmitAsync(open, new() { ["Move"] = "a:up" });

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("Nothing in this question can be moved.");
        (await DraftedAsync()).ShouldBeEmpty();
    }

    private Task<List<Response?>> ResponsesAsync() => App.InDbAsync(db => db.Attempts.AsNoTracking()
        .SelectMany(attempt => attempt.Questions)
        .Where(question => question.AnsweredAt != null)
        .Select(question => question.Response)
        .ToListAsync());
}
