using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Tests.Documents;

namespace PolicyTraining.Web.Tests.Mail;

/// <summary>A certification on its way through a mail server that is not ours.</summary>
public sealed class RealMailServerTests
{
    [Fact]
    public async Task The_PDF_that_arrives_through_OpenSMTPD_is_authentic()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var server = RealMailServer.Start("wing-shr@dma.example");
        await using var app = new TrainingApp
        {
            Settings =
            {
                ["Mail:Transport"] = "Smtp",
                ["Mail:Smtp:Host"] = "127.0.0.1",
                ["Mail:Smtp:Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
                ["Mail:Smtp:Security"] = "None",
            },
        };
        var ada = await app.EmployAsync(Sample.Ada);
        await app.AssignAsync(ada);
        var number = await app.SignAsync(ada);
        var arriving = server.ReceiveAsync(cancellation);

        // The server takes a moment to start; until then messages wait, as they should.
        while (await app.InDbAsync(db => db.Outbox.AnyAsync(message => message.State == OutboxState.Queued, cancellation)))
        {
            await app.DispatchAsync();
            app.Clock.Advance(BackOff.LongestWithoutServer);
        }

        (await app.InDbAsync(db => db.MailProblems.Select(problem => problem.Words).ToListAsync(cancellation))).ShouldBeEmpty();
        var pdf = PdfIn(await arriving);
        pdf.ShouldBe(await app.InDbAsync(db => db.SealedDocuments.Select(document => document.Pdf).SingleAsync()));
        app.Services.GetRequiredService<SealVerifier>().Verify(pdf).Verdict.ShouldBe(SealVerdict.Authentic);
        var (_, verdict) = await Tool.RunAsync("pdfsig", pdf);
        verdict.ShouldContain("Signature is Valid.");
        verdict.ShouldContain("Total document signed");
        (await Tool.ReadAsync(pdf)).ShouldContain(number);
        (await app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Delivered);
    }

    private static byte[] PdfIn(MimeMessage message)
    {
        using var content = new MemoryStream();
        message.Attachments.OfType<MimePart>().Single(part => part.ContentType.IsMimeType("application", "pdf")).Content!.DecodeTo(content);
        return content.ToArray();
    }
}
