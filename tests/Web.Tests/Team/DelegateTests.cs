using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Team;

public sealed class DelegateTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _grace = null!;
    private Employee _ada = null!;
    private Employee _dora = null!;

    public async ValueTask InitializeAsync()
    {
        _grace = await _app.EmployAsync(Sample.Grace);
        _ada = (await _app.AskedAsync(Sample.Ada, _grace)).Employee;
        _dora = await _app.EmployAsync("Dora Deputy");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_delegate_sees_the_team_from_the_first_day_to_the_last_in_Central_time()
    {
        await _app.DelegateAsync(_grace, _dora, _app.Today.AddDays(1), _app.Today.AddDays(2));
        (await TeamAsync(_dora)).Text.ShouldContain("Nobody reports to you");

        _app.Wait(days: 1);
        var first = await TeamAsync(_dora);
        // 11 p.m. Central on the last day: the day after in UTC.
        _app.Clock.Advance(TimeSpan.FromHours(24 + 13));
        var last = await TeamAsync(_dora);
        _app.Clock.Advance(TimeSpan.FromHours(2));
        var after = await TeamAsync(_dora);

        first.Heading.ShouldBe("Acting for Grace Okafor");
        first.Text.ShouldContain("You act through Wednesday, October 7, 2026.");
        first.Names.ShouldBe([Sample.Ada]);
        last.Names.ShouldBe([Sample.Ada]);
        after.Text.ShouldContain("Nobody reports to you");
        after.Text.ShouldNotContain(Sample.Ada);
        (await TeamAsync(_grace)).Names.ShouldBe([Sample.Ada]);
    }

    [Fact]
    public async Task A_delegate_with_a_team_of_their_own_sees_both_apart()
    {
        await _app.EmployAsync(Sample.Bob, _dora);
        await _app.DelegateAsync(_grace, _dora, _app.Today, _app.Today.AddDays(5));
        var browser = await _app.SignedInAsAsync(_dora);

        (await browser.GetAsync("/team")).Names.ShouldBe([Sample.Bob]);
        var acting = await browser.GetAsync($"/team?for={_grace.Id}");

        acting.Heading.ShouldBe("Acting for Grace Okafor");
        acting.Names.ShouldBe([Sample.Ada]);
    }

    [Fact]
    public async Task Letters_go_to_whoever_acts_on_the_day_they_are_sent_and_say_for_whom()
    {
        await _app.DelegateAsync(_grace, _dora, _app.Today.AddDays(20), _app.Today.AddDays(22));
        _app.Wait(days: 21);
        await QueueAsync();
        await _app.DispatchAsync();
        var acting = _app.Mail.TakeLast(2).ToList();
        _app.Wait(days: 2);
        await QueueAsync();

        await _app.DispatchAsync();

        foreach (var letter in acting)
        {
            letter.GetRecipients().Select(recipient => recipient.Address).ShouldBe([_dora.Email]);
            letter.TextBody!.ShouldContain("acting for Grace Okafor");
            letter.TextBody!.ShouldContain($"/team?for={_grace.Id}");
        }
        foreach (var letter in _app.Mail.TakeLast(2))
        {
            letter.GetRecipients().Select(recipient => recipient.Address).ShouldBe([_grace.Email]);
            letter.TextBody!.ShouldNotContain("acting for");
        }
    }

    [Fact]
    public async Task A_delegate_answers_a_question_of_the_team_and_gets_its_letter()
    {
        await _app.DelegateAsync(_grace, _dora, _app.Today, _app.Today.AddDays(2));
        await (await _app.SignedInAsAsync(_ada)).SubmitAsync("/questions/new?clause=II.B.4", new() { ["Question"] = "May I?" });
        await _app.DispatchAsync();
        var id = await _app.InDbAsync(db => db.Inquiries.Select(inquiry => inquiry.Id).SingleAsync());

        await (await _app.SignedInAsAsync(_dora)).SubmitAsync($"/team/questions/{id}", new() { ["Answer"] = "Yes." });

        _app.Mail[^1].To.Mailboxes.Single().Address.ShouldBe(_dora.Email);
        (await _app.InDbAsync(db => db.Inquiries.Select(inquiry => inquiry.AnsweredBy).SingleAsync())).ShouldBe("Dora Deputy");
    }

    [Fact]
    public async Task Delegation_goes_one_step_and_no_further()
    {
        var erin = await _app.EmployAsync("Erin Else");
        await _app.EmployAsync(Sample.Bob, _dora);
        await _app.DelegateAsync(_grace, _dora, _app.Today, _app.Today.AddDays(5));
        await _app.DelegateAsync(_dora, erin, _app.Today, _app.Today.AddDays(5));
        var browser = await _app.SignedInAsAsync(erin);

        (await browser.GetAsync("/team?of=tree")).Names.ShouldBe([Sample.Bob]);
        (await browser.GetAsync($"/team?of=tree&for={_grace.Id}")).Names.ShouldBe([Sample.Bob]);
    }

    [Fact]
    public async Task Nobody_sees_themself_through_a_delegation_and_a_letter_about_them_goes_to_the_supervisor()
    {
        await _app.DelegateAsync(_grace, _ada, _app.Today, _app.Today.AddDays(30));
        _app.Wait(days: 21);
        await QueueAboutAsync();

        await _app.DispatchAsync();

        _app.Mail[^1].To.Mailboxes.Single().Address.ShouldBe(_grace.Email);
        (await TeamAsync(_ada)).Text.ShouldContain("Nobody reports to you");
    }

    [Fact]
    public async Task A_supervisor_names_a_delegate_on_the_page_and_ends_it_early()
    {
        var browser = await _app.SignedInAsAsync(_grace);
        await browser.SubmitAsync("/team/delegates", new() { ["Email"] = "DORA@dma.example", ["From"] = "2026-10-05", ["To"] = "2026-10-09" }, action: "/team/delegates");
        (await TeamAsync(_dora)).Names.ShouldBe([Sample.Ada]);

        var page = await browser.GetAsync("/team/delegates");
        page.Text.ShouldContain("Acts now");
        page.Text.ShouldContain("instead of you");
        await browser.SubmitAsync(page, [], action: "/team/delegates/");

        (await TeamAsync(_dora)).Text.ShouldContain("Nobody reports to you");
        (await browser.GetAsync("/team/delegates")).Text.ShouldContain("ended early by Grace Okafor");
    }

    [Theory]
    [InlineData("grace@dma.example", "2026-10-05", "2026-10-06", "Nobody acts for themself.")]
    [InlineData("gone@dma.example", "2026-10-05", "2026-10-06", "Nobody who works here now has this e-mail address.")]
    [InlineData("nobody@dma.example", "2026-10-05", "2026-10-06", "Nobody who works here now has this e-mail address.")]
    [InlineData("dora@dma.example", "2026-10-04", "2026-10-06", "The first day lies in the past.")]
    [InlineData("dora@dma.example", "2026-10-09", "2026-10-08", "The last day lies before the first.")]
    [InlineData("dora@dma.example", "2026-10-05", "2027-10-06", "a later one looks mistyped")]
    [InlineData("dora@dma.example", "2026-10-14", "2026-10-20", "Somebody acts from Oct 12, 2026 to Oct 14, 2026 already.")]
    public async Task What_will_not_do_is_refused_with_everything_typed(string email, string from, string to, string why)
    {
        var gone = await _app.EmployAsync("Gone Person");
        await _app.ChangeAsync(gone, employee => employee.Leave(_app.Today));
        await _app.DelegateAsync(_grace, _dora, new(2026, 10, 12), new(2026, 10, 14));

        var browser = await _app.SignedInAsAsync(_grace);
        var page = await browser.SubmitAsync(
            await browser.GetAsync("/team/delegates"), new() { ["Email"] = email, ["From"] = from, ["To"] = to }, action: "/team/delegates/", to: "/team/delegates");

        page.Text.ShouldContain(why);
        page.Document.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(email);
        page.Document.QuerySelector("#From")!.GetAttribute("value").ShouldBe(from);
        (await _app.InDbAsync(db => db.Delegations.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task HR_names_a_delegate_for_a_supervisor_and_an_auditor_only_reads()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var auditor = await _app.EmployAsync("Aldo Auditor", null, Roles.Auditor);
        var address = $"/hr/employees/{_grace.Id}/delegates";

        await (await _app.SignedInAsAsync(olive)).SubmitAsync(
            address, new() { ["Email"] = _dora.Email, ["From"] = "2026-10-05", ["To"] = "2026-10-09" }, action: address);

        (await TeamAsync(_dora)).Names.ShouldBe([Sample.Ada]);
        var read = await (await _app.SignedInAsAsync(auditor)).GetAsync(address);
        read.Text.ShouldContain("Dora Deputy");
        read.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Who_supervises_nobody_has_no_page_for_delegates_and_nobody_ends_anothers()
    {
        await _app.DelegateAsync(_grace, _dora, _app.Today, _app.Today.AddDays(3));
        var olive = await _app.EmployAsync(Sample.Olive);
        await _app.EmployAsync(Sample.Bob, olive);
        await _app.DelegateAsync(olive, _ada, _app.Today, _app.Today.AddDays(3));
        var id = await _app.InDbAsync(db => db.Delegations.Where(delegation => delegation.SupervisorId == _grace.Id).Select(delegation => delegation.Id).SingleAsync());
        var browser = await _app.SignedInAsAsync(olive);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/team/delegates"), [], action: "/team/delegates/", to: $"/team/delegates/{id}/ending");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await _app.SignedInAsAsync(_dora)).GetAsync("/team/delegates")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _app.InDbAsync(db => db.Delegations.AllAsync(delegation => delegation.EndedAt == null))).ShouldBeTrue();
    }

    private async Task<TestPage> TeamAsync(Employee employee) => await (await _app.SignedInAsAsync(employee)).GetAsync("/team");

    private async Task QueueAsync()
    {
        await QueueAboutAsync();
        await AddAsync(OutboxMessage.ToEmployee(LetterKind.SupervisorDigest, _grace.Id, _app.Clock));
    }

    private async Task QueueAboutAsync() =>
        await AddAsync(OutboxMessage.About(LetterKind.OverdueForSupervisor, (await _app.AssignmentOfAsync(_ada)).Id, _app.Clock));

    private Task<int> AddAsync(OutboxMessage message) => _app.InDbAsync(db =>
    {
        db.Outbox.Add(message);
        return db.SaveChangesAsync();
    });
}
