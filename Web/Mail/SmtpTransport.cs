using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace PolicyTraining.Web.Mail;

/// <summary>Sends through the server in <c>Mail:Smtp</c>, one message after the other over one connection.</summary>
public sealed class SmtpTransport : IMailTransport, IDisposable, IAsyncDisposable
{
    private readonly SmtpOptions _server;
    private readonly TimeProvider _clock;
    private readonly SmtpConnection _connection;

    public SmtpTransport(IOptions<MailOptions> options, TimeProvider clock) : this(options, clock, trust: null)
    {
    }

    /// <param name="trust">Replaces the judgement of the server's certificate; null for the machine's own trust store.</param>
    internal SmtpTransport(IOptions<MailOptions> options, TimeProvider clock, RemoteCertificateValidationCallback? trust) =>
        (_server, _clock, _connection) = (options.Value.Smtp, clock, new(options.Value.Smtp, clock, trust));

    public async Task<Accepted> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var turn = await _connection.TakeTurnAsync(cancellation);
        using var patience = new CancellationTokenSource(_server.TimeOut, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await HandOverAsync(message, either.Token);
        }
        catch (Exception fault) when (fault is not (MailRefusedException or SmtpCommandException { StatusCode: not SmtpStatusCode.ServiceNotAvailable }))
        {
            _connection.Drop();
            if (cancellation.IsCancellationRequested || Passing(fault) is not { } why)
                throw;
            throw new MailDeferredException(why, fault) { ConcernsServer = true };
        }
        catch (SmtpCommandException answer)
        {
            throw new MailDeferredException(Passing(answer)!, answer);
        }
    }

    public void Dispose() => _connection.Dispose();

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>A server may have hung up since the last message: what finds that out before it has begun is sent over a fresh connection.</summary>
    private async Task<Accepted> HandOverAsync(MimeMessage message, CancellationToken cancellation)
    {
        for (var isFresh = !_connection.IsOpen; ; isFresh = true)
        {
            var content = new Content();
            try
            {
                return await TalkAsync(await OpenAsync(cancellation), message, content, cancellation);
            }
            catch (Exception fault) when (!isFresh && !content.HasBegun && MeansGone(fault))
            {
                _connection.Drop();
            }
        }
    }

    // A server that refuses even to talk, or our password, says nothing about the message: it goes out once that is mended.
    private async Task<RecipientwiseClient> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await _connection.OpenAsync(cancellation);
        }
        catch (SmtpCommandException answer)
        {
            throw new ServerClosedException(answer);
        }
    }

    private async Task<Accepted> TalkAsync(RecipientwiseClient client, MimeMessage message, Content content, CancellationToken cancellation)
    {
        client.BeginMessage();
        RequireFits(client, message);
        try
        {
            var reply = await client.SendAsync(message, cancellation, content);
            return new(reply, _clock.GetUtcNow()) { Refused = [.. client.Refused] };
        }
        catch (SmtpCommandException refusal) when (client.IsRefusedByAll)
        {
            var (address, words) = client.Refused[0];
            throw new MailRefusedException($"{Server} refused {address}: {words}", refusal) { Refused = [.. client.Refused] };
        }
        // 5xx is for good (RFC 5321, 4.2.1).
        catch (SmtpCommandException refusal) when ((int)refusal.StatusCode >= 500)
        {
            throw new MailRefusedException($"{Server} refused {Refused(refusal)}: {Words(refusal)}", refusal);
        }
    }

    /// <summary>A message that is larger than the server's word (RFC 1870) need not be tried, now or ever.</summary>
    private void RequireFits(RecipientwiseClient client, MimeMessage message)
    {
        if (!client.Capabilities.HasFlag(SmtpCapabilities.Size) || client.MaxSize == 0)
            return;
        using var measure = new MimeKit.IO.MeasuringStream();
        message.WriteTo(measure);
        if (measure.Length > client.MaxSize)
            throw new MailRefusedException($"{Server} takes messages of up to {Prose.Bytes(client.MaxSize)}; this one has {Prose.Bytes(measure.Length)}.");
    }

    private string Server => $"{_server.Host}:{_server.EffectivePort}";

    private static string Refused(SmtpCommandException refusal) =>
        refusal.ErrorCode == SmtpErrorCode.SenderNotAccepted ? "the sender" : "the message";

    private static string Words(SmtpCommandException answer) => $"{(int)answer.StatusCode} {answer.Message}";

    private static bool MeansGone(Exception fault) => fault
        is IOException or SmtpProtocolException or ServiceNotConnectedException or SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable };

    private string? Passing(Exception fault) => fault switch
    {
        OperationCanceledException or TimeoutException => $"{Server} did not finish within {_server.TimeOut.TotalSeconds:0} seconds.",
        SmtpCommandException answer => $"{Server} put the message off: {Words(answer)}",
        ServerClosedException { Answer: var answer } => $"{Server} takes no mail now: {Words(answer)}",
        AuthenticationException => $"{Server} did not accept Mail:Smtp:UserName and Mail:Smtp:Password: {fault.Message}",
        ServiceNotAuthenticatedException => $"{Server} wants a sign-in: set Mail:Smtp:UserName and Mail:Smtp:Password.",
        SslHandshakeException => $"No trusted TLS connection to {Server}: check the server's certificate and Mail:Smtp:Security.",
        NotSupportedException => $"{Server} does not offer what Mail:Smtp asks for: {fault.Message}",
        SmtpProtocolException or IOException => $"The connection to {Server} broke off: {fault.Message}",
        SocketException => $"{Server} cannot be reached: {fault.Message}",
        _ => null,
    };

    private sealed class ServerClosedException(SmtpCommandException answer) : Exception(answer.Message, answer)
    {
        public SmtpCommandException Answer => answer;
    }

    /// <summary>Knows whether anything of the message itself is on its way.</summary>
    private sealed class Content : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
