using System.Net;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>
/// The program as a process of its own, killed without warning after each click: whatever a page has acknowledged is there when
/// it is started again, and so is the session.
/// </summary>
public sealed class KilledServerTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();
    private readonly CookieContainer _cookies = new();
    private ServerProcess? _server;

    public async ValueTask DisposeAsync()
    {
        _server?.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Killing_the_server_between_any_two_clicks_loses_no_answer()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var edition = await _app.EditionAsync();
        var (practice, practiceAt) = Find<PracticeBlock>(edition, block => block.Item.Interaction is SingleChoice);
        var (story, storyAt) = Find<ScenarioBlock>(edition, _ => true);
        var first = new ScenarioRun(story.Scenario, Guid.Empty, 1, []).Decision!.Choices[0];

        var browser = await RestartAsync();
        await browser.SubmitAsync("/account/sign-in", new() { ["Email"] = ada.Email, ["Password"] = TrainingApp.Password });

        browser = await RestartAsync();
        await browser.SubmitAsync(await browser.GetAsync(practiceAt), "Answer", practice.Item.Right);
        browser = await RestartAsync();
        (await browser.GetAsync(practiceAt)).Text.ShouldContain(practice.Item.Explanation);

        await browser.SubmitAsync(storyAt, new() { ["Choice"] = first.Id });
        browser = await RestartAsync();
        (await browser.GetAsync(storyAt)).Text.ShouldContain(Folded(first.Consequence));

        var question = await browser.FollowAsync(await browser.SubmitAsync("/assessment", [], "/assessment/attempts"));
        browser = await RestartAsync();
        question = await browser.GetAsync(question.Path);
        var item = edition.Bank.Items.Single(item => question.Text.Contains(Folded(item.Stem), StringComparison.Ordinal));
        await browser.SubmitAsync(question, "Answer", item.Right);
        browser = await RestartAsync();
        (await browser.GetAsync(question.Path)).Text.ShouldContain(Folded(item.Explanation));
    }

    /// <summary>Kills the server, starts another on the same storage, and opens the same browser on it.</summary>
    private async Task<TestBrowser> RestartAsync()
    {
        _server?.Dispose();
        _server = await ServerProcess.StartAsync(_app.StorageDirectory);
        return new TestBrowser(new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false })
        {
            BaseAddress = _server.Address,
        });
    }

    private static (TBlock Block, string Address) Find<TBlock>(Edition edition, Func<TBlock, bool> like) where TBlock : Block => (
        from lesson in edition.Lessons
        from block in lesson.Blocks.OfType<TBlock>()
        where like(block)
        select (block, $"/learn/{lesson.Id}?block={block.Id}")).First();

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
