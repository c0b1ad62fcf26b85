using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Tests.Certification;
using PolicyTraining.Web.Tests.Ledger;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>The machine's clock turns out to be an hour fast and is set back: nothing goes out twice, nothing stops, nothing lies.</summary>
public sealed class ClockSetBackTests : IAsyncDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_session_and_the_links_of_letters_outlive_it()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        var bob = await _app.InviteAsync(Sample.Bob);
        var account = await _app.InDbAsync(db => db.Users.SingleAsync(candidate => candidate.EmployeeId == bob.Id));
        var link = new Uri(await _app.InScopeAsync(services => services.GetRequiredService<Invitations>().InvitationLinkAsync(account)));

        SetBack();

        (await browser.GetAsync("/learn")).Heading.ShouldNotBe("Sign in");
        (await _app.Visitor().GetAsync(link.PathAndQuery)).Document.QuerySelector("main input[name=Password]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_signs_across_it_signs_and_the_evidence_says_the_times_as_the_clock_told_them()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var review = await browser.ReviewAsync();
        var viewed = _app.Clock.GetUtcNow();

        SetBack();
        var signed = await browser.SignAsync(review);

        signed.RedirectedTo!.OriginalString.ShouldStartWith("/certifications/");
        var text = await _app.InDbAsync(db => db.RecordedEvidence.Select(recorded => recorded.Text).SingleAsync());
        var evidence = Domain.CanonicalJson.Read<SigningEvidence>(text);
        evidence.ViewedAt.ShouldBe(viewed);
        evidence.ConfirmedAt.ShouldBe(viewed - Hour, "What the clock said is recorded, not what would look better.");
        (await browser.FollowAsync(signed)).Text.ShouldNotContain("Something went wrong");
        LedgerChain.Verify((await _app.AssignmentOfAsync(ada)).Id, await _app.ChainOfAsync(ada)).ShouldBeNull("A chain is in the order of writing.");
    }

    [Fact]
    public async Task No_letter_goes_out_a_second_time()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(7));
        await RoundsAsync();
        var sent = Letters();

        SetBack();
        await RoundsAsync();
        _app.Clock.AdjustTime(_app.Clock.GetUtcNow() + Hour);
        await RoundsAsync();

        Letters().ShouldBe(sent);
        sent.ShouldBe(sent.Distinct());
    }

    [Fact]
    public async Task What_a_dispatcher_left_behind_before_it_goes_out_once_after_it()
    {
        var ada = await _app.ReadyToSignAsync();
        await _app.SignAsync(ada);
        var id = await _app.InDbAsync(db => db.Outbox.Where(message => message.Kind == LetterKind.CertificationForHr).Select(message => message.Id).SingleAsync());
        var claimed = _app.Clock.GetUtcNow().UtcDateTime;
        await _app.InDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE \"Outbox\" SET \"State\" = 'Sending', \"ClaimedAt\" = {claimed}, \"Attempts\" = 1 WHERE \"Id\" = {id}"));

        SetBack();
        await _app.DispatchAsync();
        _app.Mail.ShouldNotContain(mail => Letterhead.IdIn(mail.MessageId) == id, "Whoever claimed it may still be sending.");
        _app.Clock.AdjustTime(_app.Clock.GetUtcNow() + Hour + OutboxMessage.ClaimLifetime + TimeSpan.FromMinutes(1));
        await _app.DispatchAsync();
        await _app.DispatchAsync();

        _app.Mail.Count(mail => Letterhead.IdIn(mail.MessageId) == id).ShouldBe(1);
    }

    [Fact]
    public async Task The_checkpoints_and_the_nightly_check_find_nothing_wrong_with_it()
    {
        await _app.SignedAsync();
        await _app.CheckpointAsync();
        SetBack();
        await _app.SignedAsync(Sample.Bob);
        await _app.CheckpointAsync();

        await _app.ShouldPassTheNightlyCheckAsync("set back");
    }

    [Fact]
    public async Task No_deadline_moves()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        var due = (await _app.AssignmentOfAsync(ada)).DueOn;

        SetBack();
        var browser = await _app.SignedInAsAsync(ada);
        await browser.GetAsync("/policy/2.110");

        (await _app.AssignmentOfAsync(ada)).DueOn.ShouldBe(due);
    }

    private void SetBack() => _app.Clock.AdjustTime(_app.Clock.GetUtcNow() - Hour);

    private async Task RoundsAsync()
    {
        await _app.RemindAsync();
        await _app.InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));
        await _app.InScopeAsync(services => services.GetRequiredService<LedgerDigests>().RunAsync(default));
        await _app.DispatchAsync();
    }

    private List<string> Letters() => [.. _app.Mail.Select(mail => mail.MessageId!).Order(StringComparer.Ordinal)];
}
