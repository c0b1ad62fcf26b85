using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Mail;

/// <summary>Messages share one connection, which may have died since the last of them.</summary>
public sealed class SmtpConnectionTests : IAsyncDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _clock = new(SampleLetters.SentAt);
    private readonly LoopbackSmtpServer _server = new();
    private readonly SmtpTransport _transport;

    public SmtpConnectionTests() =>
        _transport = new SmtpTransport(
            Options.Create(new MailOptions { Smtp = { Host = "localhost", Port = _server.Port, Security = SmtpSecurity.None } }), _clock);

    public async ValueTask DisposeAsync()
    {
        await _transport.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Messages_share_one_connection()
    {
        for (var number = 0; number < 5; number++)
            await SendAsync();

        (_server.Mails.Count, _server.Visits).ShouldBe((5, 1));
    }

    [Fact]
    public async Task Messages_sent_at_once_take_turns()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync()));

        (_server.Mails.Count, _server.Visits).ShouldBe((5, 1));
    }

    [Fact]
    public async Task A_connection_that_is_idle_for_a_while_is_closed_with_a_goodbye()
    {
        await SendAsync();
        _clock.Advance(SmtpConnection.LongestIdle);
        await _server.SaidAsync("QUIT").WaitAsync(Cancellation);

        await SendAsync();

        _server.Visits.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_in_use_is_not_idle()
    {
        for (var number = 0; number < 3; number++)
        {
            await SendAsync();
            _clock.Advance(SmtpConnection.LongestIdle * 0.9);
        }

        _server.Visits.ShouldBe(1);
    }

    [Fact]
    public async Task The_last_goodbye_is_said_when_the_program_ends()
    {
        await SendAsync();

        await _transport.DisposeAsync();

        await _server.SaidAsync("QUIT").WaitAsync(Cancellation);
    }

    [Fact]
    public async Task The_program_may_end_while_the_idle_connection_says_goodbye()
    {
        await SendAsync();
        _server.Behaviour = new() { FallsSilentAt = "QUIT" };
        _clock.Advance(SmtpConnection.LongestIdle);
        await _server.ClientIsWaiting.WaitAsync(Cancellation);

        var ending = _transport.DisposeAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));

        await ending;
        _server.Conversation.Count(line => line == "C: QUIT").ShouldBe(1);
    }

    [Fact]
    public async Task A_goodbye_that_is_never_answered_holds_nobody_up()
    {
        await SendAsync();
        _server.Behaviour = new() { FallsSilentAt = "QUIT" };

        var ending = _transport.DisposeAsync();
        await _server.ClientIsWaiting.WaitAsync(Cancellation);
        _clock.Advance(TimeSpan.FromSeconds(5));

        await ending;
        _server.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_message_that_finds_the_line_cut_goes_over_a_fresh_one()
    {
        await SendAsync();
        _server.HangUp();

        await SendAsync();

        (_server.Mails.Count, _server.Visits).ShouldBe((2, 2));
    }

    [Theory]
    [InlineData("MAIL", "421 4.4.2 You were silent for too long")]
    [InlineData("RCPT", "421 4.3.2 Shutting down")]
    public async Task A_message_that_is_told_the_line_is_being_closed_goes_over_a_fresh_one(string command, string answer)
    {
        await SendAsync();
        _server.Behaviour = new() { Answers = new Dictionary<string, string> { [command] = answer }, AnswersOnce = true };

        await SendAsync();

        (_server.Mails.Count, _server.Visits).ShouldBe((2, 2));
    }

    [Fact]
    public async Task A_message_is_tried_over_one_fresh_connection_and_no_more()
    {
        await SendAsync();
        _server.Behaviour = new() { HangsUpAt = "MAIL" };

        await Should.ThrowAsync<MailDeferredException>(SendAsync);

        _server.Visits.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_whose_line_is_cut_after_the_final_dot_is_not_tried_again_at_once()
    {
        await SendAsync();
        _server.Behaviour = new() { HangsUpAt = ".", KeepsWhatItHangsUpOn = true };

        await Should.ThrowAsync<MailDeferredException>(SendAsync);

        (_server.Mails.Count, _server.Visits).ShouldBe((2, 1), "the server may have kept it, and here it has");
    }

    [Fact]
    public async Task After_a_refusal_the_same_connection_serves_the_next_message()
    {
        _server.Behaviour = new() { Answers = new Dictionary<string, string> { ["RCPT"] = "550 5.1.1 No such person here" } };
        await Should.ThrowAsync<MailRefusedException>(SendAsync);
        _server.Behaviour = new();

        await SendAsync();

        (_server.Mails.Count, _server.Visits).ShouldBe((1, 1));
    }

    [Fact]
    public async Task After_a_time_out_the_next_message_goes_over_a_fresh_connection()
    {
        _server.Behaviour = new() { FallsSilentAt = "." };
        var sending = SendAsync();
        await _server.ClientIsWaiting.WaitAsync(Cancellation);
        _clock.Advance(new SmtpOptions().TimeOut);
        await Should.ThrowAsync<MailDeferredException>(() => sending);
        _server.Behaviour = new();

        await SendAsync();

        _server.Visits.ShouldBe(2);
    }

    private Task<Accepted> SendAsync() => _transport.SendAsync(Message(), Cancellation);

    private static MimeMessage Message() =>
        SampleLetters.All["test"].ToMessage(SampleLetters.Letterhead, "0199@dma.example", SampleLetters.SentAt);
}
