using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Items;
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
        (await LatestAsync()).Questions.Single(question => question.Position == 1).Response.ShouldBe(new Response(wrong.Id));
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
        (await LatestAsync()).Questions.Single(question => question.Position == 1).Response.ShouldBe(new Response(item.Key.Id));
    }

    [Fact]
    public async Task An_unfinished_attempt_resumes_at_its_next_open_question_after_signing_in_again()
    {
        await StartAsync();
        await AnswerRightAsync(1);
        await AnswerRightAsync(2);
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
        await StartAsync();
        var question = await _browser.GetAsync($"/assessment/questions/1?{query}");

        var answered = await _browser.FollowAsync(await _browser.SubmitAsync(question, new() { ["Answer"] = "a" }));

        answered.Path.ShouldContain(query);
        answered.Document.QuerySelectorAll("main a:not([href^='/policy'])").ShouldAllBe(link => link.GetAttribute("href")!.Contains(query));
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

    private async Task AnswerRightAsync(int position) => await _browser.SubmitAsync(
        await _browser.GetAsync($"/assessment/questions/{position}"), "Answer", (await ItemAsync(position)).Right);

    /// <summary>Begins with a draw whose first question is of the plainest kind, so that a test knows what it looks at.</summary>
    private async Task<TestPage> StartAsync()
    {
        var (assignment, edition) = (await _app.AssignmentOfAsync(_ada), await _app.EditionAsync());
        var draw = Enumerable.Range(0, 1000)
            .Select(seed => Attempt.First(assignment.Id, edition, seed, _app.Clock))
            .First(attempt => _bank[attempt.Questions[0].ItemId].Interaction is SingleChoice);
        await _app.InDbAsync(db =>
        {
            db.Attempts.Add(draw);
            return db.SaveChangesAsync();
        });
        return await _browser.GetAsync("/assessment/questions/1");
    }

    private async Task<TestPage> AnswerAsync(int position, Option option)
    {
        var open = await _browser.GetAsync($"/assessment/questions/{position}");
        return await _browser.FollowAsync(await _browser.SubmitAsync(open, new() { ["Answer"] = option.Id }));
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
