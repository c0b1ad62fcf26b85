using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Tests.Documents;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Verification;

public sealed class VerificationTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_stranger_learns_the_verdict_the_bulletin_and_the_date_and_no_name()
    {
        var (ada, number) = await SignAsync();

        var page = await _app.Visitor().VerifyAsync(await DocumentAsync(number));

        page.Verdict.ShouldBe("Authentic and current");
        page.Text.ShouldContain("P&P 2.110 Social Media");
        page.Text.ShouldContain("Monday, October 5, 2026");
        page.Document.DocumentElement.TextContent.ShouldNotContain(ada.Name);
        page.Text.ShouldNotContain(number);
        page.Document.QuerySelector("#verdict")!.HasAttribute("autofocus").ShouldBeTrue();
    }

    [Fact]
    public async Task HR_and_the_signer_also_learn_the_name_the_record_and_that_the_file_is_the_stored_one()
    {
        var (ada, number) = await SignAsync();
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var bob = await _app.EmployAsync(Sample.Bob);

        foreach (var reader in new[] { ada, olive })
        {
            var page = await (await _app.SignedInAsAsync(reader)).VerifyAsync(await DocumentAsync(number));
            page.Text.ShouldContain($"Signed by {ada.Name} Record {number} Compared with the record The same file, byte for byte.");
        }

        (await (await _app.SignedInAsAsync(bob)).VerifyAsync(await DocumentAsync(number))).Text.ShouldNotContain(ada.Name);
    }

    [Fact]
    public async Task A_changed_file_is_altered()
    {
        var (_, number) = await SignAsync();
        var file = await DocumentAsync(number);

        (await _app.Visitor().VerifyAsync([.. file, (byte)'\n'])).Verdict.ShouldBe("Altered");
    }

    [Fact]
    public async Task A_file_with_a_strangers_seal_was_not_issued_here()
    {
        using var stranger = new SealFixture();

        var page = await _app.Visitor().VerifyAsync(stranger.Sealer.Seal(CertificationSample.Unsealed()));

        page.Verdict.ShouldBe("Not issued by this system");
        page.Text.ShouldContain("its certificate is not one of ours");
    }

    [Fact]
    public async Task A_file_with_our_seal_and_without_a_record_was_not_issued_here()
    {
        var sealer = _app.Services.GetRequiredService<ISealer>();

        var page = await _app.Visitor().VerifyAsync(sealer.Seal(CertificationSample.Unsealed(FormMark.Development)));

        page.Verdict.ShouldBe("Not issued by this system");
        page.Text.ShouldContain("no such certification is on record here");
    }

    [Fact]
    public async Task A_specimen_is_called_one()
    {
        var sealer = _app.Services.GetRequiredService<ISealer>();

        (await _app.Visitor().VerifyAsync(sealer.Seal(CertificationSample.Unsealed(FormMark.Specimen)))).Verdict.ShouldBe("A specimen, not a record");
    }

    [Theory]
    [InlineData("Just words.")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< >>\nendobj\nstartxref\n0\n%%EOF\n")]
    public async Task A_file_without_a_seal_has_none(string file)
    {
        (await _app.Visitor().VerifyAsync([.. file.Select(letter => (byte)letter)])).Verdict.ShouldBe("No seal");
    }

    [Fact]
    public async Task The_same_contents_in_another_envelope_are_authentic_and_HR_learns_of_it()
    {
        var (_, number) = await SignAsync();
        using var time = new TimestampCertificates();
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        var page = await olive.VerifyAsync(time.Stamp(await DocumentAsync(number), _app.Clock.GetUtcNow()));

        page.Verdict.ShouldBe("Authentic and current");
        page.Text.ShouldContain("The same contents in another envelope");
    }

    [Fact]
    public async Task With_the_certificate_expired_the_record_settles_what_the_seal_leaves_open()
    {
        var (_, number) = await SignAsync();
        using var time = new TimestampCertificates();
        var file = await DocumentAsync(number);
        _app.Clock.Advance(TimeSpan.FromDays(365 * 11));

        (await _app.Visitor().VerifyAsync(file)).Verdict.ShouldBe("Authentic and current");
        (await _app.Visitor().VerifyAsync(time.Stamp(file, _app.Clock.GetUtcNow()))).Verdict.ShouldBe("Unchanged, but its time is not proven");
    }

    [Fact]
    public async Task A_certification_that_another_has_replaced_is_superseded()
    {
        var (_, number) = await SignAsync();
        var later = await SupersedeAsync(number);
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        var byFile = await olive.VerifyAsync(await DocumentAsync(number));
        var byNumber = await _app.Visitor().GetAsync($"/verify?record={number}");

        byFile.Verdict.ShouldBe("Authentic, but superseded");
        byFile.Text.ShouldContain("A later certification took its place on Monday, October 5, 2026; that one counts.");
        byFile.Text.ShouldContain($"Superseded by {later}");
        byFile.Text.ShouldContain("A wrong unit.");
        byNumber.Verdict.ShouldBe("On record, but superseded");
        (await _app.Visitor().GetAsync($"/verify?record={later}")).Verdict.ShouldBe("On record and current");
    }

    [Fact]
    public async Task A_certification_that_was_withdrawn_does_not_count_and_only_HR_and_the_signer_learn_why()
    {
        var (ada, number) = await SignAsync();
        var file = await DocumentAsync(number);
        await WithdrawAsync(number);

        var stranger = await _app.Visitor().VerifyAsync(file);
        var signer = await (await _app.SignedInAsAsync(ada)).VerifyAsync(file);
        var byNumber = await _app.Visitor().GetAsync($"/verify?record={number}");

        stranger.Verdict.ShouldBe("Authentic, but withdrawn");
        stranger.Text.ShouldContain("It was withdrawn on Monday, October 5, 2026 and does not count.");
        stranger.Text.ShouldNotContain("Bob signed.");
        signer.Text.ShouldContain("Bob signed.");
        byNumber.Verdict.ShouldBe("On record, but withdrawn");
        byNumber.Text.ShouldNotContain("Bob signed.");
    }

    [Fact]
    public async Task HR_and_the_signer_learn_where_it_stands_on_the_ledger()
    {
        var (ada, number) = await SignAsync();
        var browser = await _app.SignedInAsAsync(ada);

        var before = await browser.VerifyAsync(await DocumentAsync(number));
        await _app.InScopeAsync(services => services.GetRequiredService<Checkpoints>().WriteAsync(default));
        var after = await browser.VerifyAsync(await DocumentAsync(number));

        before.Text.ShouldContain("On the ledger; the next checkpoint covers it.");
        after.Text.ShouldContain("On the ledger, checkpoint 1 of Monday, October 5, 2026.");
        (await _app.Visitor().VerifyAsync(await DocumentAsync(number))).Text.ShouldNotContain("ledger");
    }

    [Fact]
    public async Task The_number_of_a_paper_form_tells_whether_it_came_back()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var number = (await _app.PrintFormAsync(ada)).RecordNumber;

        var printed = await _app.Visitor().GetAsync($"/verify?record={number}");
        await _app.ReturnOnPaperAsync(ada);
        var returned = await _app.Visitor().GetAsync($"/verify?record={number}");

        printed.Verdict.ShouldBe("A form to be signed on paper");
        printed.Text.ShouldContain("its return is not on record");
        returned.Verdict.ShouldBe("Returned on paper");
        returned.Text.ShouldContain("Received on Monday, October 5, 2026");
        returned.Document.DocumentElement.TextContent.ShouldNotContain(ada.Name);
    }

    [Fact]
    public async Task A_number_tells_whether_there_is_such_a_certification_and_that_only_the_file_can_be_checked()
    {
        var (ada, number) = await SignAsync();

        var page = await _app.Visitor().GetAsync($"/verify?record={number}");
        var unknown = await _app.Visitor().GetAsync($"/verify?record={RecordNumber.New("2.110")}");

        page.Verdict.ShouldBe("On record and current");
        page.Text.ShouldContain("whether a PDF was changed can be checked only with the PDF itself");
        page.Text.ShouldContain("Signed on Monday, October 5, 2026");
        page.Document.DocumentElement.TextContent.ShouldNotContain(ada.Name);
        unknown.Verdict.ShouldBe("No such certification");
    }

    [Fact]
    public async Task A_number_is_read_as_people_type_it()
    {
        var (_, number) = await SignAsync();
        var parts = number.ToLowerInvariant().Split('-');

        var page = await _app.Visitor().GetAsync($"/verify?record=%20{parts[0]}-{parts[1].Replace('0', 'o').Replace('1', 'i')}");

        page.Verdict.ShouldBe("On record and current");
    }

    [Fact]
    public async Task A_slip_in_a_number_is_pointed_out_and_what_was_typed_stays()
    {
        var page = await _app.Visitor().GetAsync("/verify?record=2110-AAAAAAAAA");

        page.Verdict.ShouldBeNull();
        page.Text.ShouldContain("“2110-AAAAAAAAA” is not a record number.");
        page.Document.QuerySelector("input[name=Record]")!.GetAttribute("value").ShouldBe("2110-AAAAAAAAA");
    }

    [Fact]
    public async Task Without_a_file_the_form_asks_for_one()
    {
        var browser = _app.Visitor();

        (await browser.SubmitAsync("/verify", [])).Text.ShouldContain("Choose the PDF file to verify.");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_turned_away_with_a_sentence()
    {
        var browser = _app.Visitor();

        var justTooLarge = await browser.VerifyAsync(new byte[(5 * 1024 * 1024) + 1]);
        var farTooLarge = await browser.VerifyAsync(new byte[8 * 1024 * 1024]);
        var largest = await browser.VerifyAsync(new byte[5 * 1024 * 1024]);

        justTooLarge.Text.ShouldContain("The file is larger than 5 MB.");
        (await browser.FollowAsync(farTooLarge)).Text.ShouldContain("The file is larger than 5 MB.");
        largest.Verdict.ShouldBe("No seal");
    }

    [Fact]
    public async Task A_file_from_another_site_is_not_looked_at()
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent([1]), "File", "x.pdf" } };

        (await _app.Visitor().PostAsync(content)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_asks_without_end_is_asked_to_wait()
    {
        _app.Settings["RateLimits:Verification:Burst"] = "2";
        _app.Settings["RateLimits:Verification:PerMinute"] = "1";
        var browser = _app.Visitor();
        await browser.GetAsync("/verify");
        (await browser.GetAsync("/verify")).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await browser.GetAsync("/verify");

        answer.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Heading.ShouldBe("Too many requests");
        answer.Text.ShouldContain("Wait a minute and try again.");
        (await browser.GetAsync("/policy/2.110")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_chain_of_the_seal_can_be_had_by_everybody_and_its_root_is_on_the_page()
    {
        var browser = _app.Visitor();

        var answer = await browser.Client.GetAsync("/verify/chain.pem", TestContext.Current.CancellationToken);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPem(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("chain.pem");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        chain.Count.ShouldBe(2);
        chain.ShouldAllBe(certificate => !certificate.HasPrivateKey);
        var page = await browser.GetAsync("/verify");
        page.Document.QuerySelector("p.fingerprint")!.TextContent.Replace(":", "", StringComparison.Ordinal)
            .ShouldBe(chain[1].GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256));
        page.Document.QuerySelector("footer a[href='/verify']").ShouldNotBeNull();
    }

    private async Task<(Employee Ada, string Number)> SignAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        return (ada, await _app.SignAsync(ada));
    }

    private Task<byte[]> DocumentAsync(string number) => _app.InDbAsync(db =>
        db.Certifications.Where(certification => certification.RecordNumber == number).Select(certification => certification.Document!.Pdf).SingleAsync());

    private Task<string> SupersedeAsync(string number) => _app.InScopeAsync(services =>
        services.GetRequiredService<Corrections>().SupersedeAsync(Parsed(number), "A wrong unit.", Sample.Olive, default));

    private Task<bool> WithdrawAsync(string number) => _app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<Corrections>().WithdrawAsync(Parsed(number), "Bob signed.", Sample.Olive, default);
        return true;
    });

    private static RecordNumber Parsed(string number) => RecordNumber.TryParse(number, out var parsed) ? parsed : throw new FormatException(number);
}
