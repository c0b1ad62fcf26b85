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
            return await ConverseAsync(message, either.Token);
        }
        catch (SmtpCommandException refusal) when (IsForGood(refusal))
        {
            throw new MailRefusedException($"{Server} refused {Refused(refusal)}: {Words(refusal)}", refusal)
            {
                Recipient = refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? refusal.Mailbox?.Address : null,
            };
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && Passing(fault) is not null)
        {
            throw new MailDeferredException(Passing(fault)!, fault);
        }
    }

    private async Task<Accepted> ConverseAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient
        {
            CheckCertificateRevocation = _server.CheckRevocation,
            ServerCertificateValidationCallback = _trust,
        };
        await client.ConnectAsync(_server.Host, _server.EffectivePort, Security, cancellation);
        if (_server.UserName.Length > 0)
            await client.AuthenticateAsync(_server.UserName, _server.Password, cancellation);

        var accepted = new Accepted(await client.SendAsync(message, cancellation), _clock.GetUtcNow());

        // The message is theirs now: however the farewell goes, MailKit lets no fault of QUIT escape.
        await client.DisconnectAsync(quit: true, cancellation);
        return accepted;
    }

    private SecureSocketOptions Security => _server.Security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private string Server => $"{_server.Host}:{_server.EffectivePort}";

    // 5xx is for good (RFC 5321, 4.2.1), but only where it is said of the message: a refused greeting or
    // sign-in is our configuration's fault, and the message goes out once that is mended.
    private static bool IsForGood(SmtpCommandException refusal) =>
        (int)refusal.StatusCode >= 500 && refusal.ErrorCode is
            SmtpErrorCode.SenderNotAccepted or SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private static string Refused(SmtpCommandException refusal) => refusal.ErrorCode switch
    {
        SmtpErrorCode.SenderNotAccepted => "the sender",
        SmtpErrorCode.RecipientNotAccepted when refusal.Mailbox is { } recipient => recipient.Address,
        _ => "the message",
    };

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
