using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>HR settles what supervisors say of the roster.</summary>
public sealed class ProposalTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _grace = null!;
    private Employee _olive = null!;
    private Employee _ada = null!;
    private Assignment _assignment = null!;

    public async ValueTask InitializeAsync()
    {
        _olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        _grace = await _app.EmployAsync(Sample.Grace);
        _ada = await _app.EmployAsync(Sample.Ada, _grace);
        _assignment = await _app.AssignAsync(_ada);
        await _app.DispatchAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Accepting_a_leave_pauses_the_deadline_with_the_days_that_were_said()
    {
        var id = await ProposeAsync(ProposalKind.OnLeave, _app.Today.AddDays(4));
        var browser = await _app.SignedInAsAsync(_olive);
        (await browser.GetAsync("/hr")).Text.ShouldContain("1 Proposals about the roster");
        var list = await browser.GetAsync("/hr/proposals");
        list.Text.ShouldContain("Ada Kowalski is away through Oct 9, 2026");

        var answer = await browser.SubmitAsync($"/hr/proposals/{id}/acceptance/new", []);

        (await browser.FollowAsync(answer)).Document.QuerySelector(".flash")!.TextContent.ShouldContain("paused from Oct 5, 2026 to Oct 9, 2026");
        var pause = (await _app.AssignmentOfAsync(_ada)).Pauses.ShouldHaveSingleItem();
        (pause.From, pause.To, pause.By).ShouldBe((_app.Today, _app.Today.AddDays(4), Sample.Olive));
        (await browser.GetAsync("/hr/proposals?state=settled")).Text.ShouldContain("Accepted by Olive Berg");
    }

    [Fact]
    public async Task A_pause_that_is_refused_settles_nothing()
    {
        var id = await ProposeAsync(ProposalKind.OnLeave, _app.Today.AddDays(4));
        var browser = await _app.SignedInAsAsync(_olive);

        var page = await browser.SubmitAsync(
            $"/hr/proposals/{id}/acceptance/new", new() { ["From"] = "2026-10-09", ["To"] = "2026-10-07", ["Reason"] = "As typed." });

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(".error-summary").ShouldNotBeNull();
        page.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe("As typed.");
        (await ProposalAsync(id)).IsOpen.ShouldBeTrue();
        (await _app.AssignmentOfAsync(_ada)).Pauses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Accepting_that_somebody_is_not_theirs_gives_another_supervisor_who_is_not_the_one_who_said_no()
    {
        var id = await ProposeAsync(ProposalKind.NotMine);
        var browser = await _app.SignedInAsAsync(_olive);
        var address = $"/hr/proposals/{id}/acceptance/new";

        var refused = await browser.SubmitAsync(address, new() { ["SupervisorId"] = $"{_grace.Id}" });
        await browser.SubmitAsync(address, new() { ["SupervisorId"] = $"{_olive.Id}" });

        refused.Text.ShouldContain("Grace Okafor is the one who says no.");
        (await SupervisorOfAsync(_ada)).ShouldBe(_olive.Id);
        (await ProposalAsync(id)).SettledBy.ShouldBe(Sample.Olive);
    }

    [Fact]
    public async Task Accepting_that_somebody_supervises_nobody_gives_all_of_their_people_another_supervisor()
    {
        var bob = await _app.EmployAsync(Sample.Bob, _grace);
        var id = await ProposeAsync(ProposalKind.SupervisesNobody);
        var browser = await _app.SignedInAsAsync(_olive);
        var form = await browser.GetAsync($"/hr/proposals/{id}/acceptance/new");
        form.Text.ShouldContain("Give these 2 people another supervisor Ada Kowalski Bob Ansari");

        var refused = await browser.SubmitAsync(form, new() { ["SupervisorId"] = $"{bob.Id}" });
        (await ProposalAsync(id)).IsOpen.ShouldBeTrue();
        await browser.SubmitAsync(form, new() { ["SupervisorId"] = $"{_olive.Id}" });

        refused.Text.ShouldContain("Nobody supervises themself.");
        (await SupervisorOfAsync(_ada)).ShouldBe(_olive.Id);
        (await SupervisorOfAsync(bob)).ShouldBe(_olive.Id);
    }

    [Fact]
    public async Task Dismissing_takes_a_reason_and_changes_nothing_and_a_second_answer_is_told_of_the_first()
    {
        var id = await ProposeAsync(ProposalKind.NotMine);
        var browser = await _app.SignedInAsAsync(_olive);
        var acceptance = await browser.GetAsync($"/hr/proposals/{id}/acceptance/new");
        var address = $"/hr/proposals/{id}/dismissal/new";
        (await browser.SubmitAsync(address, new() { ["Reason"] = " " })).Text.ShouldContain("Say why the roster stays as it is");

        await browser.SubmitAsync(address, new() { ["Reason"] = "She moves in November." });
        var late = await browser.SubmitAsync(acceptance, new() { ["SupervisorId"] = $"{_olive.Id}" });

        late.Text.ShouldContain("Olive Berg has dismissed this already: She moves in November.");
        (await SupervisorOfAsync(_ada)).ShouldBe(_grace.Id);
    }

    [Fact]
    public async Task An_auditor_reads_proposals_and_settles_none()
    {
        var id = await ProposeAsync(ProposalKind.NotMine);
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync("Aldo Auditor", null, Roles.Auditor));

        var list = await browser.GetAsync("/hr/proposals");

        list.Text.ShouldContain("Ada Kowalski does not report to Grace Okafor");
        list.Document.QuerySelector("a[href*=acceptance], a[href*=dismissal]").ShouldBeNull();
        (await browser.GetAsync($"/hr/proposals/{id}/acceptance/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync($"/hr/proposals/{id}/dismissal/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<Guid> ProposeAsync(ProposalKind kind, DateOnly? until = null) => _app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<RosterProposals>().ProposeAsync(new(_grace.Id, _ada.Id, _assignment.Id), kind, until, note: null, default);
        return await _app.InDbAsync(db => db.RosterProposals.Select(proposal => proposal.Id).SingleAsync());
    });

    private Task<RosterProposal> ProposalAsync(Guid id) => _app.InDbAsync(db => db.RosterProposals.AsNoTracking().SingleAsync(proposal => proposal.Id == id));

    private Task<Guid?> SupervisorOfAsync(Employee employee) =>
        _app.InDbAsync(db => db.Employees.Where(candidate => candidate.Id == employee.Id).Select(candidate => candidate.SupervisorId).SingleAsync());
}
