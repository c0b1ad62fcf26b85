using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Certification;
using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>Somebody else holds SQLite's one write lock: whoever writes waits, and is told when it took too long.</summary>
public sealed class BusyDatabaseTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public BusyDatabaseTests() =>
        _app.Settings["ConnectionStrings:Training"] = $"Data Source={Database};Foreign Keys=True;Default Timeout=1";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Database => Path.Combine(_app.StorageDirectory, "training.db");

    [SqliteFact]
    public async Task A_signature_that_waited_too_long_is_refused_whole_and_the_same_page_signs_afterwards()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var review = await browser.ReviewAsync();
        TestPage refused;
        using (Hold())
        {
            refused = await browser.SignAsync(review);
            (await browser.GetAsync("/policy/2.110")).Status.ShouldBe(HttpStatusCode.OK, "Readers go on meanwhile.");
        }

        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Text.ShouldContain("we stopped waiting for our turn");
        (await _app.InDbAsync(db => db.Certifications.AnyAsync())).ShouldBeFalse();
        (await browser.SignAsync(refused)).RedirectedTo!.OriginalString.ShouldStartWith("/certifications/");
    }

    [SqliteFact]
    public async Task An_answer_that_waited_too_long_is_sent_again_and_kept_once()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);
        var edition = await _app.EditionAsync();
        var (lesson, block) = (
            from candidate in edition.Lessons
            from practice in candidate.Blocks.OfType<PracticeBlock>()
            where practice.Item.Interaction is Domain.Items.SingleChoice
            select (candidate, practice)).First();
        var page = await browser.GetAsync($"/learn/{lesson.Id}?block={block.Id}");
        TestPage refused;
        using (Hold())
            refused = await browser.SubmitAsync(page, "Answer", block.Item.Right);

        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await browser.SubmitAsync(refused, []);
        await browser.SubmitAsync(refused, []);
        (await _app.InDbAsync(db => db.PracticeAnswers.CountAsync())).ShouldBe(1);
    }

    [SqliteFact]
    public async Task Whoever_waits_for_a_lock_that_is_given_back_never_notices()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var review = await browser.ReviewAsync();
        var hold = Hold();

        var signing = Task.Run(() => browser.SignAsync(review));
        (await Task.WhenAny(signing, Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken))).ShouldNotBe(signing);
        hold.Dispose();

        (await signing).RedirectedTo!.OriginalString.ShouldStartWith("/certifications/");
    }

    [SqliteFact]
    public async Task What_was_written_comes_back_word_for_word_to_be_sent_again()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);
        var page = await browser.GetAsync("/questions/new?clause=II.B.4");
        var question = string.Concat(Enumerable.Repeat("May I use \"my own\" <address> for it? ", 40)).Trim();
        TestPage refused;
        using (Hold())
            refused = await browser.SubmitAsync(page, new() { ["Question"] = question });

        await browser.SubmitAsync(refused, []);

        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await _app.InDbAsync(db => db.Inquiries.Select(inquiry => inquiry.Question).SingleAsync())).ShouldBe(question);
    }

    [SqliteFact]
    public async Task A_script_is_told_in_its_own_language()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        var review = await browser.ReviewAsync();
        browser.Client.DefaultRequestHeaders.Add("Accept", "application/json");
        using (Hold())
        {
            var token = review.Document.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var answer = await browser.Client.PostAsync("/certify", new FormUrlEncodedContent(
                new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Consented"] = "true", ["TypedName"] = "Ada" }), TestContext.Current.CancellationToken);

            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            answer.Headers.RetryAfter.ShouldNotBeNull();
        }
    }

    /// <summary>The write lock, held by another connection as another process would.</summary>
    private Lock Hold() => new(Database);

    private sealed class Lock : IDisposable
    {
        private readonly SqliteConnection _connection;

        public Lock(string database)
        {
            _connection = new($"Data Source={database};Pooling=False");
            _connection.Open();
            Execute("BEGIN IMMEDIATE");
        }

        public void Dispose()
        {
            Execute("ROLLBACK");
            _connection.Dispose();
        }

        private void Execute(string sql)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
