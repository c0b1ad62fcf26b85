using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Team;

/// <summary>What a supervisor says of the roster with a link from an e-mail, without signing in.</summary>
public sealed partial class RosterLinkTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _grace = null!;
    private Employee _ada = null!;
    private Assignment _assignment = null!;

    public async ValueTask InitializeAsync()
    {
        _grace = await _app.EmployAsync(Sample.Grace);
        (_ada, _assignment) = await _app.AskedAsync(Sample.Ada, _grace);
        _app.Wait(days: 21);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(LetterKind.OverdueForSupervisor)]
    [InlineData(LetterKind.SupervisorDigest)]
    public async Task The_letters_about_somebody_carry_a_link_that_opens_without_signing_in_and_the_kept_copy_does_not(LetterKind kind)
    {
        var link = await LinkAsync(kind);

        var page = await _app.Visitor().GetAsync(link);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe("Is something not right about Ada Kowalski?");
        LetterOf(kind).HtmlBody!.ShouldContain(link);
        var kept = await _app.InDbAsync(db => db.SentLetters.AsNoTracking()
            .Where(letter => db.Outbox.Any(message => message.Id == letter.MessageId && message.Kind == kind)).SingleAsync());
        kept.Html.ShouldNotContain("/team/roster/");
        kept.Text.ShouldNotContain("/team/roster/");
        kept.Text.ShouldContain(ActionButton.Withheld);
    }

    [Fact]
    public async Task Opening_the_link_says_nothing_and_is_kept_by_nobody()
    {
        var link = await LinkAsync();
        var client = _app.Visitor().Client;

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Get })
            await client.SendAsync(new HttpRequestMessage(method, link), TestContext.Current.CancellationToken);
        var answer = await client.GetAsync(link, TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await ProposalsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_said_is_a_proposal_and_changes_nothing_however_often_it_is_said()
    {
        var link = await LinkAsync();
        var browser = _app.Visitor();
        var form = await browser.GetAsync(link);
        Dictionary<string, string> said = new() { ["Kind"] = "OnLeave", ["Until"] = "2026-11-13", ["Note"] = "Back in November." };

        var answer = await browser.SubmitAsync(form, said);
        await browser.SubmitAsync(form, said);

        var page = await browser.FollowAsync(answer);
        page.Document.QuerySelector(".flash")!.TextContent.ShouldContain("Nothing has changed yet.");
        page.Text.ShouldContain("Human Resources have this from you already Ada Kowalski is away.");
        var proposal = (await ProposalsAsync()).ShouldHaveSingleItem();
        (proposal.Kind, proposal.EmployeeId, proposal.AssignmentId, proposal.ById, proposal.Until)
            .ShouldBe((ProposalKind.OnLeave, _ada.Id, _assignment.Id, _grace.Id, new DateOnly(2026, 11, 13)));
        (await _app.AssignmentOfAsync(_ada)).Pauses.ShouldBeEmpty();
    }

    [Fact]
    public async Task I_supervise_nobody_any_more_is_about_the_supervisor_and_one_proposal_through_any_link()
    {
        var first = await LinkAsync();
        await _app.AskedAsync(Sample.Bob, _grace);
        var links = await LinksAsync(LetterKind.SupervisorDigest);

        foreach (var link in links.Append(first))
            await _app.Visitor().SubmitAsync(link, new() { ["Kind"] = "SupervisesNobody" });

        links.Count.ShouldBe(2);
        var proposal = (await ProposalsAsync()).ShouldHaveSingleItem();
        (proposal.EmployeeId, proposal.ById).ShouldBe((_grace.Id, _grace.Id));
        (await _app.InDbAsync(db => db.Employees.CountAsync(employee => employee.SupervisorId == _grace.Id))).ShouldBe(2);
    }

    [Theory]
    [InlineData("", "2026-11-13", "Choose what is so.")]
    [InlineData("Promotion", "2026-11-13", "Choose what is so.")]
    [InlineData("OnLeave", "2026-10-25", "Choose a last day from Oct 26, 2026")]
    [InlineData("OnLeave", "2029-10-25", "Choose a last day from Oct 26, 2026")]
    public async Task What_will_not_do_comes_back_with_everything_typed(string kind, string until, string why)
    {
        var link = await LinkAsync();

        var page = await _app.Visitor().SubmitAsync(link, new() { ["Kind"] = kind, ["Until"] = until, ["Note"] = "As typed." });

        page.Text.ShouldContain(why);
        page.Document.QuerySelector("#Note")!.TextContent.Trim().ShouldBe("As typed.");
        page.Document.QuerySelector("#Until")!.GetAttribute("value").ShouldBe(until);
        (await ProposalsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_does_not_look_after_the_employee_any_more_sees_and_says_nothing(bool hasLeft)
    {
        var link = await LinkAsync();
        var browser = _app.Visitor();
        var form = await browser.GetAsync(link);
        var olive = await _app.EmployAsync(Sample.Olive);
        await _app.ChangeAsync(hasLeft ? _grace : _ada, employee =>
        {
            if (hasLeft)
                employee.Leave(_app.Today);
            else
                employee.ReportTo(olive.Id);
        });

        var page = await browser.GetAsync(link);
        var answer = await browser.SubmitAsync(form, new() { ["Kind"] = "NotMine" });

        page.Heading.ShouldBe("Nothing to do here any more");
        page.Text.ShouldNotContain("Ada");
        answer.Heading.ShouldBe("Nothing to do here any more");
        (await ProposalsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_works_for_thirty_days()
    {
        var link = await LinkAsync();

        _app.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        var last = await _app.Visitor().GetAsync(link);
        _app.Clock.Advance(TimeSpan.FromMinutes(2));
        var expired = await _app.Visitor().GetAsync(link);

        last.Text.ShouldContain(Sample.Ada);
        expired.Heading.ShouldBe("This link does not work");
        expired.Text.ShouldContain("works for 30 days");
    }

    [Fact]
    public async Task A_damaged_link_says_what_to_do_and_nothing_of_anybody()
    {
        var link = await LinkAsync();

        foreach (var damaged in new[] { link[..^3], link[..^1] + (link[^1] == 'A' ? 'B' : 'A') + "x", "/team/roster/guess", "/team/roster/%25" })
        {
            var page = await _app.Visitor().GetAsync(damaged);

            page.Text.ShouldNotContain("Ada");
            if (page.Status == HttpStatusCode.OK)
                page.Heading.ShouldBe("This link does not work", damaged);
        }
    }

    [Fact]
    public async Task A_delegate_speaks_of_the_team_but_not_of_the_supervisor()
    {
        var dora = await _app.EmployAsync("Dora Deputy");
        await _app.DelegateAsync(_grace, dora, _app.Today, _app.Today.AddDays(1));
        var link = await LinkAsync();
        var browser = _app.Visitor();
        var form = await browser.GetAsync(link);

        form.Text.ShouldContain("Ada Kowalski is not on this team");
        form.Text.ShouldNotContain("I no longer supervise anybody");
        await browser.SubmitAsync(form, new() { ["Kind"] = "SupervisesNobody" });
        (await ProposalsAsync()).ShouldBeEmpty();
        await browser.SubmitAsync(form, new() { ["Kind"] = "NotMine" });
        (await ProposalsAsync()).ShouldHaveSingleItem().ById.ShouldBe(dora.Id);

        _app.Wait(days: 2);
        (await browser.GetAsync(link)).Heading.ShouldBe("Nothing to do here any more");
    }

    [Fact]
    public async Task Whoever_tries_without_end_is_stopped()
    {
        var browser = _app.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 125; attempt++)
            answers.Add((await browser.GetAsync($"/team/roster/guess{attempt}")).Status);

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private async Task<string> LinkAsync(LetterKind kind = LetterKind.OverdueForSupervisor) => (await LinksAsync(kind)).ShouldHaveSingleItem();

    private async Task<IReadOnlyList<string>> LinksAsync(LetterKind kind)
    {
        await _app.InDbAsync(db =>
        {
            db.Outbox.Add(kind == LetterKind.SupervisorDigest
                ? OutboxMessage.ToEmployee(kind, _grace.Id, _app.Clock)
                : OutboxMessage.About(kind, _assignment.Id, _app.Clock));
            return db.SaveChangesAsync();
        });
        await _app.DispatchAsync();
        return [.. Link().Matches(LetterOf(kind).TextBody!).Select(match => match.Value).Distinct()];
    }

    private MimeMessage LetterOf(LetterKind kind) => _app.Mail.Single(message =>
        message.Subject!.Contains(kind == LetterKind.SupervisorDigest ? "open receipts" : "Please give", StringComparison.Ordinal));

    private Task<List<RosterProposal>> ProposalsAsync() => _app.InDbAsync(db => db.RosterProposals.AsNoTracking().ToListAsync());

    [GeneratedRegex("/team/roster/[\\w-]+")]
    private static partial Regex Link();
}
