using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Assessment;

/// <summary>Two windows on one assessment agree, and a page that was left open changes nothing.</summary>
public sealed class TwoTabsTests : IAsyncLifetime
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
    public async Task Starting_twice_gives_one_attempt()
    {
        var leftOpen = await _ada.ResultAsync();
        await _ada.StartAsync();

        var second = await _ada.Browser.SubmitAsync(leftOpen, []);

        second.RedirectedTo!.OriginalString.ShouldBe("/assessment/questions/1");
        (await _ada.AttemptsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Starting_the_next_try_twice_gives_one_attempt()
    {
        await _ada.FailAsync();
        await _ada.PracticeAsync();
        var leftOpen = await _ada.ResultAsync();
        await _ada.StartAsync();

        var second = await _ada.Browser.SubmitAsync(leftOpen, []);

        second.RedirectedTo!.OriginalString.ShouldBe("/assessment/questions/1");
        (await _ada.AttemptsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_result_left_open_starts_nothing_after_the_next_one_and_shows_that()
    {
        await _ada.FailAsync();
        await _ada.PracticeAsync();
        var leftOpen = await _ada.ResultAsync();
        await _ada.StartAsync();
        await _ada.SitAsync((_, item) => true);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await _ada.PracticeAsync();

        var late = await _ada.Browser.SubmitAsync(leftOpen, [], "/assessment/attempts");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("You have finished another try since that page was opened");
        late.Heading.ShouldBe("Not passed yet");
        (await _ada.AttemptsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_passed_assessment_is_not_taken_again()
    {
        var start = await _ada.ResultAsync();
        await _app.PassAsync(_ada.Employee);

        var again = await _ada.Browser.SubmitAsync(start, []);

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("You have already passed the assessment.");
        again.Heading.ShouldBe("You have passed");
        (await _ada.AttemptsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_question_left_open_in_one_window_is_not_answered_after_the_try_was_finished_in_the_other()
    {
        var leftOpen = await _ada.Browser.FollowAsync(await _ada.StartAsync());
        await _ada.SitAsync(wrong: 0);
        var given = (await _ada.LatestAsync()).Questions.Single(question => question.Position == 1).Response;
        var item = _edition.Bank[(await _ada.LatestAsync()).Questions.Single(question => question.Position == 1).ItemId];

        var late = await _ada.Browser.FollowAsync(await _ada.Browser.SubmitAsync(leftOpen, new() { ["Answer"] = item.Wrong[0] }));

        late.Text.ShouldContain("Your first answer was kept.");
        (await _ada.LatestAsync()).Questions.Single(question => question.Position == 1).Response.ShouldBe(given);
        (await _ada.ResultAsync()).Heading.ShouldBe("You have passed");
    }

    [Fact]
    public async Task A_question_left_open_from_an_earlier_try_answers_nothing()
    {
        var leftOpen = await _ada.Browser.FollowAsync(await _ada.StartAsync());
        await _ada.SitAsync(wrong: 4);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await _ada.PracticeAsync();
        await _ada.StartAsync();

        var late = await _ada.Browser.SubmitAsync(leftOpen, new() { ["Answer"] = "a" });

        late.RedirectedTo!.OriginalString.ShouldBe("/assessment");
        (await _ada.Browser.FollowAsync(late)).Text.ShouldContain("nothing was changed");
        (await _ada.LatestAsync()).Questions.ShouldAllBe(question => !question.IsAnswered);
    }

    [Fact]
    public async Task The_last_two_answers_given_at_once_finish_the_attempt()
    {
        await _ada.StartAsync();
        await using var one = await TabAsync();
        await AnswerAllButTwoAsync(one);
        await using var other = await TabAsync();

        await one.AnswerAsync(11);
        await other.AnswerAsync(12);

        var attempt = await _ada.LatestAsync();
        attempt.Passed.ShouldBe(true);
        (await _app.AssignmentOfAsync(_ada.Employee)).PassedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_reminder_that_moves_on_at_the_same_moment_costs_no_answer()
    {
        await _app.DispatchAsync();
        await _ada.StartAsync();
        await using var tab = await TabAsync();
        await AnswerAllButTwoAsync(tab);
        await tab.AnswerAsync(11);
        _app.Clock.Advance(TimeSpan.FromDays(10));
        (await _app.RemindAsync()).ShouldBe(1);

        await tab.AnswerAsync(12);

        (await _ada.LatestAsync()).Passed.ShouldBe(true);
        (await _app.AssignmentOfAsync(_ada.Employee)).PassedAt.ShouldNotBeNull();
    }

    private static async Task AnswerAllButTwoAsync(Tab tab)
    {
        for (var position = 1; position <= 10; position++)
            await tab.AnswerAsync(position);
    }

    /// <summary>A request that has loaded the attempt and not answered yet.</summary>
    private async Task<Tab> TabAsync()
    {
        var scope = _app.Services.CreateAsyncScope();
        var assignment = await scope.ServiceProvider.GetRequiredService<TrainingDb>().Assignments.SingleAsync(own => own.EmployeeId == _ada.Employee.Id);
        var attempt = (await scope.ServiceProvider.GetRequiredService<Sitting>().LatestAsync(assignment, default))!;
        return new(scope, assignment, attempt, _edition);
    }

    private sealed record Tab(AsyncServiceScope Scope, Assignment Assignment, Attempt Attempt, Edition Edition) : IAsyncDisposable
    {
        public async Task AnswerAsync(int position)
        {
            var item = Edition.Bank[Attempt.Questions.Single(question => question.Position == position).ItemId];
            await Scope.ServiceProvider.GetRequiredService<Sitting>().AnswerAsync(Assignment, Attempt, position, item.Right, default);
        }

        public ValueTask DisposeAsync() => Scope.DisposeAsync();
    }
}
