using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Assessment;

/// <summary>Somebody who sits the assessment, in a browser, and what has come of it.</summary>
internal sealed class Sitter(TrainingApp app, Employee employee, TestBrowser browser, Edition edition)
{
    public Employee Employee => employee;

    public TestBrowser Browser => browser;

    public static async Task<Sitter> AssignedAsync(TrainingApp app, string name)
    {
        var employee = await app.EmployAsync(name);
        await app.AssignAsync(employee);
        return new(app, employee, await app.SignedInAsAsync(employee), await app.EditionAsync());
    }

    /// <summary>The result, or what stands in its place.</summary>
    public Task<TestPage> ResultAsync() => browser.GetAsync("/assessment");

    /// <summary>Presses the button that starts the first try or the next.</summary>
    public async Task<TestPage> StartAsync() => await browser.SubmitAsync(await ResultAsync(), [], "/assessment/attempts");

    /// <summary>Begins with the first draw that is like this.</summary>
    public async Task DrawAsync(Func<IReadOnlyList<Item>, bool> like)
    {
        var assignment = await app.AssignmentOfAsync(employee);
        var draw = Enumerable.Range(0, 10000)
            .Select(seed => Attempt.First(assignment.Id, edition, seed, app.Clock))
            .First(attempt => like([.. attempt.Questions.Select(question => edition.Bank[question.ItemId])]));
        await app.InDbAsync(db =>
        {
            db.Attempts.Add(draw);
            return db.SaveChangesAsync();
        });
    }

    /// <summary>Finishes the open try: what <paramref name="isWrong"/> says wrongly, everything else rightly.</summary>
    public Task SitAsync(Func<AttemptQuestion, Item, bool> isWrong) => app.InScopeAsync(async services =>
    {
        var assignment = await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync(own => own.EmployeeId == employee.Id);
        var sitting = services.GetRequiredService<Sitting>();
        var attempt = (await sitting.LatestAsync(assignment, default))!;
        while (attempt.NextOpen is { } question)
        {
            var item = edition.Bank[question.ItemId];
            await sitting.AnswerAsync(assignment, attempt, question.Position, isWrong(question, item) ? item.Wrong : item.Right, default);
        }

        return attempt;
    });

    /// <summary>Finishes the open try with the first so many wrong.</summary>
    public Task SitAsync(int wrong) => SitAsync((question, _) => question.Position <= wrong);

    /// <summary>Starts a first try and fails it.</summary>
    public async Task FailAsync(int wrong = 4)
    {
        await StartAsync();
        await SitAsync(wrong);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>Goes through the review as the pages lead, and answers what is to be practiced, rightly or not.</summary>
    /// <param name="upTo">How many to practice.</param>
    public async Task PracticeAsync(int upTo = int.MaxValue)
    {
        foreach (var (index, missed) in (await ReviewAsync()).Clauses.Index())
        {
            var page = await browser.GetAsync($"/assessment/review/{index + 1}");
            if (missed.Practice is not { } item || upTo <= 0 || page.Document.QuerySelector("#feedback") is not null)
                continue;

            upTo--;
            await AnswerAsync(page, item);
        }
    }

    /// <summary>Answers the practice question of a page, whatever its kind: wrongly where an answer can be wrong.</summary>
    private async Task AnswerAsync(TestPage page, Item item)
    {
        var form = page.Document.QuerySelector("form.lesson__question")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        var picks = item.Interaction.IsMarked ? item.Wrong : item.Right;
        var response = await browser.Client.PostAsync(
            form.GetAttribute("action"), new FormUrlEncodedContent(fields.Concat(picks.Select(pick => KeyValuePair.Create("Answer", pick)))));
        ((int)response.StatusCode).ShouldBeLessThan(400);
    }

    public async Task<Review> ReviewAsync() => Review.Of(
        await LatestAsync(),
        edition,
        await app.InDbAsync(db => db.PracticeAnswers.AsNoTracking().ToListAsync()));

    public async Task<Attempt> LatestAsync() => (await AttemptsAsync())[^1];

    public async Task<List<Attempt>> AttemptsAsync()
    {
        var assignment = await app.AssignmentOfAsync(employee);
        return await app.InDbAsync(db => db.Attempts.AsNoTracking().Include(attempt => attempt.Questions)
            .Where(attempt => attempt.AssignmentId == assignment.Id)
            .OrderBy(attempt => attempt.Number)
            .ToListAsync());
    }
}
