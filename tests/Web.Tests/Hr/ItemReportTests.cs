using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class ItemReportTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Edition _edition = null!;
    private TestBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, "HR"));
        _edition = await _app.EditionAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Below_twenty_answers_no_figure_is_shown()
    {
        var item = await AnswerAsync(people: 19, wrong: 19);

        var report = await _browser.GetAsync("/hr/reports/items");
        var figures = await _browser.GetAsync($"/hr/reports/items/{item.Id}");

        report.Text.ShouldContain("19 first attempts");
        report.Text.ShouldContain("None. No question");
        report.Text.ShouldNotContain("%)");
        figures.Text.ShouldContain("19 people have answered this revision");
        figures.Text.ShouldNotContain("100%");
    }

    [Fact]
    public async Task From_twenty_on_an_item_that_is_often_missed_stands_out_with_its_clause_and_misunderstanding()
    {
        var item = await AnswerAsync(people: 20, wrong: 15);

        var report = await _browser.GetAsync("/hr/reports/items");
        var figures = await _browser.GetAsync($"/hr/reports/items/{item.Id}");

        report.Document.QuerySelector(".concerns")!.TextContent.ShouldContain(item.Id);
        RowOf(report, item.Id).ShouldContain("25%");
        RowOf(report, item.Clause.Value).ShouldContain("75%");
        figures.Text.ShouldContain("25% (11 to 47%)");
        figures.Text.ShouldContain("Fewer than 60% were right.");
        RowOf(figures, Wrong(item).Text).ShouldContain("75% (53 to 89%)");
    }

    [Fact]
    public async Task Later_attempts_and_earlier_revisions_do_not_count()
    {
        var item = await AnswerAsync(people: 2, wrong: 2);
        await _app.InDbAsync(async db =>
        {
            foreach (var first in await db.Attempts.Include(attempt => attempt.Questions).ToListAsync())
                db.Attempts.Add(Finish(first.Retake(_edition, asked: [], seed: 1, _app.Clock)));
            return await db.SaveChangesAsync();
        });

        (await FiguresAsync(item)).Answers.ShouldBe(2);
        (await FiguresAsync(item with { Revision = item.Revision + 1 })).Answers.ShouldBe(0);
    }

    [Fact]
    public async Task An_attempt_that_is_not_finished_does_not_count()
    {
        var assignment = await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));
        var attempt = Attempt.First(assignment.Id, _edition, seed: 1, _app.Clock);
        var item = _edition.Bank[attempt.Answer(1, _edition.Bank[attempt.Questions[0].ItemId].Right, _edition, _app.Clock).ItemId];
        await _app.InDbAsync(db =>
        {
            db.Attempts.Add(attempt);
            return db.SaveChangesAsync();
        });

        (await FiguresAsync(item)).Answers.ShouldBe(0);
    }

    [Fact]
    public async Task An_item_that_is_not_in_the_bank_has_no_figures()
    {
        (await _browser.GetAsync("/hr/reports/items/QB-NONE-01")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<ItemStatistics> FiguresAsync(Item item) =>
        _app.InDbAsync(async db => (await FirstAttempts.LoadAsync(db, TrainingApp.Bulletin, default)).Of(item));

    /// <summary>People who finish a first attempt; of those asked a certain item, so many have it wrong.</summary>
    private async Task<Item> AnswerAsync(int people, int wrong)
    {
        var item = _edition.Bank.Items.First(candidate => candidate is { Critical: true, Interaction: SingleChoice });
        for (var person = 0; person < people; person++)
        {
            var employee = await _app.InviteAsync($"Person{person} Example");
            var assignment = await _app.AssignAsync(employee);
            var attempt = DrawWith(item, assignment.Id);
            foreach (var question in attempt.Questions)
            {
                var asked = _edition.Bank[question.ItemId];
                attempt.Answer(question.Position, asked == item && person < wrong ? asked.Wrong : asked.Right, _edition, _app.Clock);
            }

            await _app.InDbAsync(db =>
            {
                db.Attempts.Add(attempt);
                return db.SaveChangesAsync();
            });
        }

        return item;
    }

    private Attempt Finish(Attempt attempt)
    {
        foreach (var question in attempt.Questions)
            attempt.Answer(question.Position, _edition.Bank[question.ItemId].Right, _edition, _app.Clock);
        return attempt;
    }

    private Attempt DrawWith(Item item, Guid assignmentId) => Enumerable.Range(0, 10000)
        .Select(seed => Attempt.First(assignmentId, _edition, seed, _app.Clock))
        .First(attempt => attempt.Questions.Any(question => question.ItemId == item.Id));

    private static Option Wrong(Item item) => item.Options.First(option => !option.IsKey);

    private static string RowOf(TestPage page, string heading) =>
        page.Document.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent.Contains(heading, StringComparison.Ordinal)).TextContent;
}
