using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>What the server has acknowledged, which must be there whatever happens to it.</summary>
internal sealed class Acknowledged
{
    /// <summary>A server that acknowledges nothing for so long never will.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Channel<bool> _steps = Channel.CreateUnbounded<bool>();

    public ConcurrentBag<Guid> Answers { get; } = [];

    public ConcurrentBag<(Guid Assignment, int Position)> Questions { get; } = [];

    public ConcurrentBag<string> Signatures { get; } = [];

    public void Note() => _steps.Writer.TryWrite(true);

    /// <summary>Comes back once so many more steps were acknowledged.</summary>
    public async Task WaitAsync(int steps, CancellationToken cancellation)
    {
        while (_steps.Reader.TryRead(out _))
            continue;
        for (; steps > 0; steps--)
            await _steps.Reader.ReadAsync(cancellation).AsTask().WaitAsync(Longest, cancellation);
    }
}

/// <summary>Somebody in a browser of their own, whose session outlives every server.</summary>
internal sealed class LoadedLearner(Employee employee, Guid assignment, Acknowledged acknowledged) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient _client = new();
    private string _token = "";

    public Guid Assignment => assignment;

    public void Meet(Uri server)
    {
        _client.Dispose();
        // A connection for each request: behind a proxy, the next may be answered by another server.
        _client = new(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = server };
    }

    public void Dispose() => _client.Dispose();

    public async Task SignInAsync()
    {
        var browser = new TestBrowser(_client);
        await browser.SubmitAsync("/account/sign-in", new() { ["Email"] = employee.Email, ["Password"] = TrainingApp.Password });
        _token = (await browser.GetAsync("/account/password")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>Answers a practice question, which one may as often as one likes.</summary>
    public async Task PractiseAsync(string address, IEnumerable<string> answer)
    {
        var key = Guid.NewGuid();
        await PostAsync(address, [.. answer.Select(pick => ("Answer", pick)), ("Key", key.ToString())]);
        acknowledged.Answers.Add(key);
        acknowledged.Note();
    }

    public async Task AnswerAsync(int position, IEnumerable<string> answer)
    {
        await PostAsync($"/assessment/questions/{position}", [.. answer.Select(pick => ("Answer", pick)), ("Attempt", "1"), ("Key", Guid.NewGuid().ToString())]);
        acknowledged.Questions.Add((assignment, position));
        acknowledged.Note();
    }

    public async Task SignAsync()
    {
        await PostAsync("/certify", [("Consented", "true"), ("TypedName", employee.Name)]);
        var certification = await PostAsync("/certify/signature", [("ReviewedName", employee.Name), ("Password", TrainingApp.Password)]);
        if (!certification.StartsWith("/certifications/", StringComparison.Ordinal))
            return;

        acknowledged.Signatures.Add(certification["/certifications/".Length..]);
        acknowledged.Note();
    }

    /// <returns>Where the server leads next, by which it acknowledges.</returns>
    private async Task<string> PostAsync(string address, List<(string Name, string Value)> fields)
    {
        fields.Add(("__RequestVerificationToken", _token));
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await _client.PostAsync(address, content, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
        var next = answer.Headers.Location!.OriginalString;
        next.ShouldNotContain("/account/sign-in", Case.Sensitive, "The session outlives the server.");
        return next;
    }
}
