using System.Net;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Assessment;

/// <summary>Reading again and practicing what a failed try missed.</summary>
public sealed class ReviewPageTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Sitter _ada = null!;
    private Edition _edition = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await Sitter.AssignedAsync(_app, Sample.Ada);
        _edition = await _app.EditionAsync();
        await _ada.DrawAsync(items =>
            Practice(items[0])?.Interaction is SingleChoice && items.Take(4).Select(item => item.Clause).Distinct().Count() == 4);
        await _ada.SitAsync(wrong: 4);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_missed_clause_stands_verbatim_beside_what_teaches_it_with_a_question_that_gives_nothing_away()
    {
        var missed = await MissedAsync(1);

        var page = await ShowAsync(1);

        page.Text.ShouldContain("Clause 1 of 4");
        page.Document.QuerySelector(".lesson__clauses .clause__label a")!.GetAttribute("href").ShouldBe($"/policy/2.110#{missed.Clause}");
        foreach (var paragraph in _edition.Bulletin[missed.Clause].Paragraphs)
            page.Document.QuerySelector(".clause__text")!.TextContent.ShouldContain(paragraph);
        page.Document.QuerySelector(".lesson__teaching p").ShouldNotBeNull();
        page.Document.QuerySelector("legend")!.TextContent.ShouldBe(missed.Practice!.Stem);
        var everything = WebUtility.HtmlDecode(page.Document.Source.Text);
        everything.ShouldNotContain(missed.Practice.Explanation);
        missed.Practice.Options.ShouldAllBe(option => !everything.Contains(option.Feedback));
    }

    [Fact]
    public async Task A_practice_answer_is_explained_in_full_and_leads_on_to_the_next_clause()
    {
        var item = (await MissedAsync(1)).Practice!;

        var page = await PracticeAsync(1, item.Wrong[0]);

        page.Document.QuerySelector("#feedback[tabindex='-1']")!.TextContent.ShouldContain(item.Explanation);
        item.Options.ShouldAllBe(option => page.Text.Contains(Folded(option.Feedback), StringComparison.Ordinal));
        page.Document.QuerySelector(".option--correct")!.TextContent.ShouldContain(item.Key.Text);
        var next = page.Document.QuerySelector(".review__practice .usa-button")!;
        next.TextContent.ShouldStartWith("Next: ");
        next.GetAttribute("href").ShouldBe("/assessment/review/2");
        (await _ada.ReviewAsync()).Practiced.ShouldBe(1);
    }

    [Fact]
    public async Task The_last_clause_leads_back_to_the_result()
    {
        await _ada.PracticeAsync();

        (await ShowAsync(4)).Document.QuerySelector(".review__practice .usa-button")!.GetAttribute("href").ShouldBe("/assessment");
    }

    [Fact]
    public async Task Without_a_choice_the_question_comes_back_with_the_error_at_it()
    {
        var refused = await _ada.Browser.SubmitAsync(await ShowAsync(1), []);

        refused.Document.QuerySelector("fieldset .usa-error-message")!.TextContent.ShouldContain("Choose one of the answers.");
        (await _ada.ReviewAsync()).Practiced.ShouldBe(0);
    }

    [Fact]
    public async Task A_question_can_be_tried_again_and_the_same_form_sent_twice_is_one_answer()
    {
        var item = (await MissedAsync(1)).Practice!;
        var form = await ShowAsync(1);
        await _ada.Browser.SubmitAsync(form, new() { ["Answer"] = item.Wrong[0] });
        await _ada.Browser.SubmitAsync(form, new() { ["Answer"] = item.Wrong[0] });
        var again = await _ada.Browser.GetAsync("/assessment/review/1?again=true");

        var right = await _ada.Browser.FollowAsync(await _ada.Browser.SubmitAsync(again, new() { ["Answer"] = item.Right[0] }));

        right.Text.ShouldContain("That is right");
        (await _app.InDbAsync(db => Task.FromResult(db.PracticeAnswers.Count()))).ShouldBe(2);
    }

    [Fact]
    public async Task A_page_left_open_from_an_earlier_try_changes_nothing_and_says_so()
    {
        var leftOpen = await ShowAsync(1);
        await _ada.PracticeAsync();
        await _ada.StartAsync();
        var answers = await AnswersAsync();

        var duringTheNext = await _ada.Browser.SubmitAsync(leftOpen, new() { ["Answer"] = "a" });
        var result = await _ada.Browser.FollowAsync(duringTheNext);
        await _ada.SitAsync(wrong: 4);
        await _ada.Browser.SubmitAsync(leftOpen, new() { ["Answer"] = "a" });

        duringTheNext.RedirectedTo!.OriginalString.ShouldBe("/assessment");
        result.Text.ShouldContain("That page belonged to an earlier try, so nothing was changed.");
        (await AnswersAsync()).ShouldBe(answers);
    }

    [Fact]
    public async Task What_is_being_chosen_is_kept_until_it_is_sent()
    {
        var item = (await MissedAsync(1)).Practice!;
        var form = (await ShowAsync(1)).Document.QuerySelector("form.lesson__question")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        fields["Answer"] = item.Options[1].Id;
        fields["Sequence"] = "1";

        var kept = await _ada.Browser.Client.PostAsync(form.QuerySelector(".answer")!.GetAttribute("data-draft"), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);

        kept.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ShowAsync(1)).Document.QuerySelector("input[name=Answer][checked]")!.GetAttribute("value").ShouldBe(item.Options[1].Id);
        (await _ada.ReviewAsync()).Practiced.ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task There_are_as_many_pages_as_clauses_missed(int number)
    {
        (await ShowAsync(number)).RedirectedTo!.OriginalString.ShouldBe("/assessment");
    }

    [Fact]
    public async Task Nobody_practices_for_somebody_else()
    {
        var bob = await Sitter.AssignedAsync(_app, Sample.Bob);
        await bob.FailAsync();
        var hers = (await _app.AssignmentOfAsync(_ada.Employee)).Id;
        var number = (await bob.ReviewAsync()).Clauses.Index().First(entry => entry.Item.Practice is not null).Index + 1;
        var page = await bob.Browser.GetAsync($"/assessment/review/{number}");

        var refused = await bob.Browser.SubmitAsync(page, new() { ["Answer"] = "a" }, to: $"/assessment/review/1?assignment={hers}");

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        (await AnswersAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Every_address_keeps_the_assignment_that_was_asked_for()
    {
        var query = $"assignment={(await _app.AssignmentOfAsync(_ada.Employee)).Id}";
        var item = (await MissedAsync(1)).Practice!;

        var result = await _ada.Browser.GetAsync($"/assessment?{query}");
        var answered = await _ada.Browser.FollowAsync(await _ada.Browser.SubmitAsync($"/assessment/review/1?{query}", new() { ["Answer"] = item.Wrong[0] }));

        foreach (var page in new[] { result, answered })
            page.Document.QuerySelectorAll("main a:not([href^='/policy'])").ShouldAllBe(link => link.GetAttribute("href")!.Contains(query));
    }

    private Task<TestPage> ShowAsync(int number) => _ada.Browser.GetAsync($"/assessment/review/{number}");

    private async Task<TestPage> PracticeAsync(int number, string option) =>
        await _ada.Browser.FollowAsync(await _ada.Browser.SubmitAsync(await ShowAsync(number), new() { ["Answer"] = option }));

    private async Task<MissedClause> MissedAsync(int number) => (await _ada.ReviewAsync()).Clauses[number - 1];

    private Task<int> AnswersAsync() => _app.InDbAsync(db => Task.FromResult(db.PracticeAnswers.Count()));

    /// <summary>What an attempt that misses the item practices first.</summary>
    private Item? Practice(Item item) =>
        _edition.Practice.FirstOrDefault(practice => practice.Clause == item.Clause)
        ?? _edition.Practice.FirstOrDefault(practice => practice.Clauses.Contains(item.Clause));

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
