using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Learning;

public sealed class PracticeTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _ada = null!;
    private TestBrowser _browser = null!;
    private Lesson _lesson = null!;
    private PracticeBlock _block = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(_ada);
        _browser = await _app.SignedInAsAsync(_ada);
        (_lesson, _block) = (await _app.EditionAsync()).Lessons
            .SelectMany(lesson => lesson.Blocks.OfType<PracticeBlock>(), (lesson, block) => (lesson, block))
            .First(place => place.block.Item.Interaction is SingleChoice);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_open_question_gives_nothing_away()
    {
        var page = await _browser.GetAsync(Address);

        page.Document.QuerySelector("legend")!.TextContent.ShouldBe(Item.Stem);
        page.Document.QuerySelectorAll("input[name=Answer]").Length.ShouldBe(Item.Options.Count);
        var everything = WebUtility.HtmlDecode(page.Document.Source.Text);
        everything.ShouldContain(Item.Options[0].Text);
        everything.ShouldNotContain(Item.Explanation);
        Item.Options.ShouldAllBe(option => !everything.Contains(option.Feedback));
        page.Document.QuerySelectorAll("input[name=Answer][checked], .option, .clause").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_right_answer_is_explained_with_its_clause_and_what_the_others_would_lead_to()
    {
        var page = await AnswerAsync(Item.Key);

        page.Document.QuerySelector("#feedback[tabindex='-1']")!.TextContent.ShouldContain("That is right");
        page.Text.ShouldContain("Your answer: right");
        page.Text.ShouldContain(Item.Explanation);
        Item.Options.ShouldAllBe(option => page.Text.Contains(option.Feedback));
        page.Document.QuerySelector(".clause__label a")!.GetAttribute("href").ShouldBe($"/policy/2.110#{Item.Clauses[0]}");
    }

    [Fact]
    public async Task A_first_wrong_answer_tells_where_it_leads_and_no_more()
    {
        var wrong = Wrong(0);

        var page = await AnswerAsync(wrong);

        page.Document.QuerySelector(".option--incorrect")!.TextContent.ShouldContain(wrong.Text);
        page.Text.ShouldContain("Your answer: not right");
        page.Text.ShouldContain(wrong.Feedback);
        page.Text.ShouldNotContain(Item.Key.Feedback);
        page.Text.ShouldNotContain(Item.Explanation);
        page.Document.QuerySelector(".option--correct").ShouldBeNull();
    }

    [Fact]
    public async Task After_a_second_wrong_answer_all_is_told()
    {
        await AnswerAsync(Wrong(0));

        var page = await AnswerAsync(Wrong(1));

        page.Document.QuerySelector(".option--correct")!.TextContent.ShouldContain(Item.Key.Text);
        page.Text.ShouldContain(Item.Explanation);
        Item.Options.ShouldAllBe(option => page.Text.Contains(option.Feedback));
    }

    [Fact]
    public async Task Every_try_is_kept_as_given_and_wrong_counts_as_practiced()
    {
        await AnswerAsync(Wrong(0));
        await AnswerAsync(Item.Key);

        var kept = await _app.InDbAsync(db => db.PracticeAnswers.OrderBy(answer => answer.Ordinal).ToListAsync());
        kept.Select(answer => answer.Response).ShouldBe([Wrong(0).Id, Item.Key.Id]);
    }

    [Fact]
    public async Task After_a_wrong_answer_one_can_go_on()
    {
        var answered = await AnswerAsync(Wrong(0));

        var onward = await _browser.SubmitAsync(answered, []);

        onward.Status.ShouldBe(HttpStatusCode.Redirect);
        (await ContinuedAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Going_on_without_an_answer_is_refused_at_the_question()
    {
        var open = await _browser.GetAsync(Address);

        var refused = await _browser.SubmitAsync(open, [], to: $"/learn/{_lesson.Id}/progress?block={_block.Id}");

        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.Document.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#Answer");
        refused.Document.QuerySelector("fieldset .usa-error-message")!.TextContent.ShouldContain("Choose an answer before you continue.");
        (await ContinuedAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-option")]
    public async Task Checking_without_a_choice_is_refused_at_the_question(string answer)
    {
        var refused = await _browser.SubmitAsync(await _browser.GetAsync(Address), new() { ["Answer"] = answer });

        refused.Document.QuerySelector("fieldset .usa-error-message")!.TextContent.ShouldContain("Choose one of the answers.");
        refused.Document.QuerySelector("legend")!.TextContent.ShouldBe(Item.Stem);
    }

    [Fact]
    public async Task The_options_keep_their_order_for_the_same_person()
    {
        var before = await OrderAsync();

        var after = await OrderAsync();

        after.ShouldBe(before);
        before.Order().ShouldBe(Item.Options.Select(option => option.Id).Order());
    }

    private Item Item => _block.Item;

    private string Address => $"/learn/{_lesson.Id}?block={_block.Id}&again=true";

    private Option Wrong(int index) => Item.Options.Where(option => !option.IsKey).ElementAt(index);

    private async Task<TestPage> AnswerAsync(Option option)
    {
        var saved = await _browser.SubmitAsync(await _browser.GetAsync(Address), new() { ["Answer"] = option.Id });
        saved.RedirectedTo!.OriginalString.ShouldEndWith("#feedback");
        return await _browser.FollowAsync(saved);
    }

    private Task<bool> ContinuedAsync() =>
        _app.InDbAsync(db => db.BlockCompletions.AnyAsync(completion => completion.BlockId == _block.Id));

    private async Task<List<string?>> OrderAsync()
    {
        var page = await _browser.GetAsync(Address);
        return [.. page.Document.QuerySelectorAll("input[name=Answer]").Select(input => input.GetAttribute("value"))];
    }
}
