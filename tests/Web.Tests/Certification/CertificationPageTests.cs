using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Certification;

public sealed class CertificationPageTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_certification_is_there_for_its_signer_and_for_HR_and_for_nobody_else()
    {
        var (ada, number) = await SignedAsync();
        var bob = await _app.EmployAsync(Sample.Bob);
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        string[] addresses = [$"/certifications/{number}", $"/certifications/{number}/document"];

        var bobs = await _app.SignedInAsAsync(bob);
        var adas = await _app.SignedInAsAsync(ada);
        var olives = await _app.SignedInAsAsync(olive);

        foreach (var address in addresses)
        {
            (await bobs.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await adas.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
            (await olives.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
            (await _app.Visitor().GetAsync(address)).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        }

        (await bobs.GetAsync("/certifications")).Text.ShouldNotContain(number);
        (await adas.GetAsync("/certifications")).Text.ShouldContain(number);
    }

    [Fact]
    public async Task A_record_number_is_read_as_people_type_it()
    {
        var (ada, number) = await SignedAsync();
        var browser = await _app.SignedInAsAsync(ada);

        var typed = await browser.GetAsync($"/certifications/{number.ToLowerInvariant().Replace('0', 'o').Replace("211o", "2110", StringComparison.Ordinal)}");
        var wrong = await browser.GetAsync("/certifications/2110-AAAAAAAAA");

        typed.RedirectedTo!.OriginalString.ShouldBe($"/certifications/{number}");
        wrong.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_download_is_the_sealed_document_that_is_stored()
    {
        var (ada, number) = await SignedAsync();
        var browser = await _app.SignedInAsAsync(ada);

        var (first, pdf) = await browser.DownloadAsync($"/certifications/{number}/document");
        await RenameAsync(ada, "Ada Nowak");
        _app.Clock.Advance(TimeSpan.FromHours(1));
        var (_, again) = await browser.DownloadAsync($"/certifications/{number}/document");

        first.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        first.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        first.Content.Headers.ContentDisposition.FileName.ShouldBe($"{number}.pdf");
        first.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        again.ShouldBe(pdf);
        Fingerprint.Of(pdf).ShouldBe(await _app.InDbAsync(db => db.SealedDocuments.Select(document => document.Sha256).SingleAsync()));
        _app.Services.GetRequiredService<SealVerifier>().Verify(pdf).IsAuthentic.ShouldBeTrue();
        (await browser.GetAsync($"/certifications/{number}")).Text.ShouldContain(Fingerprint.Of(pdf));
    }

    [Fact]
    public async Task A_stored_document_that_was_changed_is_not_given_out()
    {
        var (ada, number) = await SignedAsync();
        await _app.InDbAsync(db => db.SealedDocuments.ExecuteUpdateAsync(set => set.SetProperty(document => document.Pdf, new byte[] { 1, 2, 3 })));

        var answer = await (await _app.SignedInAsAsync(ada)).GetAsync($"/certifications/{number}/document");

        answer.Status.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task The_page_tells_the_way_from_signature_to_confirmation()
    {
        var (ada, number) = await SignedAsync();
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var adas = await _app.SignedInAsAsync(ada);
        var address = $"/certifications/{number}";

        var waiting = await adas.GetAsync(address);
        await _app.DispatchAsync();
        var delivered = await adas.GetAsync(address);
        var confirmed = await ConfirmAsync(await _app.SignedInAsAsync(olive));

        waiting.Text.ShouldContain("Waiting to be sent");
        waiting.Text.ShouldContain("the signature stands");
        delivered.Text.ShouldContain("E-mailed to WING-SHR Monday, October 5, 2026, 10:00 a.m. Central");
        delivered.Text.ShouldContain("Not yet confirmed by HR.");
        confirmed.Text.ShouldContain("Olive Berg says that HR has it.");
        (await adas.GetAsync(address)).Text.ShouldContain("Confirmed by HR");

        async Task<TestPage> ConfirmAsync(TestBrowser browser) => await browser.FollowAsync(await browser.SubmitAsync(address, []));
    }

    [Fact]
    public async Task Only_HR_confirms()
    {
        var (ada, number) = await SignedAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var form = await browser.GetAsync("/account/password");

        var answer = await browser.SubmitAsync(form, [], to: $"/certifications/{number}/confirmation");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.AssignmentOfAsync(ada)).ConfirmedAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_mail_to_HR_and_to_the_employee_carries_the_same_bytes_once_each()
    {
        var (ada, number) = await SignedAsync();
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromHours(1));
        await _app.DispatchAsync();
        var stored = await _app.InDbAsync(db => db.SealedDocuments.Select(document => document.Pdf).SingleAsync());

        var mailed = _app.Mail.Where(message => message.Attachments.OfType<MimePart>().Any(part => part.FileName == $"{number}.pdf")).ToList();

        mailed.Select(message => message.To.Mailboxes.Single().Address).ShouldBe(["wing-shr@dma.example", ada.Email], ignoreOrder: true);
        mailed.ShouldAllBe(message => BytesOf(message.Attachments.OfType<MimePart>().Single(part => part.FileName == $"{number}.pdf")).SequenceEqual(stored));
    }

    [Fact]
    public async Task Late_is_decided_by_the_moment_of_signing()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.PassAsync(ada);
        _app.Clock.Advance(TimeSpan.FromDays(15));
        var number = await _app.SignAsync(ada);

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync($"/certifications/{number}");

        page.Text.ShouldContain("Timeliness Signed late 14 calendar days after Monday, October 5, 2026 is Monday, October 19, 2026");
        (await _app.AssignmentOfAsync(ada)).Facts.TimelinessOn(_app.Today).ShouldBe(Timeliness.Late);
    }

    private async Task<(Employee Ada, string Number)> SignedAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        return (ada, await _app.SignAsync(ada));
    }

    private Task<int> RenameAsync(Employee employee, string name) => _app.InDbAsync(db =>
        db.Employees.Where(candidate => candidate.Id == employee.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.Name, name)));

    private static byte[] BytesOf(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
