using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Items;

/// <summary>Who answers after the session has ended signs in again, and has lost nothing. No script is needed.</summary>
public sealed class SessionExpiryTests : QuestionPageTests
{
    private const string Notice = "You had been signed out before this answer was saved. Check it and save it.";

    [Theory]
    [InlineData(ItemKind.Single)]
    [InlineData(ItemKind.Order)]
    [InlineData(ItemKind.Classify)]
    [InlineData(ItemKind.Spot)]
    public async Task A_practice_answer_comes_back_after_signing_in_and_is_kept_once_sent(ItemKind kind)
    {
        var practice = PracticeOf(kind);
        var open = await Browser.GetAsync(practice.Plain);
        App.Clock.Advance(TimeSpan.FromHours(9));

        var back = await SignInAgainAsync(await Browser.SubmitAsync(open, "Answer", practice.Item.Right), Ada);

        back.Text.ShouldContain(Notice);
        PicksOf(back).ShouldBe(practice.Item.Right, ignoreOrder: true);
        (await KeptAsync()).ShouldBeEmpty();

        await Browser.FollowAsync(await Browser.SubmitAsync(back, []));
        (await KeptAsync()).Single().Response.ShouldBe(practice.Item.Interaction.Key.Text);
        (await Browser.GetAsync(practice.Plain)).Text.ShouldNotContain(Notice);
    }

    [Fact]
    public async Task An_answer_of_the_assessment_comes_back_at_the_same_question()
    {
        var (question, item) = await BeginAsync(ItemKind.Single);
        var open = await Browser.GetAsync($"/assessment/questions/{question.Position}");
        App.Clock.Advance(TimeSpan.FromHours(9));

        var back = await SignInAgainAsync(await Browser.SubmitAsync(open, "Answer", item.Right), Ada);

        back.Path.ShouldBe($"/assessment/questions/{question.Position}");
        back.Text.ShouldContain(Notice);
        PicksOf(back).ShouldBe(item.Right);
        (await Browser.FollowAsync(await Browser.SubmitAsync(back, []))).Text.ShouldContain("That is right");
    }

    [Fact]
    public async Task A_question_tried_again_comes_back_open()
    {
        var practice = PracticeOf(ItemKind.Single);
        await AnswerAsync(practice, practice.Item.Wrong);
        var open = await Browser.GetAsync(practice.Address);
        App.Clock.Advance(TimeSpan.FromHours(9));

        var back = await SignInAgainAsync(await Browser.SubmitAsync(open, "Answer", practice.Item.Right), Ada);

        PicksOf(back).ShouldBe(practice.Item.Right);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('語')]
    public async Task Two_thousand_characters_of_a_reflection_come_back(char letter)
    {
        var words = string.Join(' ', Enumerable.Repeat(new string(letter, 9), 200));
        var open = await Browser.GetAsync(PracticeOf(ItemKind.Reflect).Plain);
        App.Clock.Advance(TimeSpan.FromHours(9));

        var back = await SignInAgainAsync(await Browser.SubmitAsync(open, new() { ["Answer"] = words }), Ada);

        back.Document.QuerySelector("textarea")!.TextContent.ShouldBe(words);
        back.Text.ShouldContain(Notice);
    }

    [Fact]
    public async Task Somebody_else_at_the_same_browser_does_not_see_it()
    {
        var bob = await App.EmployAsync(Sample.Bob);
        await App.AssignAsync(bob);
        var open = await Browser.GetAsync(PracticeOf(ItemKind.Reflect).Plain);
        App.Clock.Advance(TimeSpan.FromHours(9));

        var his = await SignInAgainAsync(await Browser.SubmitAsync(open, new() { ["Answer"] = "Ada's own words" }), bob);

        his.Document.QuerySelector("textarea")!.TextContent.ShouldBe("");
        his.Text.ShouldNotContain(Notice);
    }

    [Fact]
    public async Task After_half_an_hour_it_is_gone()
    {
        var practice = PracticeOf(ItemKind.Single);
        var open = await Browser.GetAsync(practice.Plain);
        App.Clock.Advance(TimeSpan.FromHours(9));
        var turnedAway = await Browser.SubmitAsync(open, "Answer", practice.Item.Right);
        App.Clock.Advance(TimeSpan.FromMinutes(30));

        var back = await SignInAgainAsync(turnedAway, Ada);

        PicksOf(back).ShouldBeEmpty();
        back.Text.ShouldNotContain(Notice);
    }

    private async Task<TestPage> SignInAgainAsync(TestPage turnedAway, Employee employee)
    {
        turnedAway.RedirectedTo!.ToString().ShouldContain("/account/sign-in");
        var signIn = await Browser.GetAsync(turnedAway.RedirectedTo!.PathAndQuery);
        var page = await Browser.SubmitAsync(signIn, new() { ["Email"] = employee.Email, ["Password"] = TrainingApp.Password });
        while (page.RedirectedTo is not null)
            page = await Browser.FollowAsync(page);
        return page;
    }
}
