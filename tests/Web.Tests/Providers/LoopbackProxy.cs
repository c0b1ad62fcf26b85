using System.Net;
using System.Net.Sockets;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>Leads each connection to the next server that takes it, as the proxy before several servers does.</summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly IReadOnlyList<Uri> _servers;
    private readonly Task _accepting;
    private int _turn;

    public LoopbackProxy(params IReadOnlyList<Uri> servers)
    {
        _servers = servers;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var carrying = new List<Task>();
        try
        {
            while (true)
                carrying.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(carrying);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var server = await ConnectAsync();
                var (here, there) = (client.GetStream(), server.GetStream());
                await await Task.WhenAny(here.CopyToAsync(there, _end.Token), there.CopyToAsync(here, _end.Token));
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
            {
                // Whoever asked sees that the connection is gone.
            }
        }
    }

    /// <exception cref="SocketException">No server takes anybody.</exception>
    private async Task<TcpClient> ConnectAsync()
    {
        for (var refusals = 1; ; refusals++)
        {
            var server = new TcpClient();
            try
            {
                var next = _servers[(int)((uint)Interlocked.Increment(ref _turn) % _servers.Count)];
                await server.ConnectAsync(IPAddress.Loopback, next.Port, _end.Token);
                return server;
            }
            catch (SocketException) when (refusals < _servers.Count)
            {
                server.Dispose();
            }
        }
    }
}
