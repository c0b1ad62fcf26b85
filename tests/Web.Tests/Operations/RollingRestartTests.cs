using System.Collections.Concurrent;
using System.Net;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Hosting;

namespace PolicyTraining.Web.Tests.Operations;

/// <summary>Two nodes on one storage are restarted one after the other while people read and answer: nobody notices.</summary>
public sealed class RollingRestartTests : IAsyncDisposable
{
    private const int Learners = 2;

    private readonly TrainingApp _app = new();
    private readonly ConcurrentDictionary<int, ServerProcess> _nodes = new();

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.Values)
            node.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task No_request_fails_while_one_node_after_the_other_is_restarted()
    {
        var learners = new List<Employee>();
        for (var number = 0; number < Learners; number++)
        {
            learners.Add(await _app.EmployAsync($"reading{number} Lovelace"));
            await _app.AssignAsync(learners[^1]);
        }

        var (practice, practiceAt) = await PracticeAsync();
        for (var place = 0; place < 2; place++)
            _nodes[place] = await StartAsync();
        using var restarted = new CancellationTokenSource();

        var reading = learners.ConvertAll(learner => Task.Run(() => ReadAsync(learner, practice, practiceAt, restarted.Token)));
        foreach (var place in _nodes.Keys.Order())
            await RestartAsync(place);
        await restarted.CancelAsync();

        foreach (var served in await Task.WhenAll(reading))
        {
            served.ShouldAllBe(status => status == HttpStatusCode.OK || status == HttpStatusCode.Redirect);
            served.Count.ShouldBeGreaterThan(2);
        }
    }

    /// <returns>What each request was answered.</returns>
    private async Task<List<HttpStatusCode>> ReadAsync(Employee learner, PracticeBlock practice, string practiceAt, CancellationToken restarted)
    {
        using var client = new HttpClient(new Balancer(_nodes, new SocketsHttpHandler { AllowAutoRedirect = false })) { BaseAddress = new Uri("http://127.0.0.1") };
        var browser = new TestBrowser(client);
        var answered = new List<HttpStatusCode>
        {
            (await browser.SubmitAsync("/account/sign-in", new() { ["Email"] = learner.Email, ["Password"] = TrainingApp.Password })).Status,
        };
        while (!restarted.IsCancellationRequested)
        {
            var page = await browser.GetAsync(practiceAt);
            answered.Add(page.Status);
            if (page.Document.QuerySelector("main form [name=Answer]") is not null)
                answered.Add((await browser.SubmitAsync(page, "Answer", practice.Item.Right)).Status);
        }

        return answered;
    }

    private async Task RestartAsync(int place)
    {
        _nodes[place].Terminate();
        (await _nodes[place].ExitAsync()).ShouldBe(0);
        _nodes[place].Dispose();
        _nodes[place] = await StartAsync();
    }

    private Task<ServerProcess> StartAsync() =>
        ServerProcess.StartAsync(_app.StorageDirectory, ("Hosting__DrainSeconds", "3"), ("Logging__LogLevel__Default", "None"));

    private async Task<(PracticeBlock Block, string Address)> PracticeAsync() => (
        from lesson in (await _app.EditionAsync()).Lessons
        from block in lesson.Blocks.OfType<PracticeBlock>()
        where block.Item.Interaction is SingleChoice
        select (block, $"/learn/{lesson.Id}?block={block.Id}")).First();
}
