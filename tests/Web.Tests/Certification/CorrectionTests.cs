using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Tests.Documents;

namespace PolicyTraining.Web.Tests.Certification;

public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Reason = "The roster had a wrong unit.";

    private readonly TrainingApp _app = new();
    private Employee _ada = null!;
    private string _number = "";
    private TestBrowser _olive = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(_ada);
        _number = await _app.SignAsync(_ada);
        await _app.DispatchAsync();
        _olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_corrected_record_is_the_same_signature_under_a_new_number()
    {
        await RenameAsync("Ada Nowak");
        _app.Clock.Advance(TimeSpan.FromDays(30));
        _olive = await _app.SignedInAsAsync(await _app.EmployAsync("Hank Hr", null, Roles.Hr));

        var corrected = await SupersedeAsync();

        var (old, successor) = await BothAsync();
        corrected.Path.ShouldBe($"/certifications/{successor.RecordNumber}");
        (successor.Ordinal, successor.SignedAt, successor.Evidence!.SignedName, successor.Evidence.Text, successor.EvidenceHash)
            .ShouldBe((2, old.SignedAt, old.Evidence!.SignedName, old.Evidence.Text, old.EvidenceHash));
        old.Supersession!.RosterName.ShouldBe("Ada Nowak");
        old.Supersession.By.ShouldBe("Hank Hr");
        corrected.Text.ShouldContain($"Supersedes {_number}.");
        corrected.Text.ShouldContain("Timeliness On time");
    }

    [Fact]
    public async Task The_corrected_document_names_what_it_supersedes_why_and_the_roster_of_that_day()
    {
        await RenameAsync("Ada Nowak");

        await SupersedeAsync();

        var (_, successor) = await BothAsync();
        var text = PdfText.Of((await _olive.DownloadAsync($"/certifications/{successor.RecordNumber}/document")).Bytes);
        text.ShouldContain($"{_number}, corrected on October 5, 2026. Reason: {Reason}");
        text.ShouldContain("Ada Nowak");
        text.ShouldContain(Sample.Ada);
    }

    [Fact]
    public async Task The_superseded_one_stays_as_it_was_and_says_so()
    {
        var before = (await _olive.DownloadAsync($"/certifications/{_number}/document")).Bytes;

        await SupersedeAsync();

        var (_, successor) = await BothAsync();
        var adas = await _app.SignedInAsAsync(_ada);
        var page = await adas.GetAsync($"/certifications/{_number}");
        page.Heading.ShouldBe("This certification was superseded");
        page.Text.ShouldContain($"Superseded by {successor.RecordNumber} on Monday, October 5, 2026, 10:00 a.m. Central, by Olive Berg: {Reason}");
        (await adas.DownloadAsync($"/certifications/{_number}/document")).Bytes.ShouldBe(before);
        (await adas.GetAsync("/certifications")).Text.ShouldContain("Superseded");
    }

    [Fact]
    public async Task The_corrected_one_is_sealed_and_mailed_like_any_other_and_names_what_it_replaces()
    {
        await SupersedeAsync();
        var sending = (await _app.AssignmentOfAsync(_ada)).Facts.Standing;
        await _app.DispatchAsync();

        var (_, successor) = await BothAsync();
        sending.ShouldBe(Standing.Signed);
        (await _app.AssignmentOfAsync(_ada)).Facts.Standing.ShouldBe(Standing.Delivered);
        var letters = _app.Mail.Where(message => message.Attachments.OfType<MimePart>().Any(part => part.FileName == $"{successor.RecordNumber}.pdf")).ToList();
        letters.Select(letter => letter.To.Mailboxes.Single().Address).ShouldBe(["wing-shr@dma.example", _ada.Email], ignoreOrder: true);
        letters.ShouldAllBe(letter => letter.TextBody!.Contains(_number) && letter.TextBody.Contains(Reason) && letter.Subject!.StartsWith("Corrected"));
    }

    [Fact]
    public async Task Two_clicks_correct_once()
    {
        var form = await _olive.GetAsync($"/certifications/{_number}/supersession/new");
        var other = await _app.SignedInAsAsync(await _app.EmployAsync("Hank Hr", null, Roles.Hr));
        var same = await other.GetAsync($"/certifications/{_number}/supersession/new");

        var answers = await Task.WhenAll(_olive.SubmitAsync(form, new() { ["Reason"] = Reason }), other.SubmitAsync(same, new() { ["Reason"] = Reason }));

        answers[0].RedirectedTo!.OriginalString.ShouldStartWith("/certifications/2110-");
        answers[1].RedirectedTo.ShouldBe(answers[0].RedirectedTo);
        (await _app.InDbAsync(db => db.Certifications.CountAsync())).ShouldBe(2);
        (await _app.InDbAsync(db => db.SealedDocuments.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_letter_about_a_superseded_one_that_waits_is_let_go()
    {
        var bob = await _app.EmployAsync(Sample.Bob);
        await _app.AssignAsync(bob);
        _number = await _app.SignAsync(bob);

        await SupersedeAsync();
        await _app.DispatchAsync();

        var outcomes = await _app.InDbAsync(db => db.Outbox
            .Where(letter => db.Certifications.Any(certification => certification.Id == letter.CertificationId && certification.RecordNumber == _number))
            .Select(letter => letter.Outcome).ToListAsync());
        outcomes.ShouldBe(["Superseded before it was sent.", "Superseded before it was sent."]);
    }

    [Theory]
    [InlineData("supersession")]
    [InlineData("withdrawal")]
    public async Task A_correction_without_a_reason_is_asked_again(string kind)
    {
        var refused = await _olive.SubmitAsync($"/certifications/{_number}/{kind}/new", new() { ["Reason"] = " " });

        refused.Document.QuerySelector("#Reason-error")!.TextContent.ShouldContain("Write the reason.");
        (await _app.InDbAsync(db => db.Certifications.SingleAsync())).IsCurrent.ShouldBeTrue();
    }

    [Theory]
    [InlineData("supersession")]
    [InlineData("withdrawal")]
    public async Task Only_HR_corrects(string kind)
    {
        var adas = await _app.SignedInAsAsync(_ada);
        var form = await adas.GetAsync("/account/password");

        (await adas.GetAsync($"/certifications/{_number}/{kind}/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await adas.SubmitAsync(form, new() { ["Reason"] = Reason }, to: $"/certifications/{_number}/{kind}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await adas.GetAsync($"/certifications/{_number}")).Document.QuerySelector($"a[href$='{kind}/new']").ShouldBeNull();
        (await _olive.GetAsync($"/certifications/{_number}")).Document.QuerySelector($"a[href$='{kind}/new']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_withdrawn_one_stays_and_the_employee_signs_anew()
    {
        var withdrawn = await WithdrawAsync();
        await _app.DispatchAsync();
        var open = await _app.AssignmentOfAsync(_ada);
        var adas = await _app.SignedInAsAsync(_ada);

        var statement = await adas.GetAsync("/certify");
        var signed = await adas.FollowAsync(await adas.SignAsync(await adas.ReviewAsync()));

        withdrawn.Heading.ShouldBe("This certification was withdrawn");
        withdrawn.Text.ShouldContain("Withdrawn on Monday, October 5, 2026, 10:00 a.m. Central, by Olive Berg: Bob signed.");
        open.Facts.Standing.ShouldBe(Standing.Passed);
        open.DueOn.ShouldBe(new DateOnly(2026, 10, 19));
        open.NextReminderOn.ShouldNotBeNull();
        var letter = _app.Mail.Single(message => message.Subject!.StartsWith("Please sign again", StringComparison.Ordinal));
        letter.To.Mailboxes.Single().Address.ShouldBe(_ada.Email);
        letter.TextBody!.ShouldContain("> Bob signed.");
        statement.Document.QuerySelector("#Consented")!.HasAttribute("checked").ShouldBeFalse();
        statement.Document.QuerySelector("#TypedName")!.GetAttribute("value").ShouldBeNullOrEmpty();
        signed.Heading.ShouldBe("You have certified");
        var ordinals = await _app.InDbAsync(db => db.Certifications.OrderBy(certification => certification.Ordinal)
            .Select(certification => new { certification.Ordinal, IsWithdrawn = certification.Withdrawal != null }).ToListAsync());
        ordinals.Select(entry => (entry.Ordinal, entry.IsWithdrawn)).ShouldBe([(1, true), (2, false)]);
    }

    [Fact]
    public async Task Withdrawing_twice_is_withdrawing_once()
    {
        var form = await _olive.GetAsync($"/certifications/{_number}/withdrawal/new");

        await _olive.SubmitAsync(form, new() { ["Reason"] = "Bob signed." });
        await _olive.SubmitAsync(form, new() { ["Reason"] = "Somebody signed." });

        var page = await _olive.GetAsync($"/certifications/{_number}");
        page.Text.ShouldContain("Bob signed.");
        (await _app.InDbAsync(db => db.Outbox.CountAsync(letter => letter.Kind == LetterKind.CertificationWithdrawn))).ShouldBe(1);
        (await _olive.GetAsync($"/hr/assignments/{(await _app.AssignmentOfAsync(_ada)).Id}")).Text.ShouldContain("Not signed anew yet.");
    }

    [Fact]
    public async Task What_does_not_stand_is_not_corrected_again_nor_confirmed()
    {
        await WithdrawAsync();
        var anyForm = await _olive.GetAsync("/hr/employees/new");

        var superseding = await _olive.SubmitAsync(anyForm, new() { ["Reason"] = Reason }, to: $"/certifications/{_number}/supersession");
        await _olive.SubmitAsync(anyForm, new(), to: $"/certifications/{_number}/confirmation");

        superseding.Status.ShouldBe(HttpStatusCode.Conflict);
        superseding.Text.ShouldContain("This certification was withdrawn already, by Olive Berg.");
        (await _app.InDbAsync(db => db.Certifications.CountAsync(certification => certification.Confirmation != null))).ShouldBe(0);
    }

    [Fact]
    public async Task Renaming_a_person_changes_no_issued_byte()
    {
        var before = (await _olive.DownloadAsync($"/certifications/{_number}/document")).Bytes;
        var evidence = (await _olive.DownloadAsync($"/certifications/{_number}/evidence/file")).Bytes;

        await RenameAsync("Ada Nowak");

        (await _olive.DownloadAsync($"/certifications/{_number}/document")).Bytes.ShouldBe(before);
        (await _olive.DownloadAsync($"/certifications/{_number}/evidence/file")).Bytes.ShouldBe(evidence);
    }

    private async Task<TestPage> SupersedeAsync() => await _olive.FollowAsync(
        await _olive.SubmitAsync($"/certifications/{_number}/supersession/new", new() { ["Reason"] = Reason }));

    private async Task<TestPage> WithdrawAsync() => await _olive.FollowAsync(
        await _olive.SubmitAsync($"/certifications/{_number}/withdrawal/new", new() { ["Reason"] = "Bob signed." }));

    private Task<int> RenameAsync(string name) => _app.InDbAsync(db => db.Employees.Where(candidate => candidate.Id == _ada.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.Name, name)));

    private async Task<(Domain.Certifications.Certification Old, Domain.Certifications.Certification New)> BothAsync()
    {
        var both = await _app.InDbAsync(db => db.Certifications.AsNoTracking()
            .Include(certification => certification.Evidence).Include(certification => certification.Supersession)
            .OrderBy(certification => certification.Ordinal).ToListAsync());
        return (both[0], both[1]);
    }
}
