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

        (accepted.Reply, accepted.At).ShouldBe(("2.0.0 Ok: queued as 1", SampleLetters.SentAt));
        accepted.Refused.ShouldBeEmpty();
        var mail = server.Mails.ShouldHaveSingleItem();
        mail.Sender.ShouldBe("policy-training@dma.example");
        mail.Recipients.ShouldBe(["wing-shr@dma.example"]);
        AttachmentOf(mail).ShouldBe(SampleLetters.Pdf);
    }

    [Fact]
    public async Task The_employee_and_the_copied_supervisor_both_get_an_overdue_reminder()
    {
        await using var server = new LoopbackSmtpServer();

        await SendAsync(server, Message("certification-withdrawn"));

        server.Mails.ShouldHaveSingleItem().Recipients.ShouldBe(["ada.lovelace@dma.example", "wing-shr@dma.example"]);
    }

    [Theory]
    [InlineData("Ada\r\nBcc: everyone@dma.example")]
    [InlineData("Ada\r\n.\r\nRCPT TO:<everyone@dma.example>")]
    public async Task A_line_break_in_a_name_or_subject_adds_no_header_and_no_recipient(string name)
    {
        await using var server = new LoopbackSmtpServer();
        var letter = SampleLetters.Notice(null, new(name, "ada.lovelace@dma.example")).ToLetter() with { Subject = $"Hello {name}" };

        await SendAsync(server, letter.ToMessage(SampleLetters.Letterhead, "0199@dma.example", SampleLetters.SentAt));

        var mail = server.Mails.ShouldHaveSingleItem();
        mail.Recipients.ShouldBe(["ada.lovelace@dma.example"]);
        server.Conversation.Count(line => line.StartsWith("C: RCPT TO", StringComparison.Ordinal)).ShouldBe(1);
        (await MimeMessage.LoadAsync(new MemoryStream(mail.Content), Cancellation)).Bcc.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_server_says_names_nobody_in_the_log() =>
        LogText.Of("550 5.1.1 <ada.kowalski@dma.example>: user ada.kowalski@dma.example unknown").ShouldBe("550 5.1.1 <…@…>: user …@… unknown");

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
    [InlineData("MAIL", "550 5.7.1 Sender not allowed", new string[0])]
    [InlineData("RCPT", "550 5.1.1 No such person here", new[] { "ada.lovelace@dma.example", "wing-shr@dma.example" })]
    [InlineData("DATA", "554 5.7.0 No", new string[0])]
    [InlineData(".", "552 5.3.4 Message too big", new string[0])]
    public async Task A_lasting_refusal_is_passed_on_in_the_servers_words(string command, string answer, string[] recipients)
    {
        await using var server = new LoopbackSmtpServer(Answering(command, answer));

        var refusal = await Should.ThrowAsync<MailRefusedException>(() => SendAsync(server, Message("certification-withdrawn")));

        refusal.Message.ShouldEndWith(answer);
        refusal.Refused.ShouldBe(recipients.Select(address => new RefusedRecipient(address, answer)));
        server.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ada.lovelace@dma.example", "wing-shr@dma.example")]
    [InlineData("wing-shr@dma.example", "ada.lovelace@dma.example")]
    public async Task When_one_of_two_recipients_is_refused_the_other_still_gets_it(string refused, string other)
    {
        await using var server = new LoopbackSmtpServer(Answering($"RCPT {refused}", "550 5.1.1 No such person here"));

        var accepted = await SendAsync(server, Message("certification-withdrawn"));

        server.Mails.ShouldHaveSingleItem().Recipients.ShouldBe([other]);
        accepted.Refused.ShouldBe([new RefusedRecipient(refused, "550 5.1.1 No such person here")]);
    }

    [Fact]
    public async Task When_one_of_two_recipients_is_put_off_nobody_gets_it_now_and_so_nobody_gets_it_twice()
    {
        await using var server = new LoopbackSmtpServer(Answering("RCPT wing-shr@dma.example", "451 4.2.1 Mailbox busy"));

        var fault = await Should.ThrowAsync<MailDeferredException>(() => SendAsync(server, Message("certification-withdrawn")));

        fault.ConcernsServer.ShouldBeFalse();
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_larger_than_the_server_takes_is_refused_at_once_with_both_figures()
    {
        await using var server = new LoopbackSmtpServer(new() { Size = 2000 });

        var refusal = await Should.ThrowAsync<MailRefusedException>(() => SendAsync(server, Message("test")));

        refusal.Message.ShouldMatch($@"localhost:{server.Port} takes messages of up to 2,000 bytes; this one has [0-9,]+ bytes\.");
        server.Conversation.ShouldNotContain(line => line.StartsWith("C: MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_fits_is_sent()
    {
        await using var server = new LoopbackSmtpServer(new() { Size = 200_000 });

        await SendAsync(server, Message("test"));

        server.Mails.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("CONNECT", "421 4.3.2 Come back later", true)]
    [InlineData("CONNECT", "554 5.3.2 Closed today", true)]
    [InlineData("MAIL", "421 4.3.2 Shutting down", true)]
    [InlineData("MAIL", "451 4.3.0 Try again", false)]
    [InlineData("MAIL", "530 5.7.0 Authentication required", true)]
    [InlineData("RCPT", "450 4.2.1 Mailbox busy", false)]
    [InlineData("RCPT", "451 4.7.1 Greylisted", false)]
    [InlineData("DATA", "451 4.3.0 Try again", false)]
    [InlineData(".", "452 4.3.1 Disk full", false)]
    public async Task A_passing_fault_defers_the_message_and_says_whether_the_others_would_fare_better(
        string command, string answer, bool concernsServer)
    {
        await using var server = new LoopbackSmtpServer(Answering(command, answer));

        var fault = await Should.ThrowAsync<MailDeferredException>(() => SendAsync(server, Message("test")));

        fault.Message.ShouldContain($"localhost:{server.Port}");
        fault.ConcernsServer.ShouldBe(concernsServer);
        server.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData(".")]
    public async Task A_line_that_is_cut_defers_the_message(string command)
    {
        await using var server = new LoopbackSmtpServer(new() { HangsUpAt = command });

        var fault = await Should.ThrowAsync<MailDeferredException>(() => SendAsync(server, Message("test")));

        fault.ConcernsServer.ShouldBeTrue();
        server.Visits.ShouldBe(1, "a fresh connection that breaks is not tried again at once");
    }

    [Fact]
    public async Task Nobody_listening_defers_the_message()
    {
        var server = new LoopbackSmtpServer();
        var port = server.Port;
        await server.DisposeAsync();

        var fault = await Should.ThrowAsync<MailDeferredException>(
            () => SendAsync(port, Message("test"), Cancellation));

        fault.Message.ShouldStartWith($"localhost:{port} cannot be reached");
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
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
    public async Task Stopping_the_program_is_not_a_fault_of_the_message()
    {
        await using var server = new LoopbackSmtpServer(new() { FallsSilentAt = "MAIL" });
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var sending = SendAsync(server.Port, Message("test"), stopping.Token);
        await server.ClientIsWaiting.WaitAsync(Cancellation);
        await stopping.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    private async Task<Accepted> SendAsync(
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
        await using var transport = new SmtpTransport(options, _clock, trust);
        return await transport.SendAsync(message, Cancellation);
    }

    private async Task<Accepted> SendAsync(int port, MimeMessage message, CancellationToken cancellation)
    {
        await using var transport = new SmtpTransport(Options(port), _clock);
        return await transport.SendAsync(message, cancellation);
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
