using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Assessment;

public sealed class AssessmentTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _ada = null!;
    private TestBrowser _browser = null!;
    private QuestionBank _bank = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(_ada);
        _browser = await _app.SignedInAsAsync(_ada);
        _bank = (await _app.EditionAsync()).Bank;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_introduction_says_what_is_asked_and_what_is_still_to_do()
    {
        var page = await _browser.GetAsync("/assessment");

        page.Text.ShouldContain("12, each about a situation at work");
        page.Text.ShouldContain("10 of 12 right");
        page.Text.ShouldContain("there will still be 8 lessons to finish");
    }

    [Fact]
    public async Task An_open_question_gives_nothing_away()
    {
        var page = await StartAsync();

        var item = await ItemAsync(1);
        page.Document.QuerySelector("legend")!.TextContent.ShouldBe(item.Stem);
        page.Document.QuerySelectorAll("input[name=Answer]").Length.ShouldBe(item.Options.Count);
        var everything = WebUtility.HtmlDecode(page.Document.Source.Text);
        everything.ShouldContain(item.Options[0].Text);
        everything.ShouldNotContain(item.Explanation);
        item.Options.ShouldAllBe(option => !everything.Contains(option.Feedback));
        page.Document.QuerySelectorAll("input[name=Answer][checked], .option, .clause").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_is_kept_as_given_and_explained_by_its_clause()
    {
        await StartAsync();
        var item = await ItemAsync(1);
        var wrong = Wrong(item);

        var page = await AnswerAsync(1, wrong);

        var feedback = page.Document.QuerySelector("#feedback[tabindex='-1']")!.TextContent;
        feedback.ShouldContain("Not quite");
        feedback.ShouldContain(wrong.Feedback);
        feedback.ShouldContain(item.Explanation);
        page.Document.QuerySelector(".clause__label a")!.GetAttribute("href").ShouldBe($"/policy/2.110#{item.Clauses[0]}");
        page.Text.ShouldContain("Saved 10:00 a.m. Central");
        page.Document.QuerySelectorAll("input[name=Answer]").ShouldBeEmpty();
        page.Document.QuerySelector(".option--correct").ShouldBeNull();
        (await LatestAsync()).Questions.Single(question => question.Position == 1).ChosenOptionId.ShouldBe(wrong.Id);
    }

    [Fact]
    public async Task Without_a_choice_the_question_comes_back_with_the_error_at_it()
    {
        var open = await StartAsync();

        var refused = await _browser.SubmitAsync(open, []);

        refused.Document.QuerySelector("fieldset .usa-error-message")!.TextContent.ShouldContain("Choose one of the answers.");
        refused.Heading.ShouldBe("Question 1 of 12");
        (await LatestAsync()).Questions.ShouldAllBe(question => !question.IsAnswered);
    }

    [Fact]
    public async Task A_second_answer_from_another_window_leaves_the_first()
    {
        await StartAsync();
        var item = await ItemAsync(1);
        var otherWindow = await _browser.GetAsync("/assessment/questions/1");
        await AnswerAsync(1, item.Key);

        var second = await _browser.FollowAsync(await _browser.SubmitAsync(otherWindow, new() { ["Answer"] = Wrong(item).Id }));

        second.Text.ShouldContain("Your first answer was kept.");
        second.Text.ShouldContain("Your answer: right");
        (await LatestAsync()).Questions.Single(question => question.Position == 1).ChosenOptionId.ShouldBe(item.Key.Id);
    }

    [Fact]
    public async Task Ten_of_twelve_pass_and_lead_to_signing_once_the_lessons_are_done()
    {
        await DrawAsync(item => !item.Critical);
        await SitAsync(wrong: 2, mayMiss: item => !item.Critical);

        var page = await _browser.GetAsync("/assessment");

        page.Heading.ShouldBe("You have passed");
        page.Text.ShouldContain("10 of 12 right");
        page.Text.ShouldContain("there are still 8 lessons to finish");
        page.Document.QuerySelectorAll(".missed > li").Length.ShouldBe(2);
        (await _app.AssignmentOfAsync(_ada)).PassedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task With_the_lessons_done_a_pass_leads_to_the_certification()
    {
        await _app.PassAsync(_ada);

        var page = await _browser.GetAsync("/assessment");

        page.Document.QuerySelector("a.usa-button")!.GetAttribute("href").ShouldBe("/certify");
    }

    [Fact]
    public async Task Nine_of_twelve_do_not_pass_and_only_the_missed_are_asked_again()
    {
        await StartAsync();
        await SitAsync(wrong: 3, mayMiss: _ => true);
        var missed = (await LatestAsync()).Missed.Select(question => question.ItemId).ToList();

        var result = await _browser.GetAsync("/assessment");
        var retake = await _browser.FollowAsync(await _browser.SubmitAsync(result, []));

        result.Heading.ShouldBe("Not passed yet");
        result.Text.ShouldContain("9 of 12 right");
        result.Text.ShouldContain("Try the 3 you missed");
        result.Document.QuerySelectorAll(".missed a[href^='/policy/2.110#'], .missed a[href^='/learn/']").Length.ShouldBeGreaterThan(3);
        retake.Heading.ShouldBe("Question 1 of 3");
        (await LatestAsync()).Questions.Select(question => question.ItemId).ShouldBe(missed, ignoreOrder: true);

        await SitAsync(wrong: 0, mayMiss: _ => false);
        (await _browser.GetAsync("/assessment")).Text.ShouldContain("12 of 12 right");
    }

    [Fact]
    public async Task Missing_a_question_that_must_be_right_is_explained()
    {
        await DrawAsync(item => item.Critical);
        await SitAsync(wrong: 1, mayMiss: item => item.Critical);

        var result = await _browser.GetAsync("/assessment");

        result.Heading.ShouldBe("Not passed yet");
        result.Text.ShouldContain("11 of 12 right");
        result.Text.ShouldContain("a rule that nobody may miss");
        result.Text.ShouldContain("Must be right");
    }

    [Fact]
    public async Task A_page_left_open_from_an_earlier_try_answers_nothing()
    {
        var leftOpen = await StartAsync();
        await SitAsync(wrong: 3, mayMiss: _ => true);
        await _browser.SubmitAsync("/assessment", []);

        var late = await _browser.SubmitAsync(leftOpen, new() { ["Answer"] = "a" });

        late.RedirectedTo!.OriginalString.ShouldBe("/assessment");
        (await LatestAsync()).Questions.ShouldAllBe(question => !question.IsAnswered);
    }

    [Fact]
    public async Task An_unfinished_attempt_resumes_at_its_next_open_question_after_signing_in_again()
    {
        await StartAsync();
        await AnswerAsync(1, (await ItemAsync(1)).Key);
        await AnswerAsync(2, (await ItemAsync(2)).Key);
        var phone = await _app.SignedInAsAsync(_ada);

        var page = await phone.GetAsync("/assessment");

        page.Text.ShouldContain("2 of 12 questions are answered");
        var resume = page.Document.QuerySelector("a.usa-button")!;
        resume.TextContent.ShouldBe("Resume at question 3");
        (await phone.GetAsync(resume.GetAttribute("href")!)).Heading.ShouldBe("Question 3 of 12");
        (await phone.GetAsync("/assessment/questions/1")).Text.ShouldContain("Your answer: right");
    }

    [Fact]
    public async Task Every_address_keeps_the_assignment_that_was_asked_for()
    {
        var query = $"assignment={(await _app.AssignmentOfAsync(_ada)).Id}";
        var question = await _browser.FollowAsync(await _browser.SubmitAsync($"/assessment?{query}", []));

        var answered = await _browser.FollowAsync(await _browser.SubmitAsync(question, new() { ["Answer"] = "a" }));

        answered.Path.ShouldContain(query);
        answered.Document.QuerySelectorAll("main a:not([href^='/policy'])").ShouldAllBe(link => link.GetAttribute("href")!.Contains(query));
    }

    [Fact]
    public async Task A_passed_assessment_is_not_taken_again()
    {
        var start = await _browser.GetAsync("/assessment");
        await _app.PassAsync(_ada);

        var again = await _browser.SubmitAsync(start, []);

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("You have already passed the assessment.");
    }

    [Fact]
    public async Task Nobody_answers_for_somebody_else()
    {
        var bob = await _app.EmployAsync(Sample.Bob);
        await _app.AssignAsync(bob);
        var his = await _app.SignedInAsAsync(bob);
        var hers = (await _app.AssignmentOfAsync(_ada)).Id;
        await StartAsync();
        var question = await his.FollowAsync(await his.SubmitAsync("/assessment", []));

        var refused = await his.SubmitAsync(question, new() { ["Answer"] = "a" }, to: $"/assessment/questions/1?assignment={hers}");

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        (await LatestAsync()).Questions.ShouldAllBe(kept => !kept.IsAnswered);
    }

    private async Task<TestPage> StartAsync() => await _browser.FollowAsync(await _browser.SubmitAsync("/assessment", []));

    /// <summary>Begins with the first draw in which at least two items are like this.</summary>
    private async Task DrawAsync(Func<Item, bool> like)
    {
        var (assignment, edition) = (await _app.AssignmentOfAsync(_ada), await _app.EditionAsync());
        var draw = Enumerable.Range(0, 1000)
            .Select(seed => Attempt.First(assignment.Id, edition, seed, _app.Clock))
            .First(attempt => attempt.Questions.Count(question => like(_bank[question.ItemId])) > 1);
        await _app.InDbAsync(db =>
        {
            db.Attempts.Add(draw);
            return db.SaveChangesAsync();
        });
    }

    private async Task<TestPage> AnswerAsync(int position, Option option)
    {
        var open = await _browser.GetAsync($"/assessment/questions/{position}");
        return await _browser.FollowAsync(await _browser.SubmitAsync(open, new() { ["Answer"] = option.Id }));
    }

    /// <summary>Answers what is open: the first <paramref name="wrong"/> that may be missed wrongly, everything else rightly.</summary>
    private async Task SitAsync(int wrong, Func<Item, bool> mayMiss)
    {
        foreach (var question in (await LatestAsync()).Questions.OrderBy(question => question.Position))
        {
            var item = _bank[question.ItemId];
            var misses = wrong > 0 && mayMiss(item);
            wrong -= misses ? 1 : 0;
            await AnswerAsync(question.Position, misses ? Wrong(item) : item.Key);
        }

        wrong.ShouldBe(0, "The draw had too few questions of that kind.");
    }

    private static Option Wrong(Item item) => item.Options.First(option => !option.IsKey);

    private async Task<Item> ItemAsync(int position) =>
        _bank[(await LatestAsync()).Questions.Single(question => question.Position == position).ItemId];

    private async Task<Attempt> LatestAsync()
    {
        var assignment = await _app.AssignmentOfAsync(_ada);
        return await _app.InDbAsync(db => db.Attempts.AsNoTracking().Include(attempt => attempt.Questions)
            .Where(attempt => attempt.AssignmentId == assignment.Id)
            .OrderByDescending(attempt => attempt.Number)
            .FirstAsync());
    }
}
