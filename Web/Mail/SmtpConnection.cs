using System.Net.Security;
using System.Net.Sockets;
using MailKit.Security;

namespace PolicyTraining.Web.Mail;

/// <summary>
/// The connection to the server in <c>Mail:Smtp</c>, kept open between messages and closed when there were none for a while.
/// One at a time uses it.
/// </summary>
/// <param name="trust">Replaces the judgement of the server's certificate; null for the machine's own trust store.</param>
internal sealed class SmtpConnection(SmtpOptions server, TimeProvider clock, RemoteCertificateValidationCallback? trust) : IDisposable, IAsyncDisposable
{
    /// <summary>Servers hang up on a silent client after some minutes; whoever is about to leave says so before.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private RecipientwiseClient? _client;
    private ITimer? _idle;
    private bool _hasEnded;

    public bool IsOpen => _client is { IsConnected: true };

    /// <summary>Waits until nobody else uses the connection; disposing what is returned lets the next one have it.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        _idle?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return new Turn(this);
    }

    /// <summary>The open connection, or a fresh one, signed in.</summary>
    public async Task<RecipientwiseClient> OpenAsync(CancellationToken cancellation)
    {
        if (IsOpen)
            return _client!;

        Drop();
        _client = new RecipientwiseClient
        {
            CheckCertificateRevocation = server.CheckRevocation,
            ServerCertificateValidationCallback = trust,
        };
        await _client.ConnectAsync(await ReachAsync(cancellation), server.Host, server.EffectivePort, Security, cancellation);
        if (server.UserName.Length > 0)
            await _client.AuthenticateAsync(server.UserName, server.Password, cancellation);
        return _client;
    }

    /// <summary>Lets go of a connection of which nothing good is to be expected.</summary>
    public void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    public void Dispose()
    {
        _hasEnded = true;
        _idle?.Dispose();
        Drop();
        _turn.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (_hasEnded)
            return;
        // The idle connection may just be taking its leave: two goodbyes at once would get in each other's way.
        await _turn.WaitAsync();
        await SayGoodbyeAsync();
        Dispose();
    }

    private SecureSocketOptions Security => server.Security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>
    /// MailKit sends a message's end apart from its content. Held back until the content is acknowledged, as the network
    /// stack would by itself, it would cost every message some 40 milliseconds.
    /// </summary>
    private async Task<Socket> ReachAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server.Host, server.EffectivePort, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Leave()
    {
        if (IsOpen)
        {
            _idle ??= clock.CreateTimer(_ => _ = CloseIdleAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _idle.Change(LongestIdle, Timeout.InfiniteTimeSpan);
        }

        _turn.Release();
    }

    private async Task CloseIdleAsync()
    {
        // Whoever has the turn is about to send: then it is not idle.
        if (!await _turn.WaitAsync(TimeSpan.Zero))
            return;
        await SayGoodbyeAsync();
        _turn.Release();
    }

    private async Task SayGoodbyeAsync()
    {
        if (IsOpen)
        {
            using var patience = new CancellationTokenSource(Farewell, clock);
            // However the farewell goes, MailKit lets no fault of QUIT escape.
            await _client!.DisconnectAsync(quit: true, patience.Token);
        }

        Drop();
    }

    private sealed class Turn(SmtpConnection connection) : IDisposable
    {
        public void Dispose() => connection.Leave();
    }
}
