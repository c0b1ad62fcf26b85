using System.Collections.Concurrent;
using PolicyTraining.Web.Tests.Hosting;

namespace PolicyTraining.Web.Tests.Operations;

/// <summary>A proxy as small as can be: asks before each request which node is ready, and sends it there.</summary>
internal sealed class Balancer : DelegatingHandler
{
    private readonly ConcurrentDictionary<int, ServerProcess> _nodes;
    private int _turn;

    /// <param name="nodes">By their place; a node that was restarted is put there.</param>
    /// <param name="inner">Keeps the cookies of one visitor.</param>
    public Balancer(ConcurrentDictionary<int, ServerProcess> nodes, HttpMessageHandler inner) : base(inner) => _nodes = nodes;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        for (var asked = 0; asked < 1000; asked++)
        {
            var node = _nodes[Interlocked.Increment(ref _turn) % _nodes.Count].Address;
            if (!await IsReadyAsync(node, cancellationToken))
                continue;
            request.RequestUri = new Uri(node, path);
            return await base.SendAsync(request, cancellationToken);
        }

        throw new HttpRequestException("No node was ready.");
    }

    private async Task<bool> IsReadyAsync(Uri node, CancellationToken cancellation)
    {
        try
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, new Uri(node, "/health/ready"));
            using var answer = await base.SendAsync(question, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // it is away
        }
    }
}
