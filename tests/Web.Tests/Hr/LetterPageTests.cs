using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>A letter as it was sent, to HR and to nobody else, and without what would let HR act as its recipient.</summary>
public sealed partial class LetterPageTests : IAsyncDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_sent_letter_is_shown_as_it_was_sent()
    {
        var hr = await HrAsync();
        var ada = await AssignedAsync();
        await _app.SignAsync(ada);
        await _app.DispatchAsync();
        var letter = await MessageAsync(LetterKind.CertificationForHr);
        var mail = _app.Mail.Single(candidate => Letterhead.IdIn(candidate.MessageId) == letter.Id);
        var pdf = Bytes(mail.Attachments.OfType<MimePart>().First());

        var page = await hr.GetAsync($"/hr/mail/{letter.Id}");

        page.Heading.ShouldBe(mail.Subject);
        page.Document.QuerySelector("pre")!.TextContent.ReplaceLineEndings("\n").Trim().ShouldBe(mail.TextBody!.ReplaceLineEndings("\n").Trim());
        page.Text.ShouldContain($"To {letter.Recipient}");
        page.Text.ShouldContain($"<{mail.MessageId}>");
        page.Text.ShouldContain($"The mail server’s reply {letter.Outcome}");
        page.Text.ShouldContain($"{pdf.Length:N0} bytes");
        page.Text.ShouldContain(Fingerprint.Of(pdf));
        page.Text.ShouldNotContain(ActionButton.Withheld);
        (await BodyAsync(hr, letter.Id)).ReplaceLineEndings("\n").Trim().ShouldBe(mail.HtmlBody!.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task Its_HTML_is_framed_from_an_address_that_may_do_nothing_but_show_it()
    {
        var hr = await HrAsync();
        await AssignedAsync();
        var letter = await MessageAsync(LetterKind.AssignmentNotice);

        var frame = (await hr.GetAsync($"/hr/mail/{letter.Id}")).Document.QuerySelector("iframe")!;
        var body = await hr.Client.GetAsync(frame.GetAttribute("src"), Cancellation);

        frame.GetAttribute("sandbox").ShouldBe("allow-popups");
        body.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'");
        body.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task A_letter_that_was_refused_says_why_and_what_it_would_have_said_is_not_invented()
    {
        var hr = await HrAsync();
        _app.MailFault = _ => new MailRefusedException("550 5.1.1 No such person here") { Refused = [new("ada@dma.example", "550 5.1.1 No such person here")] };
        await AssignedAsync();
        var letter = await MessageAsync(LetterKind.AssignmentNotice);

        var page = await hr.GetAsync($"/hr/mail/{letter.Id}");

        page.Text.ShouldContain("Why it was not sent 550 5.1.1 No such person here");
        page.Text.ShouldContain("ada@dma.example: address refused by server");
        page.Document.QuerySelector("iframe").ShouldBeNull();
        (await hr.GetAsync($"/hr/mail/{letter.Id}/body")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_letter_that_waits_says_why_and_when_it_is_tried_next()
    {
        var hr = await HrAsync();
        _app.MailFault = _ => new MailDeferredException("451 4.7.1 Try again later", new IOException());
        await AssignedAsync();
        var letter = await MessageAsync(LetterKind.AssignmentNotice);

        var page = await hr.GetAsync($"/hr/mail/{letter.Id}");

        page.Text.ShouldContain("Why it waits 451 4.7.1 Try again later");
        page.Text.ShouldContain($"Tried next {letter.NextAttemptAt.Exact(TrainingApp.Zone)}");
    }

    [Fact]
    public async Task The_assignments_page_leads_to_its_letters()
    {
        var hr = await HrAsync();
        var ada = await AssignedAsync();
        var letter = await MessageAsync(LetterKind.AssignmentNotice);

        var page = await hr.GetAsync($"/hr/assignments/{(await _app.AssignmentOfAsync(ada)).Id}");

        page.Document.QuerySelector($"a[href='/hr/mail/{letter.Id}']")!.TextContent.ShouldBe("Assignment notice");
    }

    [Fact]
    public async Task Letters_are_open_to_HR_alone_and_there_must_be_one()
    {
        var hr = await HrAsync();
        var ada = await AssignedAsync();
        var letter = await MessageAsync(LetterKind.AssignmentNotice);
        var employee = await _app.SignedInAsAsync(ada);

        foreach (var address in new[] { $"/hr/mail/{letter.Id}", $"/hr/mail/{letter.Id}/body" })
        {
            (await employee.GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await _app.Visitor().GetAsync(address)).Status.ShouldBe(HttpStatusCode.Redirect);
            (await hr.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
            (await hr.GetAsync(address.Replace($"{letter.Id}", $"{Guid.NewGuid()}", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [SqliteTheory]
    [InlineData(LetterKind.AssignmentNotice)]
    [InlineData(LetterKind.Invitation)]
    [InlineData(LetterKind.PasswordReset)]
    public async Task No_personal_link_lies_anywhere_in_the_database(LetterKind kind)
    {
        var hr = await HrAsync();
        var letter = await PersonalAsync(kind);
        await _app.DispatchAsync();
        var mail = _app.Mail.Single(candidate => Letterhead.IdIn(candidate.MessageId) == letter);
        var token = Token().Match(mail.TextBody!).Groups[1].Value;

        var page = await hr.GetAsync($"/hr/mail/{letter}");
        var stored = await DatabaseAsync();

        token.Length.ShouldBeGreaterThan(40);
        mail.HtmlBody!.ShouldContain(token);
        page.Document.QuerySelector("pre")!.TextContent.ShouldContain(ActionButton.Withheld);
        (await BodyAsync(hr, letter)).ShouldNotContain($"href=\"{ActionButton.Withheld}\"");
        Holds(stored, ActionButton.Withheld).ShouldBeTrue("Otherwise the search proves nothing.");
        Holds(stored, token).ShouldBeFalse();
        Holds(stored, Uri.UnescapeDataString(token)).ShouldBeFalse();
        Holds(stored, token[^40..]).ShouldBeFalse();
    }

    private async Task<Guid> PersonalAsync(LetterKind kind)
    {
        var ada = kind == LetterKind.PasswordReset ? await _app.EmployAsync(Sample.Ada) : await _app.InviteAsync(Sample.Ada);
        if (kind == LetterKind.AssignmentNotice)
            await _app.AssignAsync(ada);
        return await _app.InDbAsync(async db =>
        {
            if (kind != LetterKind.AssignmentNotice)
                db.Outbox.Add(OutboxMessage.ToAccount(kind, (await db.Users.SingleAsync(user => user.EmployeeId == ada.Id)).Id, _app.Clock));
            await db.SaveChangesAsync();
            return (await db.Outbox.SingleAsync(message => message.Kind == kind)).Id;
        });
    }

    private async Task<Employee> AssignedAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        return ada;
    }

    private static Task<string> BodyAsync(TestBrowser browser, Guid letter) => browser.Client.GetStringAsync($"/hr/mail/{letter}/body", Cancellation);

    private Task<OutboxMessage> MessageAsync(LetterKind kind) =>
        _app.InDbAsync(db => db.Outbox.AsNoTracking().SingleAsync(message => message.Kind == kind));

    private async Task<TestBrowser> HrAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

    /// <summary>The file with what was written ahead of it.</summary>
    private async Task<byte[]> DatabaseAsync()
    {
        var path = Path.Combine(_app.StorageDirectory, "training.db");
        await using var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static byte[] Bytes(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The last and longest part of the link's address.</summary>
    [GeneratedRegex(@"https?://\S*[/=]([^\s/=&]{40,})")]
    private static partial Regex Token();
}
