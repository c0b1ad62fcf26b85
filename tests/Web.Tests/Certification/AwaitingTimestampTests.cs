using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Documents;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Certification;

/// <summary>A document is held back until the time-stamp authority answers, for some hours at most.</summary>
public sealed class AwaitingTimestampTests : IAsyncLifetime
{
    private readonly TimestampCertificates _certificates = new();
    private TrainingApp _app = null!;
    private LoopbackAuthority _authority = null!;

    public async ValueTask InitializeAsync()
    {
        _authority = await LoopbackAuthority.StartAsync(OutOfOrder);
        _app = new TrainingApp();
        var roots = Path.Combine(_app.StorageDirectory, "time.pem");
        await File.WriteAllTextAsync(roots, _certificates.Root.ExportCertificatePem());
        _app.Settings["Seal:TimestampUrl"] = _authority.Url;
        _app.Settings["Seal:TimestampRootsPath"] = roots;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _authority.DisposeAsync();
        _certificates.Dispose();
    }

    [Fact]
    public async Task With_an_authority_that_answers_a_certification_is_stamped_at_once()
    {
        _authority.Answers = Grant;

        var (ada, address) = await SignAsync();
        var browser = await _app.SignedInAsAsync(ada);

        var page = await browser.GetAsync(address);
        page.Text.ShouldContain("PAdES B-T With the time-stamp of an independent authority: Monday, October 5, 2026, 10:00:00 a.m. Central");
        (await StoredAsync()).ShouldNotBeNull().Level.ShouldBe(SealLevel.BaselineT);
    }

    [Fact]
    public async Task Without_an_answer_the_signature_stands_and_the_document_is_held_back()
    {
        var (ada, address) = await SignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        await _app.DispatchAsync();

        var page = await browser.GetAsync(address);
        page.Text.ShouldContain("Sealed, awaiting time-stamp");
        page.Text.ShouldContain("answered with status 500");
        page.Text.ShouldContain("The signature stands.");
        (await browser.GetAsync($"{address}/document")).Status.ShouldBe(HttpStatusCode.NotFound);
        _app.Mail.SelectMany(message => message.Attachments).Select(part => part.ContentType.MimeType).ShouldNotContain("application/pdf");
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        (await olive.GetAsync("/hr")).Text.ShouldContain("Sealed, awaiting time-stamp: 1");
    }

    [Fact]
    public async Task Once_the_authority_answers_the_document_is_stamped_and_sent()
    {
        var (ada, address) = await SignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        _app.Clock.Advance(TimeSpan.FromHours(1));
        _authority.Answers = Grant;

        await SealOutstandingAsync();

        (await browser.GetAsync(address)).Text.ShouldContain("PAdES B-T");
        (await StoredAsync()).ShouldNotBeNull().StampedAt.ShouldBe(_app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task After_the_time_set_the_document_is_issued_without_and_says_so()
    {
        var (ada, address) = await SignAsync();
        _app.Clock.Advance(new SealOptions().ReleaseUnstampedAfter - TimeSpan.FromMinutes(1));
        await SealOutstandingAsync();
        (await StoredAsync()).ShouldBeNull();

        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await SealOutstandingAsync();

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync(address);
        page.Text.ShouldContain("PAdES B-B Issued without a time-stamp, since there was none to be had from Monday, October 5, 2026, 10:00 a.m. Central on.");
        (await StoredAsync()).ShouldNotBeNull().StampedAt.ShouldBeNull("a time is never invented");
        _app.Services.GetRequiredService<SealVerifier>().Verify((await StoredAsync())!.Pdf).Verdict.ShouldBe(SealVerdict.Authentic);
    }

    private static Task<byte[]> OutOfOrder(byte[] request) => throw new InvalidOperationException("Out of order.");

    private Task<byte[]> Grant(byte[] request) => Task.FromResult(_certificates.Answer(request, _app.Clock.GetUtcNow()));

    private async Task<(Employee Ada, string Address)> SignAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var number = await _app.SignAsync(ada);
        return (ada, $"/certifications/{number}");
    }

    private Task<SealedDocument?> StoredAsync() => _app.InDbAsync(db => db.SealedDocuments.AsNoTracking().SingleOrDefaultAsync());

    private Task<bool> SealOutstandingAsync() => _app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<Sealing>().SealOutstandingAsync(default);
        return true;
    });
}
