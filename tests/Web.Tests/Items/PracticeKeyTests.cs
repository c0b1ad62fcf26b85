using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Items;
using PolicyTraining.Testing;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Items;

/// <summary>One form is one answer, and no answer is lost to another.</summary>
public sealed class PracticeKeyTests : QuestionPageTests
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_form_sent_twice_is_one_answer(ItemKind kind)
    {
        var practice = PracticeOf(kind);
        var open = await Browser.GetAsync(practice.Plain);

        await Browser.SubmitAsync(open, "Answer", practice.Item.Right);
        var twice = await Browser.SubmitAsync(open, "Answer", practice.Item.Right);

        (await KeptAsync()).Count.ShouldBe(1);
        (twice.RedirectedTo is null ? twice : await Browser.FollowAsync(twice)).Document.QuerySelector("#feedback").ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_form_is_another_answer()
    {
        var practice = PracticeOf(ItemKind.Single);

        await AnswerAsync(practice, practice.Item.Wrong);
        await AnswerAsync(practice, practice.Item.Right);

        (await KeptAsync()).Select(answer => answer.Ordinal).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Answers_given_at_the_same_instant_are_all_kept()
    {
        var practice = PracticeOf(ItemKind.Single);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => App.InScopeAsync(async services =>
        {
            var assignment = (await services.GetRequiredService<OwnCourses>().FindAsync(Ada.Id, null, default))!.Assignment;
            await services.GetRequiredService<Reading>().PractiseAsync(assignment, practice.Item, practice.Item.Wrong, Guid.CreateVersion7(), default);
            return true;
        }))));

        (await KeptAsync()).Select(answer => answer.Ordinal).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task A_form_without_a_key_is_refused()
    {
        var practice = PracticeOf(ItemKind.Single);

        var refused = await Browser.SubmitAsync(await Browser.GetAsync(practice.Plain), new() { ["Answer"] = practice.Item.Right[0], ["Key"] = "" });

        refused.Text.ShouldContain("This page is out of date.");
        (await KeptAsync()).ShouldBeEmpty();
    }
}
