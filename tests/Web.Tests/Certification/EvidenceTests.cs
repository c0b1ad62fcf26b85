using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Certification;

public sealed class EvidenceTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Signing_records_how_and_by_what_it_was_done()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        var review = await browser.ReviewAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(2));

        await browser.SignAsync(review);

        var evidence = CanonicalJson.Read<SigningEvidence>(await _app.InDbAsync(db => db.RecordedEvidence.Select(evidence => evidence.Text).SingleAsync()));
        evidence.IdentityConfirmedAt.ShouldBe(_app.Clock.GetUtcNow());
        evidence.ButtonLabel.ShouldBe(review.Document.QuerySelector("main button[type=submit]")!.TextContent.Trim());
        evidence.ProcessVersion.ShouldBe("3");
        evidence.ProgramVersion.ShouldNotBeNullOrWhiteSpace();
        evidence.IpSource.ShouldBe("the connection itself");
    }

    [Fact]
    public async Task The_signer_sees_everything_that_is_held_and_can_take_the_very_bytes_away()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var number = await _app.SignAsync(ada, "Ada Nowak");
        await _app.DispatchAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var edition = await _app.EditionAsync();

        var certification = await browser.GetAsync($"/certifications/{number}");
        var page = await browser.GetAsync(certification.Document.QuerySelector("a[href$='/evidence']")!.GetAttribute("href")!);
        var (answer, file) = await browser.DownloadAsync(page.Document.QuerySelector("a[href$='/evidence/file']")!.GetAttribute("href")!);

        certification.Text.ShouldContain("What is held about my signature");
        string[] held =
        [
            "Ada Nowak", "Ada Kowalski", edition.Receipt.Statement.Text, "Under chapter 137 of the Wisconsin Statutes",
            edition.ContentHash, edition.BulletinHash, "2026-10-05 15:00:00 UTC", "10:00:00 a.m. Central (UTC-05:00)",
            "192.0.2.7", "Test browser", "Passed at try 1", "wing-shr@dma.example", "SHA-256 of the PDF",
        ];
        held.ShouldAllBe(value => page.Text.Contains(Folded(value), StringComparison.Ordinal));
        var stored = await _app.InDbAsync(db => db.Certifications.Include(certification => certification.Evidence).SingleAsync());
        file.ShouldBe(System.Text.Encoding.UTF8.GetBytes(stored.Evidence!.Text));
        Convert.ToHexStringLower(SHA256.HashData(file)).ShouldBe(stored.EvidenceHash);
        page.Text.ShouldContain(stored.EvidenceHash);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{number}.evidence.json");
    }

    [Fact]
    public async Task Evidence_is_there_for_its_signer_and_for_HR_and_for_nobody_else()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var number = await _app.SignAsync(ada);
        var bobs = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Bob));
        var olives = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        foreach (var address in new[] { $"/certifications/{number}/evidence", $"/certifications/{number}/evidence/file" })
        {
            (await bobs.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await olives.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
            (await _app.Visitor().GetAsync(address)).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        }
    }

    [Fact]
    public async Task Evidence_of_an_earlier_version_is_still_shown()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var number = await _app.SignAsync(ada);
        await _app.InDbAsync(db => db.RecordedEvidence.ExecuteUpdateAsync(set => set.SetProperty(evidence => evidence.Text, Version1)));

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync($"/certifications/{number}/evidence");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("This is to certify …");
        page.Text.ShouldContain("Signing process Not recorded at the time");
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As version 1 wrote it, before anything was added.</summary>
    private const string Version1 = """
        {"attemptId":"0199b0f2-0000-7000-8000-000000000002","attemptNumber":1,"bulletinHash":"b","bulletinNumber":"2.110","bulletinTitle":"Social Media","confirmationMethod":"password","confirmedAt":"2026-10-05T15:00:00.0000000Z","consent":"I agree …","consentHash":"c","consentedAt":"2026-10-05T14:56:00.0000000Z","correctAnswers":11,"editionHash":"e","editionOrdinal":1,"email":"ada@dma.example","employeeId":"0199b0f2-0000-7000-8000-000000000001","ipAddress":null,"nameTypedAt":"2026-10-05T14:56:00.0000000Z","position":"Planner","questions":12,"rosterName":"Ada Kowalski","signInMethod":"password","signedInAt":"2026-10-05T14:00:00.0000000Z","statement":"This is to certify …","statementHash":"s","typedName":"Ada Kowalski","unit":"Wisconsin Emergency Management","userAgent":null,"viewedAt":"2026-10-05T14:55:00.0000000Z"}
        """;
}
