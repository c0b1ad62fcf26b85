using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Digests;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Tests.Mail;

/// <summary>Digests may be switched off, and nothing else.</summary>
public sealed class DigestSwitchTests : IAsyncDisposable
{
    private const string Team = "/team/digest";
    private const string Hr = "/hr/mail/digest";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Switched_off_the_supervisors_digest_is_not_sent_and_on_again_it_is()
    {
        var grace = await SupervisorAsync();
        var browser = await _app.SignedInAsAsync(grace);

        var off = await browser.FollowAsync(await browser.SubmitAsync(Team, []));
        var kept = await DigestAsync(LetterKind.SupervisorDigest);
        _app.Clock.Advance(TimeSpan.FromDays(7));
        browser = await _app.SignedInAsAsync(grace);
        var on = await browser.FollowAsync(await browser.SubmitAsync(Team, []));
        var sent = await DigestAsync(LetterKind.SupervisorDigest);

        off.Text.ShouldContain($"Switched off by {Sample.Grace} on Monday, October 5, 2026");
        (kept.State, kept.Outcome).ShouldBe((OutboxState.Suppressed, $"{Sample.Grace} opted out."));
        on.Text.ShouldContain($"Switched on by {Sample.Grace} on Monday, October 12, 2026");
        sent.State.ShouldBe(OutboxState.Sent);
    }

    [Fact]
    public async Task Switched_off_HRs_digest_is_not_sent_and_on_again_it_is()
    {
        await SupervisorAsync();
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        _app.Clock.Advance(TimeSpan.FromDays(15));
        var browser = await _app.SignedInAsAsync(olive);

        var off = await browser.FollowAsync(await browser.SubmitAsync(Hr, []));
        var kept = await DigestAsync(LetterKind.HrDigest);
        _app.Clock.Advance(TimeSpan.FromDays(1));
        browser = await _app.SignedInAsAsync(olive);
        await browser.SubmitAsync(Hr, []);
        var sent = await DigestAsync(LetterKind.HrDigest);

        off.Text.ShouldContain($"Switched off by {Sample.Olive} on Tuesday, October 20, 2026");
        (kept.State, kept.Outcome).ShouldBe((OutboxState.Suppressed, "Human Resources opted out."));
        sent.State.ShouldBe(OutboxState.Sent);
    }

    [Fact]
    public async Task Opening_the_page_changes_nothing()
    {
        var browser = await _app.SignedInAsAsync(await SupervisorAsync());

        await browser.GetAsync($"{Team}?isWanted=false");

        (await browser.GetAsync(Team)).Text.ShouldContain("It is sent until somebody switches it off.");
        (await _app.InDbAsync(db => db.DigestChoices.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_required_notice_cannot_be_switched_off()
    {
        var choose = (LetterKind kind) => _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<DigestChoices>().ChooseAsync(kind, employeeId: null, isWanted: false, Sample.Olive, default);
            return true;
        });

        foreach (var kind in Enum.GetValues<LetterKind>().Where(kind => !kind.IsDigest))
            (await Should.ThrowAsync<RuleBrokenException>(() => choose(kind))).Message.ShouldBe("Required notices cannot be switched off.");
        (await choose(LetterKind.HrDigest)).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_supervises_nobody_has_no_digest_and_only_HR_switches_HRs()
    {
        var grace = await SupervisorAsync();
        var employee = await _app.EmployAsync(Sample.Bob);
        await _app.AssignAsync(employee);
        var bob = await _app.SignedInAsAsync(employee);
        var form = await bob.GetAsync("/questions/new");

        (await bob.GetAsync(Team)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await bob.SubmitAsync(form, [], to: Team)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await bob.GetAsync(Hr)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await bob.SubmitAsync(form, [], to: Hr)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await _app.SignedInAsAsync(grace)).GetAsync("/team")).Document.QuerySelector($"a[href='{Team}']").ShouldNotBeNull();
    }

    /// <summary>Grace, with Ada's receipt open.</summary>
    private async Task<Employee> SupervisorAsync()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada, grace));
        await _app.DispatchAsync();
        return grace;
    }

    /// <summary>Queues the digests of the moment and sends them.</summary>
    private async Task<OutboxMessage> DigestAsync(LetterKind kind)
    {
        await _app.InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));
        await _app.DispatchAsync();
        return await _app.InDbAsync(db => db.Outbox.Where(message => message.Kind == kind).OrderByDescending(message => message.QueuedAt).FirstAsync());
    }
}
