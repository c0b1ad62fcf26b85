using System.Net.Security;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace PolicyTraining.Web.Mail;

/// <summary>Sends through the server in <c>Mail:Smtp</c>, one connection per message.</summary>
public sealed class SmtpTransport : IMailTransport
{
    private readonly SmtpOptions _server;
    private readonly TimeProvider _clock;
    private readonly RemoteCertificateValidationCallback? _trust;

    public SmtpTransport(IOptions<MailOptions> options, TimeProvider clock) : this(options, clock, trust: null)
    {
    }

    /// <param name="trust">Replaces the judgement of the server's certificate; null for the machine's own trust store.</param>
    internal SmtpTransport(IOptions<MailOptions> options, TimeProvider clock, RemoteCertificateValidationCallback? trust) =>
        (_server, _clock, _trust) = (options.Value.Smtp, clock, trust);

    public async Task<Accepted> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(_server.TimeOut, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            using var client = new SmtpClient
            {
                CheckCertificateRevocation = _server.CheckRevocation,
                ServerCertificateValidationCallback = _trust,
            };
            await SignInAsync(client, either.Token);
            var accepted = await HandOverAsync(client, message, either.Token);
            // The message is theirs now: however the farewell goes, MailKit lets no fault of QUIT escape.
            await client.DisconnectAsync(quit: true, either.Token);
            return accepted;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && Passing(fault) is not null)
        {
            throw new MailDeferredException(Passing(fault)!, fault);
        }
    }

    // A server that refuses even to talk, or our password, says nothing about the message: it goes out once that is mended.
    private async Task SignInAsync(SmtpClient client, CancellationToken cancellation)
    {
        await client.ConnectAsync(_server.Host, _server.EffectivePort, Security, cancellation);
        if (_server.UserName.Length > 0)
            await client.AuthenticateAsync(_server.UserName, _server.Password, cancellation);
    }

    private async Task<Accepted> HandOverAsync(SmtpClient client, MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            return new(await client.SendAsync(message, cancellation), _clock.GetUtcNow());
        }
        // 5xx is for good (RFC 5321, 4.2.1).
        catch (SmtpCommandException refusal) when ((int)refusal.StatusCode >= 500)
        {
            var recipient = refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? refusal.Mailbox?.Address : null;
            throw new MailRefusedException($"{Server} refused {recipient ?? Refused(refusal)}: {Words(refusal)}", refusal)
            {
                Recipient = recipient,
            };
        }
    }

    private SecureSocketOptions Security => _server.Security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private string Server => $"{_server.Host}:{_server.EffectivePort}";

    private static string Refused(SmtpCommandException refusal) =>
        refusal.ErrorCode == SmtpErrorCode.SenderNotAccepted ? "the sender" : "the message";

    private static string Words(SmtpCommandException answer) => $"{(int)answer.StatusCode} {answer.Message}";

    private string? Passing(Exception fault) => fault switch
    {
        OperationCanceledException or TimeoutException => $"{Server} did not finish within {_server.TimeOut.TotalSeconds:0} seconds.",
        SmtpCommandException answer => $"{Server} put the message off: {Words(answer)}",
        AuthenticationException => $"{Server} did not accept Mail:Smtp:UserName and Mail:Smtp:Password: {fault.Message}",
        MailKit.ServiceNotAuthenticatedException => $"{Server} wants a sign-in: set Mail:Smtp:UserName and Mail:Smtp:Password.",
        SslHandshakeException => $"No trusted TLS connection to {Server}: check the server's certificate and Mail:Smtp:Security.",
        NotSupportedException => $"{Server} does not offer what Mail:Smtp asks for: {fault.Message}",
        SmtpProtocolException or IOException => $"The connection to {Server} broke off: {fault.Message}",
        SocketException => $"{Server} cannot be reached: {fault.Message}",
        _ => null,
    };
}
