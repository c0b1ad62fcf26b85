using System.Net;
using PolicyTraining.Domain.Items;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Items;

/// <summary>A question of every kind as a form.</summary>
public sealed class AskingTests : QuestionPageTests
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_open_question_asks_all_of_it_and_gives_nothing_away(ItemKind kind)
    {
        var practice = PracticeOf(kind);

        var page = await Browser.GetAsync(practice.Plain);

        var question = page.Document.QuerySelector(kind == ItemKind.Reflect ? "label[for=Answer]" : "fieldset > legend")!;
        question.TextContent.ShouldBe(practice.Item.Stem);
        var everything = WebUtility.HtmlDecode(page.Document.Source.Text);
        everything.ShouldNotContain(practice.Item.Explanation);
        practice.Item.Interaction.Parts.Where(part => part.Feedback.Length > 0).ShouldAllBe(part => !everything.Contains(part.Feedback));
        practice.Item.Interaction.Parts.ShouldAllBe(part => everything.Contains(part.Text));
        page.Document.QuerySelectorAll("#feedback, .option").ShouldBeEmpty();
        PicksOf(page).ShouldBe(kind == ItemKind.Order ? Positions(page) : []);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_control_has_a_label_of_its_own_and_no_button_is_disabled(ItemKind kind)
    {
        var page = await Browser.GetAsync(PracticeOf(kind).Plain);

        var controls = page.Document.QuerySelectorAll(".answer input:not([type=hidden]), .answer select, .answer textarea");
        controls.Length.ShouldBeGreaterThan(0);
        controls.ShouldAllBe(control => control.GetAttribute("name") == "Answer");
        var labels = controls.Select(control => page.Document.QuerySelector($"label[for='{control.Id}']")!.TextContent.Trim()).ToList();
        labels.ShouldBeUnique();
        page.Document.QuerySelectorAll("main button[disabled], main button[type=button]").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_unfinished_answer_comes_back_with_the_error_at_the_question(ItemKind kind)
    {
        var practice = PracticeOf(kind);

        var refused = await AnswerAsync(practice, []);

        refused.Status.ShouldBe(HttpStatusCode.OK);
        var link = refused.Document.QuerySelector(".error-summary a")!;
        refused.Document.QuerySelector(link.GetAttribute("href")!)!.GetAttribute("name").ShouldBe("Answer");
        refused.Document.QuerySelector("#Answer-error")!.TextContent.ShouldContain(link.TextContent);
        refused.Document.QuerySelector(kind == ItemKind.Reflect ? "textarea" : "fieldset")!.GetAttribute("aria-describedby")!.ShouldContain("Answer-error");
        (await KeptAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ItemKind.Match)]
    [InlineData(ItemKind.Classify)]
    [InlineData(ItemKind.Spot)]
    public async Task What_was_chosen_stays_chosen_when_something_is_missing(ItemKind kind)
    {
        var practice = PracticeOf(kind);
        var some = practice.Item.Right.Take(1).ToArray();

        var refused = await AnswerAsync(practice, some);

        refused.Document.QuerySelector(".error-summary").ShouldNotBeNull();
        PicksOf(refused).ShouldBe(some);
    }

    [Fact]
    public async Task Two_steps_with_one_position_stay_as_they_were_given()
    {
        var practice = PracticeOf(ItemKind.Order);
        var steps = practice.Item.Interaction.Parts.Select(part => part.Id).ToList();
        var posted = steps.Select((step, index) => $"{step}={(index == 1 ? 1 : index + 1)}").ToList();

        var refused = await AnswerAsync(practice, posted);

        refused.Text.ShouldContain("Two steps have the same position.");
        PicksOf(refused).ShouldBe(posted);
    }

    [Fact]
    public async Task Without_a_script_a_button_moves_a_step_and_the_focus_follows()
    {
        var practice = PracticeOf(ItemKind.Order);
        var before = await Browser.GetAsync(practice.Plain);
        var order = StepsOf(before);

        var moved = await Browser.FollowAsync(await Browser.SubmitAsync(before, new() { ["Move"] = $"{order[0]}:down" }));
        var again = await Browser.FollowAsync(await Browser.SubmitAsync(moved, new() { ["Move"] = $"{order[0]}:up" }));

        StepsOf(moved).ShouldBe([order[1], order[0], .. order.Skip(2)]);
        moved.Document.QuerySelector("[autofocus]")!.GetAttribute("value").ShouldBe($"{order[0]}:down");
        moved.Document.QuerySelector("[autofocus]")!.TextContent.ShouldContain("step 2 of");
        moved.Document.QuerySelector(".answer__saved")!.TextContent.ShouldBe("Saved 10:00 a.m. Central");
        StepsOf(again).ShouldBe(order);
        // At the top there is no way further up, so the focus stays with the step on its other button.
        again.Document.QuerySelector("[autofocus]")!.GetAttribute("value").ShouldBe($"{order[0]}:down");
        again.Document.QuerySelector($"button[value='{order[0]}:up']")!.HasAttribute("hidden").ShouldBeTrue();
        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_move_takes_the_positions_along_that_were_chosen_before()
    {
        var practice = PracticeOf(ItemKind.Order);
        var page = await Browser.GetAsync(practice.Plain);
        var order = StepsOf(page);
        var reversed = order.Select((step, index) => $"{step}={order.Count - index}");

        await Browser.SubmitAsync(page, "Answer", reversed, to: WithMove(page, $"{order[0]}:up"));

        StepsOf(await Browser.GetAsync(practice.Plain)).ShouldBe([.. order.Skip(2).Reverse(), order[0], order[1]]);
    }

    [Fact]
    public async Task A_post_looks_like_one_and_says_that_it_is_invented()
    {
        var practice = PracticeOf(ItemKind.EditChoice);

        var post = (await Browser.GetAsync(practice.Plain)).Document.QuerySelector("fieldset .post")!;

        post.TextContent.ShouldContain(practice.Item.Post!.Account);
        post.TextContent.ShouldContain("Invented for this course");
        post.QuerySelector(".post__avatar")!.GetAttribute("aria-hidden").ShouldBe("true");
        post.QuerySelectorAll("img").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recall_has_the_bulletins_words_behind_a_summary()
    {
        var practice = PracticeOf(ItemKind.Recall);

        var page = await Browser.GetAsync(practice.Plain);

        var details = page.Document.QuerySelector("fieldset details:not([open])")!;
        details.QuerySelector("summary")!.TextContent.ShouldBe("Show what the bulletin says");
        foreach (var clause in practice.Item.Clauses)
            details.TextContent.ShouldContain(Edition.Bulletin[clause].Paragraphs[0]);
    }

    private static List<string> StepsOf(TestPage page) =>
        [.. page.Document.QuerySelectorAll(".ordering button[value$=':up']").Select(button => button.GetAttribute("value")!.Split(':')[0])];

    private static List<string> Positions(TestPage page) => [.. StepsOf(page).Select((step, index) => $"{step}={index + 1}")];

    /// <summary>The form's address with the button that was pressed; a form may be sent either way.</summary>
    private static string WithMove(TestPage page, string move) =>
        $"{page.Document.QuerySelector("main form")!.GetAttribute("action")}&Move={Uri.EscapeDataString(move)}";
}
