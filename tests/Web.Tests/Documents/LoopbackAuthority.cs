using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>A time-stamp authority on this machine's own address, which answers as the test says.</summary>
internal sealed class LoopbackAuthority : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LoopbackAuthority()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapPost("/", AnswerAsync);
    }

    /// <summary>What it answers to a request; throwing is an internal error.</summary>
    public required Func<byte[], Task<byte[]>> Answers { get; set; }

    /// <summary>Done once somebody has asked.</summary>
    public Task Asked => _asked.Task;

    public int Requests { get; private set; }

    public string Url => _server.Urls.Single();

    public static async Task<LoopbackAuthority> StartAsync(Func<byte[], Task<byte[]>> answers)
    {
        var authority = new LoopbackAuthority { Answers = answers };
        await authority._server.StartAsync(TestContext.Current.CancellationToken);
        return authority;
    }

    public static Task<LoopbackAuthority> StartAsync(Func<byte[], byte[]> answers) => StartAsync(request => Task.FromResult(answers(request)));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Requests++;
        using var request = new MemoryStream();
        await context.Request.Body.CopyToAsync(request);
        _asked.TrySetResult();
        context.Request.ContentType.ShouldBe("application/timestamp-query");
        await Results.Bytes(await Answers(request.ToArray()), "application/timestamp-reply").ExecuteAsync(context);
    }
}
