using System.Net;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Assessment;

/// <summary>What stands after a try, passed or not, and what leads to the next.</summary>
public sealed class ResultTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Sitter _ada = null!;
    private Edition _edition = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await Sitter.AssignedAsync(_app, Sample.Ada);
        _edition = await _app.EditionAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Ten_of_twelve_pass_say_what_is_left_and_what_is_worth_reading_again()
    {
        await _ada.DrawAsync(items => items.Count(item => !item.Critical) > 1);
        var missed = (await _ada.LatestAsync()).Questions.Where(question => !_edition.Bank[question.ItemId].Critical).Take(2).Select(question => question.Position).ToList();
        await _ada.SitAsync((question, _) => missed.Contains(question.Position));

        var page = await _ada.ResultAsync();

        page.Heading.ShouldBe("You have passed");
        page.Text.ShouldContain("10 of 12 right");
        page.Text.ShouldContain("10 were needed to pass.");
        page.Text.ShouldContain("Two steps are left: 8 lessons to finish, then the receipt certification to sign.");
        page.Document.QuerySelectorAll(".missed > li a[href^='/learn/']").Length.ShouldBe((await _ada.ReviewAsync()).Clauses.Count);
        page.Document.QuerySelectorAll("main form, .remedy").ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_lessons_done_a_pass_leads_to_the_certification()
    {
        await _app.PassAsync(_ada.Employee);

        var page = await _ada.ResultAsync();

        page.Text.ShouldContain("One step is left: the receipt certification.");
        page.Document.QuerySelector("a.usa-button")!.GetAttribute("href").ShouldBe("/certify");
    }

    [Fact]
    public async Task Nine_of_twelve_do_not_pass_and_what_was_missed_is_named_by_clause_without_its_key()
    {
        await _ada.FailAsync(wrong: 3);
        var attempt = await _ada.LatestAsync();
        var review = await _ada.ReviewAsync();

        var page = await _ada.ResultAsync();

        page.Heading.ShouldBe("Not passed yet");
        page.Text.ShouldContain("9 of 12 right");
        page.Text.ShouldContain("10 are needed to pass.");
        page.Text.ShouldContain("You missed 3 questions");
        page.Text.ShouldContain("as often as you like");
        foreach (var missed in review.Clauses)
        {
            page.Document.QuerySelector($".missed a[href='/policy/2.110#{missed.Clause}']").ShouldNotBeNull();
            page.Document.QuerySelectorAll($".missed a[href^='/learn/'][href*='block=']").Length.ShouldBe(review.Clauses.Count);
        }

        foreach (var item in attempt.Missed.Select(question => _edition.Bank[question.ItemId]))
            page.Text.ShouldNotContain(item.Explanation);
    }

    [Fact]
    public async Task The_next_try_opens_when_each_missed_clause_was_practiced_and_asks_only_what_was_missed()
    {
        await _ada.DrawAsync(items => items.Take(4).Count(item => _edition.Practice.Any(practice => practice.Clauses.Contains(item.Clause))) > 2);
        await _ada.SitAsync(wrong: 4);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var toPractice = (await _ada.ReviewAsync()).ToPractice;

        var closed = await _ada.ResultAsync();
        await _ada.PracticeAsync(upTo: 1);
        var begun = await _ada.ResultAsync();
        await _ada.PracticeAsync();
        var open = await _ada.ResultAsync();
        var retake = await _ada.Browser.FollowAsync(await _ada.StartAsync());

        closed.Text.ShouldContain($"This opens once you have practiced: 0 of {toPractice} so far.");
        closed.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        begun.Text.ShouldContain($"1 of {toPractice} practiced");
        begun.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        open.Text.ShouldContain($"{toPractice} of {toPractice} practiced");
        open.Document.QuerySelector("main form button")!.TextContent.ShouldBe("Try the 4 you missed");
        retake.Heading.ShouldBe("Question 1 of 4");

        await _ada.SitAsync(wrong: 0);
        (await _ada.ResultAsync()).Text.ShouldContain("12 of 12 right");
    }

    [Fact]
    public async Task A_retake_asks_siblings_where_the_bank_has_them()
    {
        await _ada.FailAsync();
        var first = await _ada.LatestAsync();
        await _ada.PracticeAsync();
        await _ada.StartAsync();

        var retake = await _ada.LatestAsync();

        var missed = first.Missed.OrderBy(question => question.Position).Select(question => _edition.Bank[question.ItemId]).ToList();
        var asked = retake.Questions.OrderBy(question => question.Position).Select(question => _edition.Bank[question.ItemId]).ToList();
        asked.Select(item => item.Clause).ShouldBe(missed.Select(item => item.Clause));
        var drawn = first.Questions.Select(question => question.ItemId).ToHashSet();
        asked.Where((item, index) => item == missed[index]).ShouldAllBe(same => _edition.Bank.Items
            .Where(item => item.Clause == same.Clause && item.Critical == same.Critical)
            .All(item => drawn.Contains(item.Id) || asked.Contains(item)));
    }

    [Fact]
    public async Task Nobody_starts_the_next_try_before_practicing()
    {
        await _ada.DrawAsync(items => _edition.Practice.Any(practice => practice.Clauses.Contains(items[0].Clause)));
        var start = await _ada.Browser.GetAsync("/assessment/review/1");
        await _ada.SitAsync(wrong: 4);
        var form = await _ada.Browser.GetAsync("/assessment/review/1");

        var refused = await _ada.Browser.SubmitAsync(form, new() { ["After"] = "1" }, to: "/assessment/attempts");

        start.RedirectedTo!.OriginalString.ShouldBe("/assessment");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Heading.ShouldBe("Not passed yet");
        refused.Text.ShouldContain("First practice what you missed: 0 of");
        (await _ada.AttemptsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Missing_a_question_that_must_be_right_is_explained()
    {
        await _ada.DrawAsync(items => items.Any(item => item.Critical));
        var position = (await _ada.LatestAsync()).Questions.First(question => _edition.Bank[question.ItemId].Critical).Position;
        await _ada.SitAsync((question, _) => question.Position == position);

        var result = await _ada.ResultAsync();

        result.Heading.ShouldBe("Not passed yet");
        result.Text.ShouldContain("11 of 12 right");
        result.Text.ShouldContain("a rule that nobody may miss");
        result.Document.QuerySelector(".missed")!.TextContent.ShouldContain("Must be right");
    }

    [Fact]
    public async Task The_third_failed_try_opens_the_guided_review_and_offers_help_and_locks_nobody_out()
    {
        await _ada.FailAsync();
        await AgainAsync();
        var second = await _ada.ResultAsync();
        await AgainAsync();

        var third = await _ada.ResultAsync();
        var outbox = await _app.InDbAsync(db => Task.FromResult(db.Inquiries.Count()));
        await AgainAsync();
        var fourth = await _ada.ResultAsync();

        second.Heading.ShouldBe("Not passed yet");
        second.Document.QuerySelector("main a[href='/questions/new?to=hr']")!.TextContent.ShouldBe("Ask HR for help");
        third.Heading.ShouldBe("Let us go through it together");
        third.Document.QuerySelector("main .usa-button")!.TextContent.ShouldBe("Begin the guided review");
        third.Document.QuerySelectorAll(".practice li").Length.ShouldBe((await _ada.ReviewAsync()).Clauses.Count);
        var help = third.Document.QuerySelector("form[action='/questions']")!;
        help.QuerySelector("input[name=Clause]")!.GetAttribute("value").ShouldBe("");
        help.QuerySelector("input[name=To]")!.GetAttribute("value").ShouldBe("hr");
        help.QuerySelector("textarea[name=Question]").ShouldNotBeNull();
        outbox.ShouldBe(0);
        fourth.Heading.ShouldBe("Let us go through it together");

        await _ada.PracticeAsync();
        await _ada.StartAsync();
        await _ada.SitAsync(wrong: 0);
        (await _ada.ResultAsync()).Heading.ShouldBe("You have passed");
    }

    /// <summary>Practices, tries again and misses all of it once more.</summary>
    private async Task AgainAsync()
    {
        await _ada.PracticeAsync();
        await _ada.StartAsync();
        await _ada.SitAsync(wrong: 12);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
