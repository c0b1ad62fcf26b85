using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Mail;

public sealed class SmtpTransportTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _clock = new(SampleLetters.SentAt);

    [Fact]
    public async Task A_certification_arrives_with_its_attachment_byte_for_byte()
    {
        await using var server = new LoopbackSmtpServer();

        var accepted = await SendAsync(server, Message("certification-for-hr"));

        accepted.ShouldBe(new Accepted("2.0.0 Ok: queued as 1", SampleLetters.SentAt));
        var mail = server.Mails.ShouldHaveSingleItem();
        mail.Sender.ShouldBe("policy-training@dma.example");
        mail.Recipients.ShouldBe(["wing-shr@dma.example"]);
        AttachmentOf(mail).ShouldBe(SampleLetters.Pdf);
    }

    [Fact]
    public async Task The_employee_and_the_copied_supervisor_both_get_an_overdue_reminder()
    {
        await using var server = new LoopbackSmtpServer();

        await SendAsync(server, Message("overdue-with-supervisor"));

        server.Mails.ShouldHaveSingleItem().Recipients.ShouldBe(["ada.lovelace@dma.example", "grace.hopper@dma.example"]);
    }

    [Theory]
    [InlineData(WireSecurity.StartTls, "PLAIN")]
    [InlineData(WireSecurity.StartTls, "LOGIN")]
    [InlineData(WireSecurity.Tls, "PLAIN")]
    public async Task Signing_in_happens_behind_TLS(WireSecurity security, string mechanism)
    {
        await using var server = new LoopbackSmtpServer(new(security, "training", "Pässword") { Mechanisms = mechanism });

        await SendAsync(server, Message("test"), Trusting(server));

        var mail = server.Mails.ShouldHaveSingleItem();
        (mail.UserName, mail.IsEncrypted).ShouldBe(("training", true));
    }

    [Fact]
    public async Task A_wrong_password_defers_the_message_and_does_not_repeat_the_password()
    {
        await using var server = new LoopbackSmtpServer(new(WireSecurity.StartTls, "training", "right"));

        var fault = await Should.ThrowAsync<MailDeferredException>(
            () => SendAsync(server, Message("test"), Trusting(server), password: "sesame"));

        fault.Message.ShouldContain("Mail:Smtp:UserName and Mail:Smtp:Password");
        fault.ToString().ShouldNotContain("sesame");
        server.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(WireSecurity.StartTls)]
    [InlineData(WireSecurity.Tls)]
    public async Task A_certificate_nobody_vouches_for_is_not_trusted(WireSecurity security)
    {
        await using var server = new LoopbackSmtpServer(new(security));

        var fault = await Should.ThrowAsync<MailDeferredException>(() => SendAsync(server, Message("test")));

        fault.Message.ShouldStartWith($"No trusted TLS connection to localhost:{server.Port}");
        server.Conversation.ShouldNotContain(line => line.StartsWith("C: MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_without_STARTTLS_is_told_nothing()
    {
        await using var server = new LoopbackSmtpServer();

        var fault = await Should.ThrowAsync<MailDeferredException>(
            () => SendAsync(server, Message("test"), security: SmtpSecurity.StartTls));

        fault.Message.ShouldContain("does not offer");
        server.Conversation.ShouldNotContain(line => line.StartsWith("C: MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MAIL", "550 5.7.1 Sender not allowed", null)]
    [InlineData("RCPT", "550 5.1.1 No such person here", "ada.lovelace@dma.example")]
    [InlineData("RCPT grace.hopper@dma.example", "550 5.1.1 No such person here", "grace.hopper@dma.example")]
    [InlineData("DATA", "554 5.7.0 No", null)]
    [InlineData(".", "552 5.3.4 Message too big", null)]
    public async Task A_lasting_refusal_is_passed_on_in_the_servers_words(string command, string answer, string? recipient)
    {
        await using var server = new LoopbackSmtpServer(Answering(command, answer));

        var refusal = await Should.ThrowAsync<MailRefusedException>(() => SendAsync(server, Message("overdue-with-supervisor")));

        refusal.Message.ShouldEndWith(answer);
        refusal.Recipient.ShouldBe(recipient);
        server.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CONNECT", "421 4.3.2 Come back later")]
    [InlineData("CONNECT", "554 5.3.2 Closed today")]
    [InlineData("MAIL", "451 4.3.0 Try again")]
    [InlineData("MAIL", "530 5.7.0 Authentication required")]
    [InlineData("RCPT", "450 4.2.1 Mailbox busy")]
    [InlineData("DATA", "451 4.3.0 Try again")]
    [InlineData(".", "452 4.3.1 Disk full")]
    public async Task A_passing_fault_defers_the_message(string command, string answer)
    {
        await using var server = new LoopbackSmtpServer(Answering(command, answer));

        var fault = await Should.ThrowAsync<MailDeferredException>(() => SendAsync(server, Message("test")));

        fault.Message.ShouldContain($"localhost:{server.Port}");
        server.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("EHLO")]
    [InlineData("RCPT")]
    [InlineData(".")]
    public async Task A_line_that_is_cut_defers_the_message(string command)
    {
        await using var server = new LoopbackSmtpServer(new() { HangsUpAt = command });

        await Should.ThrowAsync<MailDeferredException>(() => SendAsync(server, Message("test")));
    }

    [Fact]
    public async Task Nobody_listening_defers_the_message()
    {
        var server = new LoopbackSmtpServer();
        var port = server.Port;
        await server.DisposeAsync();

        var fault = await Should.ThrowAsync<MailDeferredException>(
            () => new SmtpTransport(Options(port), _clock).SendAsync(Message("test"), Cancellation));

        fault.Message.ShouldStartWith($"localhost:{port} cannot be reached");
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("MAIL")]
    [InlineData(".")]
    public async Task A_silent_server_is_given_up_after_the_time_out(string command)
    {
        await using var server = new LoopbackSmtpServer(new() { FallsSilentAt = command });

        var sending = SendAsync(server, Message("test"));
        await server.ClientIsWaiting.WaitAsync(Cancellation);
        _clock.Advance(new SmtpOptions().TimeOut);

        var fault = await Should.ThrowAsync<MailDeferredException>(() => sending);
        fault.Message.ShouldBe($"localhost:{server.Port} did not finish within 60 seconds.");
    }

    [Fact]
    public async Task A_message_is_accepted_even_when_the_server_hangs_up_instead_of_saying_goodbye()
    {
        await using var server = new LoopbackSmtpServer(new() { HangsUpAt = "QUIT" });

        var accepted = await SendAsync(server, Message("test"));

        accepted.Reply.ShouldContain("queued as 1");
    }

    [Fact]
    public async Task A_message_is_accepted_even_when_the_goodbye_is_never_answered()
    {
        await using var server = new LoopbackSmtpServer(new() { FallsSilentAt = "QUIT" });

        var sending = SendAsync(server, Message("test"));
        await server.ClientIsWaiting.WaitAsync(Cancellation);
        _clock.Advance(new SmtpOptions().TimeOut);

        (await sending).Reply.ShouldContain("queued as 1");
    }

    [Fact]
    public async Task Stopping_the_program_is_not_a_fault_of_the_message()
    {
        await using var server = new LoopbackSmtpServer(new() { FallsSilentAt = "MAIL" });
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var sending = new SmtpTransport(Options(server.Port), _clock).SendAsync(Message("test"), stopping.Token);
        await server.ClientIsWaiting.WaitAsync(Cancellation);
        await stopping.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    private Task<Accepted> SendAsync(
        LoopbackSmtpServer server,
        MimeMessage message,
        RemoteCertificateValidationCallback? trust = null,
        string? password = null,
        SmtpSecurity? security = null)
    {
        var options = Options(server.Port);
        options.Value.Smtp.Security = security ?? server.Behaviour.Security switch
        {
            WireSecurity.StartTls => SmtpSecurity.StartTls,
            WireSecurity.Tls => SmtpSecurity.Tls,
            _ => SmtpSecurity.None,
        };
        options.Value.Smtp.UserName = server.Behaviour.UserName ?? "";
        options.Value.Smtp.Password = password ?? server.Behaviour.Password ?? "";
        return new SmtpTransport(options, _clock, trust).SendAsync(message, Cancellation);
    }

    private static IOptions<MailOptions> Options(int port) => Microsoft.Extensions.Options.Options.Create(new MailOptions
    {
        Transport = MailTransport.Smtp,
        Smtp = { Host = "localhost", Port = port, Security = SmtpSecurity.None },
    });

    // Trusts this one certificate, and still only for its own name.
    private static RemoteCertificateValidationCallback Trusting(LoopbackSmtpServer server) => (_, certificate, _, errors) =>
        !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
        && certificate is X509Certificate2 presented && presented.Thumbprint == server.Certificate.Thumbprint;

    private static SmtpBehaviour Answering(string command, string answer) =>
        new() { Answers = new Dictionary<string, string> { [command] = answer } };

    private static MimeMessage Message(string letter) =>
        SampleLetters.All[letter].ToMessage(SampleLetters.Letterhead, "0199@dma.example", SampleLetters.SentAt);

    private static byte[] AttachmentOf(ReceivedMail mail)
    {
        using var wire = new MemoryStream(mail.Content);
        using var content = new MemoryStream();
        var attachment = (MimePart)MimeMessage.Load(wire).Attachments.Single();
        attachment.Content.ShouldNotBeNull().DecodeTo(content);
        return content.ToArray();
    }
}
