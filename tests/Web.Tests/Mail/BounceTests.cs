using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Bounces;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Mail;

/// <summary>Messages that came back, dropped into the folder as mail servers write them (RFC 3464).</summary>
public sealed class BounceTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Folder => Directory.CreateDirectory(Path.Combine(_app.StorageDirectory, "bounces")).FullName;

    [Theory]
    [InlineData("message/rfc822")]
    [InlineData("text/rfc822-headers")]
    public async Task A_notice_that_came_back_is_no_receipt_and_becomes_HRs_task(string enclosure)
    {
        var (ada, notice) = await NotifiedAsync();
        Drop("b1.eml", Report(notice, ada.Email, enclosure: enclosure));

        (await LookTwiceAsync()).ShouldBe(1);

        var assignment = await _app.AssignmentOfAsync(ada);
        (assignment.Receipt, assignment.DueOn, assignment.NextReminderOn).ShouldBe((null, null, null));
        var problem = await _app.InDbAsync(db => db.MailProblems.SingleAsync());
        (problem.Kind, problem.Address, problem.Words).ShouldBe((MailProblemKind.CameBack, ada.Email, "550 5.1.1 No such person here"));
        (await MessageAsync(notice)).State.ShouldBe(OutboxState.Failed);
        (await KindsAsync(ada))[^1].ShouldBe(LedgerKind.ReceiptTakenBack);
        FilesIn("handled").ShouldBe(["b1.eml"]);
    }

    [Fact]
    public async Task Whoever_began_the_course_all_the_same_has_it_from_that_day()
    {
        var (ada, notice) = await NotifiedAsync();
        _app.Clock.Advance(TimeSpan.FromDays(2));
        await _app.InScopeAsync(async services =>
        {
            var edition = await _app.EditionAsync();
            var assignment = await _app.AssignmentOfAsync(ada);
            await services.GetRequiredService<Reading>().ContinueAsync(assignment, edition.Lessons[0], edition.Lessons[0].Blocks[0], default);
            return true;
        });
        Drop("b1.eml", Report(notice, ada.Email));

        await LookTwiceAsync();

        var after = await _app.AssignmentOfAsync(ada);
        (after.Receipt!.Way, after.Receipt.On).ShouldBe((ReceiptWay.BulletinOpened, new DateOnly(2026, 10, 7)));
        after.DueOn.ShouldBe(new DateOnly(2026, 10, 21));
        (await KindsAsync(ada))[^2..].ShouldBe([LedgerKind.ReceiptTakenBack, LedgerKind.Received]);
    }

    [Fact]
    public async Task A_certification_that_came_back_from_WING_SHR_is_signed_and_not_delivered_until_it_is_sent_again()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.SignAsync(ada);
        await _app.DispatchAsync();
        var message = await IdAsync(LetterKind.CertificationForHr);
        Drop("b1.eml", Report(message, "wing-shr@dma.example"));

        await LookTwiceAsync();

        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Signed);
        (await _app.InDbAsync(db => db.Certifications.Select(certification => certification.Delivery).SingleAsync())).ShouldBeNull();
        (await KindsAsync(ada))[^1].ShouldBe(LedgerKind.DeliveryTakenBack);

        await _app.InDbAsync(async db =>
        {
            (await db.Outbox.SingleAsync(candidate => candidate.Id == message)).SendAgain(_app.Clock);
            return await db.SaveChangesAsync();
        });
        await _app.DispatchAsync();
        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Delivered);
    }

    [Fact]
    public async Task A_certification_HR_has_confirmed_stays_confirmed_whatever_comes_back()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.SignAsync(ada);
        await _app.DispatchAsync();
        var assignment = await _app.AssignmentOfAsync(ada);
        await _app.InScopeAsync(services => services.GetRequiredService<Returns>().ConfirmAsync(assignment.Id, Sample.Olive, default));
        Drop("b1.eml", Report(await IdAsync(LetterKind.CertificationForHr), "wing-shr@dma.example"));

        await LookTwiceAsync();

        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Confirmed);
    }

    [Fact]
    public async Task A_delay_changes_nothing()
    {
        var (ada, notice) = await NotifiedAsync();
        Drop("b1.eml", Report(notice, ada.Email, action: "delayed", status: "4.4.1"));

        (await LookTwiceAsync()).ShouldBe(1);

        (await _app.AssignmentOfAsync(ada)).Receipt.ShouldNotBeNull();
        (await _app.InDbAsync(db => db.MailProblems.AnyAsync())).ShouldBeFalse();
        FilesIn("handled").ShouldBe(["b1.eml"]);
    }

    [Fact]
    public async Task The_same_report_twice_is_one_problem()
    {
        var (ada, notice) = await NotifiedAsync();
        Drop("b1.eml", Report(notice, ada.Email));
        Drop("b2.eml", Report(notice, ada.Email));

        (await LookTwiceAsync()).ShouldBe(2);

        (await _app.InDbAsync(db => db.MailProblems.CountAsync())).ShouldBe(1);
        (await KindsAsync(ada)).Count(kind => kind == LedgerKind.ReceiptTakenBack).ShouldBe(1);
    }

    [Theory]
    [InlineData("not a message at all")]
    [InlineData("From: somebody@example.org\r\nSubject: Out of office\r\n\r\nI am away.\r\n")]
    [InlineData(null)]
    public async Task What_is_no_report_on_a_message_of_ours_is_kept_for_HR_to_see(string? content)
    {
        var (ada, _) = await NotifiedAsync();
        Drop("b1.eml", content ?? Report(Guid.CreateVersion7(), ada.Email));

        (await LookTwiceAsync()).ShouldBe(0);

        FilesIn("unmatched").ShouldBe(["b1.eml"]);
        _app.Services.GetRequiredService<BounceFolder>().UnmatchedCount.ShouldBe(1);
        (await _app.AssignmentOfAsync(ada)).Receipt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_left_alone()
    {
        var (ada, notice) = await NotifiedAsync();
        var report = Report(notice, ada.Email);
        Drop("b1.eml", report[..200]);
        await LookAsync();
        Drop("b1.eml", report);

        (await LookAsync()).ShouldBe(0);
        (await LookAsync()).ShouldBe(1);

        FilesIn("handled").ShouldBe(["b1.eml"]);
    }

    [Fact]
    public async Task A_file_of_a_name_that_was_there_before_replaces_nothing()
    {
        var (ada, notice) = await NotifiedAsync();
        Drop("b1.eml", Report(notice, ada.Email));
        await LookTwiceAsync();
        Drop("b1.eml", Report(notice, ada.Email));

        await LookTwiceAsync();

        FilesIn("handled").Count.ShouldBe(2);
    }

    private async Task<(Employee Ada, Guid Notice)> NotifiedAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        (await _app.AssignmentOfAsync(ada)).Receipt.ShouldNotBeNull();
        return (ada, await IdAsync(LetterKind.AssignmentNotice));
    }

    private async Task<int> LookTwiceAsync() => await LookAsync() + await LookAsync();

    private Task<int> LookAsync() => _app.InScopeAsync(services => services.GetRequiredService<BounceRound>().RunAsync(default));

    private void Drop(string name, string content) => File.WriteAllText(Path.Combine(Folder, name), content);

    private List<string?> FilesIn(string folder) => [.. Directory.EnumerateFiles(Path.Combine(Folder, folder)).Select(Path.GetFileName)];

    private Task<Guid> IdAsync(LetterKind kind) =>
        _app.InDbAsync(db => db.Outbox.Where(message => message.Kind == kind).Select(message => message.Id).SingleAsync());

    private Task<OutboxMessage> MessageAsync(Guid id) => _app.InDbAsync(db => db.Outbox.AsNoTracking().SingleAsync(message => message.Id == id));

    private async Task<List<string>> KindsAsync(Employee employee)
    {
        var assignment = await _app.AssignmentOfAsync(employee);
        return await _app.InDbAsync(db => db.Ledger.Where(entry => entry.AssignmentId == assignment.Id)
            .OrderBy(entry => entry.Sequence).Select(entry => entry.Kind).ToListAsync());
    }

    /// <summary>As Postfix words it.</summary>
    private string Report(
        Guid message, string recipient, string action = "failed", string status = "5.1.1", string enclosure = "message/rfc822")
    {
        var id = _app.Services.GetRequiredService<Letterhead>().MessageId(message);
        return $"""
            From: MAILER-DAEMON@dma.example (Mail Delivery System)
            To: policy-training@dma.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"

            --=_b
            Content-Type: text/plain

            I'm sorry to have to inform you that your message could not be delivered.

            --=_b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.dma.example
            Arrival-Date: Mon,  5 Oct 2026 15:00:00 +0000

            Final-Recipient: rfc822; {recipient}
            Original-Recipient: rfc822;{recipient}
            Action: {action}
            Status: {status}
            Diagnostic-Code: smtp; 550 5.1.1 No such
                person here

            --=_b
            Content-Type: {enclosure}

            From: policy-training@dma.example
            To: {recipient}
            Subject: Sign by Monday
            Message-ID: <{id}>

            --=_b--

            """.ReplaceLineEndings("\r\n");
    }
}
