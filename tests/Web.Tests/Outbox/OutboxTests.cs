using Microsoft.EntityFrameworkCore;
using MimeKit;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Outbox;

public sealed class OutboxTests : IAsyncDisposable
{
    private static readonly MailDeferredException Down = new("The mail server did not answer.", new TimeoutException());
    private static readonly MailRefusedException NoSuchPerson = new("550 5.1.1 No such person here", new InvalidOperationException());

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_accepted_notice_is_receipt_on_the_agencys_date()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        _app.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 10, 0, 30, 0, TimeSpan.Zero)); // Friday 7:30 p.m. Central, Saturday in UTC

        await _app.DispatchAsync();

        var assignment = await _app.AssignmentOfAsync(ada);
        assignment.Receipt!.On.ShouldBe(new DateOnly(2026, 10, 9));
        assignment.Receipt.Way.ShouldBe(ReceiptWay.NoticeAccepted);
        assignment.DueOn.ShouldBe(new DateOnly(2026, 10, 23));
        TextOf(_app.Mail.Single()).ShouldContain("14 calendar days after Friday, October 9, 2026 is Friday, October 23, 2026, 11:59 p.m. Central.");
    }

    [Fact]
    public async Task While_the_mail_server_is_down_messages_wait_and_go_out_later()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        _app.MailFault = _ => Down;

        (await _app.DispatchAsync()).ShouldBe(0);
        var waiting = await MessageAsync();
        waiting.State.ShouldBe(OutboxState.Queued);
        waiting.Outcome.ShouldBe("The mail server did not answer.");
        (await _app.AssignmentOfAsync(ada)).Receipt.ShouldBeNull();

        _app.MailFault = _ => null;
        (await _app.DispatchAsync()).ShouldBe(0);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await _app.DispatchAsync()).ShouldBe(1);

        (await MessageAsync()).State.ShouldBe(OutboxState.Sent);
    }

    [Fact]
    public async Task A_refusal_is_final_keeps_the_servers_words_and_holds_up_nobody_else()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var bob = await _app.EmployAsync(Sample.Bob);
        await _app.AssignAsync(ada);
        await _app.AssignAsync(bob);
        _app.MailFault = message => message.To.Mailboxes.Any(to => to.Address == ada.Email) ? NoSuchPerson : null;

        (await _app.DispatchAsync()).ShouldBe(1);
        _app.Clock.Advance(TimeSpan.FromDays(1));
        (await _app.DispatchAsync()).ShouldBe(0);

        var refused = await _app.InDbAsync(db => db.Outbox.SingleAsync(message => message.State == OutboxState.Failed));
        refused.Recipient.ShouldBe(ada.Email);
        refused.Outcome.ShouldBe("550 5.1.1 No such person here");
        (await _app.AssignmentOfAsync(bob)).Receipt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_dispatchers_at_once_send_a_message_once()
    {
        foreach (var name in new[] { Sample.Ada, Sample.Bob, Sample.Grace, Sample.Olive })
            await _app.AssignAsync(await _app.EmployAsync(name));

        var sent = await Task.WhenAll(_app.DispatchAsync(), _app.DispatchAsync(), _app.DispatchAsync());

        sent.Sum().ShouldBe(4);
        _app.Mail.Select(message => message.MessageId).ShouldBeUnique();
        _app.Mail.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_certification_left_in_sending_goes_again_under_the_same_Message_ID()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.SignAsync(ada);
        await _app.DispatchAsync();
        var first = _app.Mail.Single(message => message.Attachments.Any() && message.To.Mailboxes.Single().Address == "wing-shr@dma.example");
        await LeaveInSendingAsync(LetterKind.CertificationForHr);

        (await _app.DispatchAsync()).ShouldBe(0);
        _app.Clock.Advance(OutboxMessage.ClaimLifetime + TimeSpan.FromSeconds(1));
        (await _app.DispatchAsync()).ShouldBe(1);

        _app.Mail[^1].MessageId.ShouldBe(first.MessageId);
        var delivery = await _app.InDbAsync(db => db.Certifications.Select(certification => certification.Delivery).SingleAsync());
        delivery!.MessageId.ShouldBe(first.MessageId);
    }

    [Fact]
    public async Task A_reminder_left_in_sending_is_not_repeated()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(10));
        await _app.RemindAsync();
        await LeaveInSendingAsync(LetterKind.ReminderBeforeDue);
        _app.Clock.Advance(OutboxMessage.ClaimLifetime + TimeSpan.FromSeconds(1));

        (await _app.DispatchAsync()).ShouldBe(0);

        (await MessageAsync(LetterKind.ReminderBeforeDue)).State.ShouldBe(OutboxState.Suppressed);
    }

    [Fact]
    public async Task A_stored_document_that_was_changed_is_never_mailed()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.SignAsync(ada);
        await _app.InDbAsync(db => db.SealedDocuments.ExecuteUpdateAsync(set => set.SetProperty(document => document.Sha256, new string('0', 64))));

        await _app.DispatchAsync();

        _app.Mail.ShouldAllBe(message => !message.Attachments.OfType<MimePart>().Any(part => part.ContentType.MimeType == "application/pdf"));
        (await MessageAsync(LetterKind.CertificationForHr)).Outcome!.ShouldContain("was changed");
    }

    [Fact]
    public async Task A_certification_reaches_HR_through_a_real_mail_server()
    {
        await using var server = new LoopbackSmtpServer();
        _app.Through(server);
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.SignAsync(ada);

        await _app.DispatchAsync();

        var forHr = server.Mails.Single(mail => mail.Recipients.Contains("wing-shr@dma.example"));
        var stored = await _app.InDbAsync(db => db.SealedDocuments.Select(document => document.Pdf).SingleAsync());
        forHr.Content.ShouldNotBeEmpty();
        AttachmentOf(await MimeMessage.LoadAsync(new MemoryStream(forHr.Content), TestContext.Current.CancellationToken)).ShouldBe(stored);
        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Delivered);
    }

    private Task<OutboxMessage> MessageAsync(LetterKind kind = LetterKind.AssignmentNotice) =>
        _app.InDbAsync(db => db.Outbox.AsNoTracking().SingleAsync(message => message.Kind == kind));

    /// <summary>What a dispatcher leaves behind that dies while it talks to the mail server.</summary>
    private Task<int> LeaveInSendingAsync(LetterKind kind)
    {
        var now = _app.Clock.GetUtcNow();
        return _app.InDbAsync(db => db.Outbox.Where(message => message.Kind == kind).ExecuteUpdateAsync(set => set
            .SetProperty(message => message.State, OutboxState.Sending)
            .SetProperty(message => message.ClaimedAt, now)));
    }

    private static string TextOf(MimeMessage message) => string.Join(' ', message.TextBody!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static byte[] AttachmentOf(MimeMessage message)
    {
        using var content = new MemoryStream();
        message.Attachments.OfType<MimePart>().Single().Content!.DecodeTo(content);
        return content.ToArray();
    }
}
