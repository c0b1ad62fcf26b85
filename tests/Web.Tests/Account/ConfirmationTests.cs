using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Certification;

namespace PolicyTraining.Web.Tests.Account;

/// <summary>Confirming again who one is, on the page for it, and what that is good for.</summary>
public sealed class ConfirmationTests : IAsyncDisposable
{
    private const string Signature = "/certify/signature";
    private const string Confirmation = "/account/confirmation?returnUrl=%2Fcertify%2Fsignature";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_was_confirmed_on_the_page_signs_without_another_password_and_the_evidence_says_when()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        await browser.ReviewAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(2));

        var back = await browser.SubmitAsync(Confirmation, new() { ["Password"] = TrainingApp.Password });
        _app.Clock.Advance(TimeSpan.FromMinutes(4));
        var review = await browser.FollowAsync(back);
        var signed = await browser.SubmitAsync(review, []);

        back.RedirectedTo!.OriginalString.ShouldBe(Signature);
        review.Text.ShouldContain("Identity confirmed at 10:02 a.m. Central with your password.");
        review.Document.QuerySelector("#Password").ShouldBeNull();
        signed.RedirectedTo!.OriginalString.ShouldStartWith("/certifications/2110-");
        var text = await _app.InDbAsync(db => db.RecordedEvidence.Select(evidence => evidence.Text).SingleAsync());
        var evidence = JsonSerializer.Deserialize<SigningEvidence>(text, JsonSerializerOptions.Web)!;
        (evidence.IdentityConfirmedAt - evidence.SignedInAt).ShouldBe(TimeSpan.FromMinutes(2));
        (evidence.SignInMethod, evidence.ConfirmationMethod, evidence.ProcessVersion).ShouldBe(("password", "password", "3"));
        (await _app.InDbAsync(db => db.Sessions.CountAsync(session => session.ConfirmedAt != null && session.EndedAt == null))).ShouldBe(0, "A signature uses it up.");
    }

    [Fact]
    public async Task After_five_minutes_it_is_asked_again_and_nothing_is_signed()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        await browser.ReviewAsync();
        var review = await browser.FollowAsync(await browser.SubmitAsync(Confirmation, new() { ["Password"] = TrainingApp.Password }));

        _app.Clock.Advance(TimeSpan.FromMinutes(5));
        var refused = await browser.SubmitAsync(review, []);

        refused.Text.ShouldContain("Confirm that it is you who signs");
        refused.Document.QuerySelector("#Password").ShouldNotBeNull();
        (await _app.InDbAsync(db => db.Certifications.AnyAsync())).ShouldBeFalse();
        (await browser.SignAsync(refused)).RedirectedTo!.OriginalString.ShouldStartWith("/certifications/2110-");
    }

    [Fact]
    public async Task A_wrong_password_confirms_nothing_and_where_to_go_on_is_kept()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada));

        var refused = await browser.SubmitAsync(Confirmation, new() { ["Password"] = "not the password" });

        refused.Document.QuerySelector("#Password-error")!.TextContent.ShouldContain("This is not your password.");
        (await browser.SubmitAsync(refused, new() { ["Password"] = TrainingApp.Password })).RedirectedTo!.OriginalString.ShouldBe(Signature);
    }

    [Fact]
    public async Task The_session_goes_on_under_another_id_so_that_a_cookie_stolen_before_gains_nothing()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada));
        var before = await _app.InDbAsync(db => db.Sessions.SingleAsync());

        await browser.SubmitAsync(Confirmation, new() { ["Password"] = TrainingApp.Password });

        var after = await _app.InDbAsync(db => db.Sessions.SingleAsync(session => session.EndedAt == null));
        after.Id.ShouldNotBe(before.Id);
        after.SignedInAt.ShouldBe(before.SignedInAt);
        (await _app.InDbAsync(db => db.Sessions.SingleAsync(session => session.Id == before.Id))).ConfirmedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_afterwards()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada));

        var onward = await browser.SubmitAsync("/account/confirmation?returnUrl=https%3A%2F%2Fevil.example%2F", new() { ["Password"] = TrainingApp.Password });

        onward.RedirectedTo!.OriginalString.ShouldBe("/");
        (await _app.Visitor().GetAsync(Confirmation)).Status.ShouldBe(HttpStatusCode.Redirect);
    }
}
