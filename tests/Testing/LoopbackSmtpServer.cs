using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Testing;

/// <summary>A real mail server on the loopback interface that remembers what it was told and misbehaves on request.</summary>
public sealed class LoopbackSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource _clientIsWaiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();
    private readonly ConcurrentQueue<TcpClient> _lines = new();
    private readonly ConcurrentQueue<string> _conversation = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();
    private readonly Task _serving;
    private int _visits;

    public LoopbackSmtpServer(SmtpBehaviour? behaviour = null)
    {
        Behaviour = behaviour ?? new();
        _listener.Start();
        _serving = ServeAsync(_closing.Token);
    }

    /// <summary>A change holds for the next command, in visits that have begun as well.</summary>
    public SmtpBehaviour Behaviour { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Made by the server for itself, and trusted by nobody.</summary>
    public X509Certificate2 Certificate { get; } = SelfMadeCertificate();

    public IReadOnlyList<ReceivedMail> Mails => [.. _mails];

    /// <summary>How often somebody connected.</summary>
    public int Visits => _visits;

    /// <summary>Every line both sides said, ours with <c>S: </c> and the client's with <c>C: </c> in front.</summary>
    public IReadOnlyList<string> Conversation => [.. _conversation];

    /// <summary>Completes when a client waits for the answer that <see cref="SmtpBehaviour.FallsSilentAt"/> withholds.</summary>
    public Task ClientIsWaiting => _clientIsWaiting.Task;

    /// <summary>Completes when a client has said this line.</summary>
    public Task SaidAsync(string line) =>
        Conversation.Contains($"C: {line}") ? Task.CompletedTask : _awaited.GetOrAdd($"C: {line}", _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Cuts every line that is open, as a server does when it is restarted.</summary>
    public void HangUp()
    {
        while (_lines.TryDequeue(out var line))
            line.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _serving;
        _listener.Stop();
        Certificate.Dispose();
        _closing.Dispose();
    }

    private async Task ServeAsync(CancellationToken closing)
    {
        var visits = new List<Task>();
        try
        {
            while (true)
                visits.Add(VisitAsync(await _listener.AcceptTcpClientAsync(closing), closing));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(visits);
        }
    }

    private async Task VisitAsync(TcpClient client, CancellationToken closing)
    {
        Interlocked.Increment(ref _visits);
        _lines.Enqueue(client);
        using (client)
        {
            try
            {
                await new SmtpConversation(this, client.GetStream(), closing).HoldAsync();
            }
            catch (Exception end) when (end is IOException or AuthenticationException or OperationCanceledException or ObjectDisposedException)
            {
                _conversation.Enqueue($"S: (gone: {end.GetType().Name})");
            }
        }
    }

    internal void Note(string line)
    {
        _conversation.Enqueue(line);
        if (_awaited.TryGetValue(line, out var awaited))
            awaited.TrySetResult();
    }

    internal void Keep(ReceivedMail mail) => _mails.Enqueue(mail);

    internal void NoteWaiting() => _clientIsWaiting.TrySetResult();

    private static X509Certificate2 SelfMadeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}

/// <summary>One message as it came over the wire.</summary>
/// <param name="UserName">Who had signed in; null for nobody.</param>
/// <param name="IsEncrypted">Whether it came through TLS.</param>
/// <param name="Content">The bytes between DATA and the final dot, with dots unstuffed.</param>
public sealed record ReceivedMail(string Sender, IReadOnlyList<string> Recipients, string? UserName, bool IsEncrypted, byte[] Content);

public enum WireSecurity
{
    Plain,
    StartTls,
    Tls,
}

/// <summary>What a <see cref="LoopbackSmtpServer"/> offers and where it misbehaves.</summary>
/// <param name="UserName">With <paramref name="Password"/>, the one account that may send; null when anybody may.</param>
public sealed record SmtpBehaviour(WireSecurity Security = WireSecurity.Plain, string? UserName = null, string? Password = null)
{
    /// <summary>An answer to give instead of the usual one, by command: <c>RCPT</c>, or <c>RCPT bob@dma.example</c> for one address only;
    /// <c>.</c> is the end of the data and <c>CONNECT</c> the greeting.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>After the first of these answers the server behaves.</summary>
    public bool AnswersOnce { get; init; }

    /// <summary>Whether the server keeps the message when it cuts the line at the end of the data.</summary>
    public bool KeepsWhatItHangsUpOn { get; init; }

    /// <summary>The command at which the server cuts the line without a word.</summary>
    public string? HangsUpAt { get; init; }

    /// <summary>The command the server never answers.</summary>
    public string? FallsSilentAt { get; init; }

    /// <summary>The largest message it says it takes, in bytes.</summary>
    public int Size { get; init; } = 10_000_000;

    /// <summary>The AUTH mechanisms on offer.</summary>
    public string Mechanisms { get; init; } = "PLAIN LOGIN";
}
