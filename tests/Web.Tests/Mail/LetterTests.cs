using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using PolicyTraining.Domain;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Tests.Mail;

public sealed partial class LetterTests
{
    public static TheoryData<string> Letters => SampleLetters.Names;

    public static TheoryData<string, string> Subjects => new()
    {
        { "notice-invited", "Action needed by Mon, Oct 19: sign the P&P 2.110 Social Media receipt" },
        { "nudge-not-started", "A good moment to start the P&P 2.110 Social Media training, due Mon, Oct 19" },
        { "reminder-four-days", "Due in 4 days, Mon, Oct 19: start the P&P 2.110 Social Media training" },
        { "reminder-today", "Due today, Mon, Oct 19: sign the P&P 2.110 Social Media receipt (third reminder)" },
        { "overdue-for-supervisor", "Please give Ada Lovelace time: P&P 2.110 Social Media receipt was due Mon, Oct 19" },
        { "extension-granted", "More time to sign the P&P 2.110 Social Media receipt: now due Mon, Oct 19" },
        { "extension-refused", "Your request for more time: the P&P 2.110 Social Media receipt stays due Mon, Oct 19" },
        { "return-confirmed", "Confirmed: HR has your signed P&P 2.110 Social Media receipt, Oct 5, 2026" },
        { "overdue", "Was due Mon, Oct 19: please finish the P&P 2.110 Social Media training" },
        { "certification-for-hr", "Signed receipt to file: P&P 2.110 Social Media, Ada Lovelace, Oct 14, 2026 (2110-7K3M9QXTC)" },
        { "certification-copy", "Done: your signed P&P 2.110 Social Media receipt, Oct 14, 2026" },
        { "invitation", "Set up your Policy Training account by Wed, Nov 4" },
        { "question-for-supervisor", "Question from Ada Lovelace about P&P 2.110, II.B.7" },
        { "question-for-hr", "Question from Ada Lovelace about the P&P 2.110 assessment" },
        { "answer", "Answer to your question about P&P 2.110, II.B.7" },
        { "certification-for-hr-corrected", "Corrected receipt to file: P&P 2.110 Social Media, Ada Lovelace, Oct 14, 2026 (2110-7K3M9QXTC)" },
        { "certification-copy-corrected", "Corrected: your signed P&P 2.110 Social Media receipt, Oct 14, 2026" },
        { "certification-withdrawn", "Please sign again: your P&P 2.110 Social Media receipt 2110-7K3M9QXTC was withdrawn" },
        { "declined-for-hr", "Please talk with Ada Lovelace: declined to sign the P&P 2.110 Social Media receipt" },
        { "declined", "You declined to sign the P&P 2.110 Social Media receipt: HR will be in touch" },
        { "ledger-digest", "Ledger of Oct 14, 2026: 2 certifications sealed, checkpoint 12" },
        { "password-reset", "Reset your Policy Training password" },
    };

    [Theory]
    [MemberData(nameof(Subjects))]
    public void A_subject_says_action_document_and_date(string letter, string subject)
    {
        var message = Sent(SampleLetters.All[letter]);

        message.Subject.ShouldBe(subject);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Text_and_HTML_say_the_same_in_the_same_order(string letter)
    {
        var message = Sent(SampleLetters.All[letter]);

        var seen = WebUtility.HtmlDecode(Tags().Replace(Unseen().Replace(Html(message), ""), " "));

        LettersAndDigits(seen).ShouldBe(LettersAndDigits(Text(message)));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Nothing_is_loaded_from_anywhere_and_nothing_runs(string letter)
    {
        var html = Html(Sent(SampleLetters.All[letter]));

        html.ShouldNotMatch("(?i)<(img|script|link|iframe|form|object)|url\\(|@import|@font-face");
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Every_line_fits_any_server(string letter)
    {
        var lines = Encoding.Latin1.GetString(Bytes(Sent(SampleLetters.All[letter]))).Split('\n');

        lines.Max(line => line.Length).ShouldBeLessThanOrEqualTo(120);
        lines.ShouldAllBe(line => line.All(character => character < 128));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_same_letter_sent_again_is_the_same_message(string letter)
    {
        Bytes(Sent(SampleLetters.All[letter])).ShouldBe(Bytes(Sent(SampleLetters.All[letter])));
    }

    [Fact]
    public void A_letter_asks_for_no_automatic_answer_and_sends_replies_to_Human_Resources()
    {
        var message = Sent(SampleLetters.All["notice"]);

        message.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        message.Headers[HeaderId.ListId].ShouldBe("Policy Training <policy-training.dma.example>");
        message.ReplyTo.ToString().ShouldBe("\"Human Resources\" <wing-shr@dma.example>");
        message.MessageId.ShouldBe("0199@dma.example");
        message.Date.ShouldBe(SampleLetters.SentAt);
    }

    [Fact]
    public void Human_Resources_answer_a_certification_to_the_employee()
    {
        var message = Sent(SampleLetters.All["certification-for-hr"]);

        message.ReplyTo.ToString().ShouldBe("\"Ada Lovelace\" <ada.lovelace@dma.example>");
    }

    [Theory]
    [InlineData("Ada\r\nBcc: everyone@dma.example")]
    [InlineData("Ada\nBcc: everyone@dma.example")]
    [InlineData("Ada\u2028\u0000Bcc: everyone@dma.example")]
    public void A_line_break_in_a_name_adds_no_header(string name)
    {
        var letter = SampleLetters.Notice(null, new(name, "ada.lovelace@dma.example")).ToLetter() with { Subject = $"Hello {name}" };

        var message = Received(letter);

        message.Headers.Contains(HeaderId.Bcc).ShouldBeFalse();
        message.To.Mailboxes.ShouldHaveSingleItem().Name.ShouldBe("Ada Bcc: everyone@dma.example");
        message.Subject.ShouldBe("Hello Ada Bcc: everyone@dma.example");
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("ada@dma.example\r\nBcc: everyone@dma.example")]
    [InlineData("ada@dma.example, bob@dma.example")]
    [InlineData("Ada <ada@dma.example>")]
    [InlineData("")]
    public void What_is_not_one_address_is_refused(string address)
    {
        var refusal = Should.Throw<RuleBrokenException>(() => new Correspondent("Ada", address));

        refusal.Message.ShouldEndWith("is not an e-mail address: write it as name@domain.");
    }

    [Fact]
    public void Markup_in_a_name_stays_text()
    {
        var letter = SampleLetters.Notice(null, new("<b>Ada</b> & \"Co\"", "ada.lovelace@dma.example")).ToLetter();

        var message = Sent(letter);

        Html(message).ShouldContain("Hello &lt;b&gt;Ada&lt;/b&gt; &amp; &quot;Co&quot;,");
        Text(message).ShouldContain("Hello <b>Ada</b> & \"Co\",");
    }

    [Fact]
    public void Names_from_anywhere_arrive_as_written()
    {
        var letter = SampleLetters.Notice(null, new("Paj Ntaub Yaj-Núñez Wałęsa 李", "paj@dma.example")).ToLetter();

        var message = Received(letter);

        message.To.Mailboxes.ShouldHaveSingleItem().Name.ShouldBe("Paj Ntaub Yaj-Núñez Wałęsa 李");
        Html(message).ShouldContain("Hello Paj Ntaub Yaj-Núñez Wałęsa 李,");
    }

    [Fact]
    public void An_attachment_bears_a_name_every_program_can_save()
    {
        var file = new Attachment("../Núñez, \"Ñ\"\r\n.pdf", "application/pdf", SampleLetters.Pdf);
        var letter = SampleLetters.All["test"] with { Attachments = [file] };

        var attachment = Sent(letter).Attachments.OfType<MimePart>().Single();

        attachment.FileName.ShouldBe("Nunez-N-.pdf");
    }

    [Fact]
    public void The_notice_quotes_the_bulletin_verbatim_and_carries_the_due_date()
    {
        var message = Sent(SampleLetters.All["notice"]);

        Html(message).ShouldContain(SampleLetters.ReturnInstruction);
        Text(message).ShouldContain("ATTN:  WING-SHR, PO");
        message.Attachments.ShouldHaveSingleItem().ContentType.MimeType.ShouldBe("text/calendar");
    }

    [Fact]
    public void An_invitation_link_never_enters_the_calendar()
    {
        var message = Received(SampleLetters.All["notice-invited"]);

        var calendar = message.Attachments.OfType<TextPart>().Single().Text;

        Text(message).ShouldContain("/account/invitation?token=");
        calendar.ShouldNotContain("token");
    }

    [Fact]
    public void The_certification_states_the_fingerprint_of_the_file_it_carries_and_both_times()
    {
        var text = Text(Sent(SampleLetters.All["certification-for-hr"]));

        text.ShouldContain(Fingerprint.Of(SampleLetters.Pdf));
        text.ReplaceLineEndings(" ").ShouldContain("Wednesday, October 14, 2026, 10:42:07 a.m. Central");
        text.ShouldContain("2026-10-14 15:42:07 UTC");
        text.ShouldContain("Timeliness: On time");
    }

    [Theory]
    [InlineData("certification-for-hr")]
    [InlineData("ledger-digest")]
    [InlineData("ledger-digest-without-certifications")]
    public void A_letter_to_Human_Resources_carries_the_newest_checkpoint(string letter)
    {
        var text = string.Join(' ', Text(Sent(SampleLetters.All[letter])).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        text.ShouldContain($"Ledger checkpoint 12: {SampleLetters.Checkpoint.RootHash} Monday, October 5, 2026, 8:00:00 a.m. Central");
    }

    [Fact]
    public void A_question_is_answered_to_the_employee_and_quoted_line_by_line()
    {
        var message = Sent(SampleLetters.All["question-for-supervisor"]);

        message.ReplyTo.ToString().ShouldBe("\"Ada Lovelace\" <ada.lovelace@dma.example>");
        Text(message).ShouldContain("> Is a \"like\" a public record, too?\n> Or only what I write?\n> -- Ada Lovelace");
        Text(message).ShouldContain("> Public Records.  All contents, comments and replies.\n>\n> There are some exceptions.\n> -- P&P 2.110, II.B.7");
    }

    [Fact]
    public void A_late_certification_says_so()
    {
        Text(Sent(SampleLetters.All["certification-for-hr-late"])).ShouldContain("Timeliness: Late");
    }

    [Fact]
    public void A_reminder_knows_tomorrow()
    {
        var letter = SampleLetters.Reminder(Progress.Started, sentOn: SampleLetters.DueOn.AddDays(-1)).ToLetter();

        letter.Subject.ShouldStartWith("Due tomorrow, Mon, Oct 19:");
    }

    [Fact]
    public void A_reminder_is_not_written_after_the_due_date_nor_an_overdue_one_before()
    {
        var late = SampleLetters.Reminder(Progress.Started, sentOn: SampleLetters.DueOn.AddDays(1));
        var early = SampleLetters.Overdue(sentOn: SampleLetters.DueOn);

        Should.Throw<InvalidOperationException>(() => late.ToLetter());
        Should.Throw<InvalidOperationException>(() => early.ToLetter());
    }

    private static MimeMessage Sent(Letter letter) =>
        letter.ToMessage(SampleLetters.Letterhead, "0199@dma.example", SampleLetters.SentAt);

    private static string Text(MimeMessage message) => message.TextBody.ShouldNotBeNull();

    private static string Html(MimeMessage message) => message.HtmlBody.ShouldNotBeNull();

    private static MimeMessage Received(Letter letter)
    {
        using var wire = new MemoryStream(Bytes(Sent(letter)));
        return MimeMessage.Load(wire, TestContext.Current.CancellationToken);
    }

    private static byte[] Bytes(MimeMessage message)
    {
        using var wire = new MemoryStream();
        message.WriteTo(wire);
        return wire.ToArray();
    }

    private static string LettersAndDigits(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex("<head>.*</head>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
