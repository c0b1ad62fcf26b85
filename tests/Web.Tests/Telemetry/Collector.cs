using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyTraining.Web.Tests.Telemetry;

/// <summary>Stands in for an OpenTelemetry collector: takes whatever is sent, by OTLP over HTTP, and keeps it.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string? MediaType, byte[] Body)> _taken = new();
    private readonly WebApplication _server;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(TakeAsync);
    }

    public string Address => _server.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._server.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>All that came to a path. Texts stand in protobuf as they are.</summary>
    public string Taken(string path) =>
        string.Concat(_taken.Where(message => message.Path == path).Select(message => Encoding.UTF8.GetString(message.Body)));

    public IReadOnlyList<string?> MediaTypes => [.. _taken.Select(message => message.MediaType).Distinct()];

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _taken.Enqueue((context.Request.Path, context.Request.ContentType, body.ToArray()));
    }
}
