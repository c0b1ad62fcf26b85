using System.Net;
using System.Net.Sockets;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>The program as it runs in Production, with TLS of its own and in the clear beside it.</summary>
public sealed class ProductionServer : IAsyncLifetime
{
    public const string Host = "training.agency.gov";

    private readonly ProductionStorage _storage = new();
    private ServerProcess _process = null!;

    internal ProductionStorage Storage => _storage;

    internal ServerProcess Process => _process;

    public async ValueTask InitializeAsync() => _process = await ServerProcess.StartAsync(_storage.Data,
    [
        .. _storage.Environment,
        ("Kestrel__Endpoints__Clear__Url", "http://127.0.0.1:0"),
        ("Kestrel__Endpoints__Encrypted__Url", "https://127.0.0.1:0"),
        ("Kestrel__Endpoints__Encrypted__Certificate__Path", _storage.TlsPath),
        ("Kestrel__Endpoints__Encrypted__Certificate__Password", ProductionStorage.Password),
        ("Proxy__Trusted__0", "127.0.0.2"),
    ]);

    public ValueTask DisposeAsync()
    {
        _process.Dispose();
        _storage.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A browser that finds the site's name here.</summary>
    /// <param name="scheme">How it asks.</param>
    /// <param name="from">The address it connects from.</param>
    public TestBrowser Browser(string scheme = "https", string host = Host, string from = "127.0.0.1")
    {
        var address = _process.Addresses.Single(address => address.Scheme == scheme);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(IPAddress.Loopback, address.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Host}";
        return new TestBrowser(new HttpClient(handler) { BaseAddress = new Uri($"{scheme}://{host}") });
    }
}
