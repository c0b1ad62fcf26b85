using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Items;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Items;

/// <summary>What is chosen is kept before it is sent.</summary>
public sealed class DraftTests : QuestionPageTests
{
    [Theory]
    [InlineData(ItemKind.Single)]
    [InlineData(ItemKind.Multi)]
    [InlineData(ItemKind.Order)]
    [InlineData(ItemKind.Classify)]
    [InlineData(ItemKind.Spot)]
    [InlineData(ItemKind.Recall)]
    public async Task What_was_chosen_is_there_on_another_device(ItemKind kind)
    {
        var practice = PracticeOf(kind);
        var chosen = practice.Item.Right.Take(kind == ItemKind.Order ? int.MaxValue : 1).ToArray();
        var open = await Browser.GetAsync(practice.Plain);

        var saved = await Browser.SubmitAsync(open, "Answer", chosen, to: DraftOf(open));

        saved.Document.Source.Text.ShouldContain("\"saved\":\"Saved 10:00 a.m. Central\"");
        var phone = await (await App.SignedInAsAsync(Ada)).GetAsync(practice.Plain);
        PicksOf(phone).ShouldBe(chosen);
        phone.Document.QuerySelector(".answer__saved[role=status]")!.TextContent.ShouldBe("Saved 10:00 a.m. Central");
        phone.Document.QuerySelector(".answer")!.GetAttribute("data-saved").ShouldBe("2026-10-05T15:00:00Z");
        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_status_and_the_script_are_there_before_anything_is_saved()
    {
        var page = await Browser.GetAsync(PracticeOf(ItemKind.Single).Plain);

        page.Document.QuerySelector(".answer__saved[role=status]")!.TextContent.ShouldBe("");
        var script = page.Document.QuerySelector("script[type=module]")!.GetAttribute("src")!;
        var served = await Browser.Client.GetAsync(script, TestContext.Current.CancellationToken);
        served.StatusCode.ShouldBe(HttpStatusCode.OK);
        served.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
    }

    [Fact]
    public async Task Pages_without_a_question_carry_no_script()
    {
        (await Browser.GetAsync("/learn")).Document.Scripts.ShouldBeEmpty();
        (await Browser.GetAsync(PracticeOf(ItemKind.Reflect).Plain)).Document.Scripts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_of_the_assessment_is_drafted_and_the_draft_goes_with_the_answer()
    {
        var (question, item) = await BeginAsync(ItemKind.Classify);
        var open = await Browser.GetAsync($"/assessment/questions/{question.Position}");
        await Browser.SubmitAsync(open, "Answer", item.Right.Take(2), to: DraftOf(open));

        var later = await Browser.GetAsync($"/assessment/questions/{question.Position}");
        await Browser.SubmitAsync(later, "Answer", item.Right);

        PicksOf(later).ShouldBe(item.Right.Take(2), ignoreOrder: true);
        (await DraftedAsync()).ShouldBeEmpty();
        (await QuestionAsync(question)).Response.ShouldBe(item.Interaction.Key);
    }

    [Fact]
    public async Task A_practice_answer_takes_its_draft_along()
    {
        var practice = PracticeOf(ItemKind.Single);
        var open = await Browser.GetAsync(practice.Plain);
        await Browser.SubmitAsync(open, "Answer", practice.Item.Wrong, to: DraftOf(open));

        await Browser.SubmitAsync(open, "Answer", practice.Item.Right);

        (await DraftedAsync()).ShouldBeEmpty();
        PicksOf(await Browser.GetAsync(practice.Address)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_that_arrives_after_its_answer_is_refused()
    {
        var practice = PracticeOf(ItemKind.Single);
        var open = await Browser.GetAsync(practice.Plain);
        await Browser.SubmitAsync(open, "Answer", practice.Item.Right);

        var late = await Browser.SubmitAsync(open, "Answer", practice.Item.Wrong, to: DraftOf(open));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("You have answered this question already");
        (await DraftedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_of_an_answered_question_is_refused()
    {
        var (question, item) = await BeginAsync(ItemKind.Single);
        var open = await Browser.GetAsync($"/assessment/questions/{question.Position}");
        await Browser.SubmitAsync(open, "Answer", item.Right);

        var late = await Browser.SubmitAsync(open, "Answer", item.Wrong, to: DraftOf(open));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("That answer was kept.");
        (await DraftedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_left_open_from_an_earlier_try_drafts_nothing()
    {
        var (question, item) = await BeginAsync(ItemKind.Single);
        var open = await Browser.GetAsync($"/assessment/questions/{question.Position}");

        var late = await Browser.SubmitAsync(open, new() { ["Answer"] = item.Right[0], ["Attempt"] = "7" }, to: DraftOf(open));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("That question belonged to an earlier try");
        (await DraftedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_same_form_sent_earlier_and_arrives_later_changes_nothing()
    {
        var practice = PracticeOf(ItemKind.Single);
        var open = await Browser.GetAsync(practice.Plain);
        await Browser.SubmitAsync(open, new() { ["Answer"] = "b", ["Sequence"] = "2" }, to: DraftOf(open));

        await Browser.SubmitAsync(open, new() { ["Answer"] = "a", ["Sequence"] = "1" }, to: DraftOf(open));

        (await DraftedAsync()).Single().Response.ShouldBe("b");
    }

    [Fact]
    public async Task What_was_not_offered_is_not_drafted()
    {
        var practice = PracticeOf(ItemKind.Single);
        var open = await Browser.GetAsync(practice.Plain);

        await Browser.SubmitAsync(open, new() { ["Answer"] = "no-such-option" }, to: DraftOf(open));

        (await DraftedAsync()).Single().Response.ShouldBe("");
    }

    [Fact]
    public async Task What_is_written_to_a_reflection_is_never_drafted()
    {
        var practice = PracticeOf(ItemKind.Reflect);
        var open = await Browser.GetAsync(practice.Plain);

        var refused = await Browser.SubmitAsync(open, new() { ["Answer"] = "My words" }, to: $"/learn/{practice.Lesson.Id}/draft?block={practice.Block.Id}");

        DraftOf(open).ShouldBeEmpty();
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        (await DraftedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_drafts_for_somebody_else()
    {
        var bob = await App.EmployAsync(Sample.Bob);
        await App.AssignAsync(bob);
        var his = await App.SignedInAsAsync(bob);
        var practice = PracticeOf(ItemKind.Single);
        var open = await his.GetAsync(practice.Plain);

        var hers = await App.AssignmentOfAsync(Ada);
        var refused = await his.SubmitAsync(open, "Answer", practice.Item.Right, to: $"{DraftOf(open)}&assignment={hers.Id}");

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        (await DraftedAsync()).ShouldBeEmpty();
    }

    private Task<AttemptQuestion> QuestionAsync(AttemptQuestion question) => App.InDbAsync(db =>
        db.Attempts.AsNoTracking().SelectMany(attempt => attempt.Questions).SingleAsync(kept => kept.Position == question.Position));
}
