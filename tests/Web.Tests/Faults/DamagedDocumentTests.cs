using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Tests.Certification;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>
/// A byte of a stored PDF flips on the disk: nobody is given the document and nobody is mailed it. That the nightly check reports it
/// on HR's desk, <see cref="Ledger.NightlyCheckTests"/> shows.
/// </summary>
public sealed class DamagedDocumentTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_damaged_document_is_refused_in_words_and_what_stands_of_the_record_is_still_shown()
    {
        var ada = await _app.ReadyToSignAsync();
        var number = await _app.SignAsync(ada);
        await FlipAsync();
        var browser = await _app.SignedInAsAsync(ada);

        var refused = await browser.GetAsync($"/certifications/{number}/document");

        refused.Status.ShouldBe(HttpStatusCode.InternalServerError);
        refused.Heading.ShouldBe("The document is damaged");
        refused.Text.ShouldContain("The signature stands");
        refused.Document.QuerySelector($"main a[href='/certifications/{number}']").ShouldNotBeNull();
        (await browser.GetAsync($"/certifications/{number}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_damaged_document_is_mailed_to_nobody_and_HR_sees_why()
    {
        var ada = await _app.ReadyToSignAsync();
        await _app.SignAsync(ada);
        await FlipAsync();

        await _app.DispatchAsync();

        _app.Mail.ShouldNotContain(mail => mail.Attachments.Any(part => part.ContentType.MimeType == "application/pdf"));
        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Signed);
        var waiting = await _app.InDbAsync(db => db.Outbox.AsNoTracking().Where(message => message.Kind == LetterKind.CertificationForHr).SingleAsync());
        waiting.State.ShouldNotBe(OutboxState.Sent);
        waiting.Outcome!.ShouldContain("is missing or was changed; it is not sent");
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        (await olive.GetAsync($"/hr/mail/{waiting.Id}")).Text.ShouldContain("it is not sent");
    }

    private Task<int> FlipAsync() => _app.InDbAsync(async db =>
    {
        var pdf = await db.SealedDocuments.Select(document => document.Pdf).SingleAsync();
        pdf[pdf.Length / 2] ^= 1;
        return await db.Database.ExecuteSqlAsync($"UPDATE \"SealedDocuments\" SET \"Pdf\" = {pdf}");
    });
}
