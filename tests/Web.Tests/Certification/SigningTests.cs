using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Certification;

public sealed class SigningTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Reading_agreeing_typing_and_confirming_makes_a_certification()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var edition = await _app.EditionAsync();

        var statement = await browser.GetAsync("/certify");
        statement.Document.QuerySelector(".clause__text")!.TextContent.Trim().ShouldBe(edition.Receipt.Statement.Text);
        foreach (var paragraph in edition.Receipt.Consent.Split("\n\n"))
            statement.Text.ShouldContain(paragraph);
        statement.Document.QuerySelector("#Consented")!.HasAttribute("checked").ShouldBeFalse();
        statement.Document.QuerySelector("#TypedName")!.GetAttribute("value").ShouldBeNullOrEmpty();

        var review = await browser.ReviewAsync();
        review.Heading.ShouldBe("Review and sign");
        review.Text.ShouldContain("Signature Ada Kowalski Typed or printed name Ada Kowalski Date Monday, October 5, 2026 (Central)");
        review.Text.ShouldNotContain("The roster says");

        var signed = await browser.FollowAsync(await browser.SignAsync(review));
        signed.Heading.ShouldBe("You have certified");
        signed.Text.ShouldContain("Monday, October 5, 2026, 10:00:00 a.m. Central (UTC-05:00)");
        signed.Text.ShouldContain("2026-10-05 15:00:00 UTC");
        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Signed);
    }

    [Fact]
    public async Task What_is_missing_before_signing_is_named_and_led_to()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);
        var lessons = (await _app.EditionAsync()).Lessons;
        await FinishAsync(lessons[0].Id);

        var missing = await browser.GetAsync("/certify");

        missing.Heading.ShouldBe("You are not ready to sign yet");
        var links = missing.Document.QuerySelectorAll("main li a").Select(link => link.TextContent).ToList();
        links.ShouldNotContain(lessons[0].Title);
        lessons.Skip(1).ShouldAllBe(lesson => links.Contains(lesson.Title));
        missing.Text.ShouldContain("The assessment is not passed yet");
        missing.Document.QuerySelectorAll("main form").ShouldBeEmpty();

        async Task FinishAsync(string lessonId) => await _app.InScopeAsync(async services =>
        {
            var assignment = await services.GetRequiredService<Data.TrainingDb>().Assignments.SingleAsync();
            var lesson = lessons.Single(candidate => candidate.Id == lessonId);
            var reading = services.GetRequiredService<Reading>();
            foreach (var practice in lesson.Blocks.OfType<PracticeBlock>())
                await reading.PractiseAsync(assignment, practice.Item, practice.Item.Right, Guid.CreateVersion7(), default);
            foreach (var block in lesson.Blocks)
                await reading.ContinueAsync(assignment, lesson, block, default);
            return true;
        });
    }

    [Fact]
    public async Task Nothing_can_be_posted_past_what_is_missing()
    {
        var ready = await _app.ReadyToSignAsync(Sample.Bob);
        var ada = await _app.EmployAsync(Sample.Ada);
        var adas = await _app.AssignAsync(ada);
        var bobs = await _app.AssignmentOfAsync(ready);
        var adasBrowser = await _app.SignedInAsAsync(ada);
        var bobsBrowser = await _app.SignedInAsAsync(ready);
        var review = await bobsBrowser.ReviewAsync(Sample.Bob);

        var tooEarly = await adasBrowser.GetAsync($"/certify/signature?assignment={adas.Id}");
        var notHers = await adasBrowser.GetAsync($"/certify?assignment={bobs.Id}");
        var notHis = await bobsBrowser.SubmitAsync(
            review, new() { ["Password"] = TrainingApp.Password }, to: $"/certify/signature?assignment={adas.Id}");
        var his = await bobsBrowser.SignAsync(review);

        tooEarly.Heading.ShouldBe("You are not ready to sign yet");
        notHers.Status.ShouldBe(HttpStatusCode.NotFound);
        notHis.Status.ShouldBe(HttpStatusCode.NotFound);
        his.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(null, "Ada Kowalski", "Tick the box to sign electronically, or ask HR for the paper form.")]
    [InlineData("true", "   ", "Type your full name. It is your signature.")]
    [InlineData("true", "Ada 名", "The certification cannot print the character “名” (U+540D).")]
    public async Task A_refused_first_step_says_why_and_keeps_everything_typed(string? consented, string name, string why)
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        var typed = new Dictionary<string, string> { ["TypedName"] = name };
        if (consented is not null)
            typed["Consented"] = consented;

        var refused = await browser.SubmitAsync("/certify", typed);

        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.Text.ShouldContain(why);
        refused.Document.QuerySelector("#TypedName")!.GetAttribute("value").ShouldBe(name);
        refused.Document.QuerySelector("#Consented")!.HasAttribute("checked").ShouldBe(consented is not null);
        (await browser.GetAsync("/certify/signature")).RedirectedTo!.OriginalString.ShouldStartWith("/certify?");
    }

    [Fact]
    public async Task A_name_may_have_120_characters_and_no_more()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());

        var tooLong = await browser.SubmitAsync("/certify", new() { ["Consented"] = "true", ["TypedName"] = new string('a', 121) });
        var longest = await browser.SubmitAsync("/certify", new() { ["Consented"] = "true", ["TypedName"] = new string('a', 120) });

        tooLong.Text.ShouldContain("Shorten the name to at most 120 characters; you typed 121.");
        tooLong.Document.QuerySelector("#TypedName")!.GetAttribute("value")!.Length.ShouldBe(121);
        longest.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_name_that_cannot_be_printed_is_not_signed_whichever_way_it_came()
    {
        var ada = await _app.ReadyToSignAsync();

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => _app.SignAsync(ada, "Ada 名"));

        refusal.Message.ShouldContain("U+540D");
        (await _app.AssignmentOfAsync(ada)).SignedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Going_back_keeps_what_was_given()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        await browser.ReviewAsync("Ada M. Kowalski");

        var statement = await browser.GetAsync("/certify");

        statement.Document.QuerySelector("#TypedName")!.GetAttribute("value").ShouldBe("Ada M. Kowalski");
        statement.Document.QuerySelector("#Consented")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Another_name_than_the_rosters_is_asked_about_and_never_refused()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);

        var review = await browser.ReviewAsync("Ada Nowak");
        var signed = await browser.FollowAsync(await browser.SignAsync(review));

        review.Text.ShouldContain("The roster says Ada Kowalski; you typed Ada Nowak.");
        signed.Text.ShouldContain("Signed by Ada Nowak");
    }

    [Fact]
    public async Task A_wrong_password_signs_nothing_and_the_right_one_does()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var review = await browser.ReviewAsync();

        var refused = await browser.SignAsync(review, "not the password");
        var unsigned = await _app.InDbAsync(db => db.Certifications.CountAsync());
        var signed = await browser.SignAsync(refused);

        refused.Document.QuerySelector("#Password-error")!.TextContent.ShouldContain("This is not your password.");
        unsigned.ShouldBe(0);
        signed.RedirectedTo!.OriginalString.ShouldStartWith("/certifications/2110-");
    }

    [Fact]
    public async Task Guessing_the_password_at_the_signature_locks_the_account()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        var page = await browser.ReviewAsync();

        for (var guess = 0; guess < 10; guess++)
            page = await browser.SignAsync(page, "not the password");
        var right = await browser.SignAsync(page);

        right.Text.ShouldContain("Too many attempts.");
        (await _app.InDbAsync(db => db.Certifications.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_name_that_was_reviewed_is_signed()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        var review = await browser.ReviewAsync();
        await browser.ReviewAsync("Ada Nowak");

        var again = await browser.SignAsync(review);
        var signed = await browser.FollowAsync(await browser.SignAsync(again));

        again.Text.ShouldContain("The name was changed in another window.");
        signed.Text.ShouldContain("Signed by Ada Nowak");
    }

    [Fact]
    public async Task Signing_twice_leads_to_the_certification_that_exists()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        var review = await browser.ReviewAsync();

        var first = await browser.SignAsync(review);
        var second = await browser.SignAsync(review);
        var statement = await browser.GetAsync("/certify");

        second.RedirectedTo.ShouldBe(first.RedirectedTo);
        statement.RedirectedTo.ShouldBe(first.RedirectedTo);
        (await _app.InDbAsync(db => db.Certifications.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Two_browsers_that_sign_at_the_same_instant_make_one_certification()
    {
        var ada = await _app.ReadyToSignAsync();
        var (one, other) = (await _app.SignedInAsAsync(ada), await _app.SignedInAsAsync(ada));
        var (review, same) = (await one.ReviewAsync(), await other.GetAsync("/certify/signature"));

        var answers = await Task.WhenAll(one.SignAsync(review), other.SignAsync(same));

        answers[0].Status.ShouldBe(HttpStatusCode.Redirect);
        answers[1].RedirectedTo.ShouldBe(answers[0].RedirectedTo);
        (await _app.InDbAsync(db => db.Certifications.CountAsync())).ShouldBe(1);
        (await _app.InDbAsync(db => db.SealedDocuments.CountAsync())).ShouldBe(1);
        await _app.DispatchAsync();
        _app.Mail.Count(message => message.Attachments.Any(part => part.ContentType.MimeType == "application/pdf")).ShouldBe(2);
    }

    [Fact]
    public async Task Two_servers_that_sign_and_seal_at_once_make_one_certification_and_one_delivery()
    {
        var ada = await _app.ReadyToSignAsync();
        await (await _app.SignedInAsAsync(ada)).ReviewAsync();
        var assignment = await _app.AssignmentOfAsync(ada);

        var numbers = await Task.WhenAll(ServerAsync(), ServerAsync(), ServerAsync());
        await _app.DispatchAsync();

        numbers.Distinct().Count().ShouldBe(1);
        (await _app.InDbAsync(db => db.Certifications.CountAsync())).ShouldBe(1);
        (await _app.InDbAsync(db => db.SealedDocuments.CountAsync())).ShouldBe(1);
        _app.Mail.Count(message => message.To.Mailboxes.Single().Address == "wing-shr@dma.example").ShouldBe(1);

        // Each with a database connection of its own, as each server has.
        Task<string> ServerAsync() => _app.InScopeAsync(async services =>
        {
            var session = new SigningSession(_app.Clock.GetUtcNow(), "192.0.2.7", "Test browser");
            var number = await services.GetRequiredService<Signing>().SignAsync(assignment.Id, session, default);
            await services.GetRequiredService<Sealing>().TryAsync(number, default);
            return number;
        });
    }

    [Theory]
    [InlineData("ada  kowalski", false)]
    [InlineData("Ada M. Kowalski", true)]
    public async Task A_blank_or_a_capital_makes_no_other_name(string typed, bool isAskedAbout)
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());

        var review = await browser.ReviewAsync(typed);

        review.Text.Contains("The roster says", StringComparison.Ordinal).ShouldBe(isAskedAbout);
    }

    [Fact]
    public async Task The_law_is_cited_by_its_chapter_and_paper_is_named_beside_the_box()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());

        var page = await browser.GetAsync("/certify");

        page.Text.ShouldContain("chapter 137 of the Wisconsin Statutes");
        page.Text.ShouldNotContain("subch");
        page.Document.QuerySelector("#Consented-hint")!.TextContent.ShouldContain("sign on paper");
        page.Document.QuerySelector("a[href='/policy/2.110#receipt/statement']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_evidence_holds_the_words_their_hashes_and_the_moments_in_order()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        browser.Client.DefaultRequestHeaders.Add("User-Agent", "Reading room terminal");
        var edition = await _app.EditionAsync();
        await browser.GetAsync("/certify");
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var review = await browser.ReviewAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));

        await browser.SignAsync(review);

        var certification = await _app.InDbAsync(db => db.Certifications.Include(candidate => candidate.Evidence).SingleAsync());
        Fingerprint.Of(certification.Evidence!.Text).ShouldBe(certification.EvidenceHash);
        var evidence = JsonSerializer.Deserialize<SigningEvidence>(certification.Evidence.Text, JsonSerializerOptions.Web)!;
        evidence.Statement.ShouldBe(edition.Receipt.Statement.Text);
        evidence.StatementHash.ShouldBe(Fingerprint.Of(evidence.Statement));
        evidence.Consent.ShouldBe(edition.Receipt.Consent);
        evidence.ConsentHash.ShouldBe(Fingerprint.Of(evidence.Consent));
        evidence.EditionHash.ShouldBe(edition.ContentHash);
        evidence.TypedName.ShouldBe(Sample.Ada);
        evidence.UserAgent.ShouldBe("Reading room terminal");
        DateTimeOffset[] moments = [evidence.SignedInAt, evidence.ViewedAt, evidence.ConsentedAt, evidence.NameTypedAt, evidence.ConfirmedAt];
        moments.ShouldBe(moments.Order());
        (evidence.ConsentedAt - evidence.ViewedAt).ShouldBe(TimeSpan.FromMinutes(1));
        (evidence.ConfirmedAt - evidence.NameTypedAt).ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task With_nothing_assigned_there_is_nothing_to_sign()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Grace));

        var page = await browser.GetAsync("/certify");

        page.Heading.ShouldBe("There is nothing for you to sign");
    }
}
