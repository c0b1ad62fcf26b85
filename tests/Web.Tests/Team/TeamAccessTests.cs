using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Team;

/// <summary>Nobody reads, guesses or touches anybody else's person through any page of a supervisor.</summary>
public sealed class TeamAccessTests : IAsyncLifetime
{
    private const string Reason = "A reason that HR alone reads.";

    private readonly TrainingApp _app = new();
    private readonly Dictionary<string, Employee> _people = [];
    private Guid _assignment, _question, _request;

    public async ValueTask InitializeAsync()
    {
        var olive = _people["above"] = await _app.EmployAsync(Sample.Olive);
        var grace = _people["supervisor"] = await _app.EmployAsync(Sample.Grace, olive);
        var former = _people["former supervisor"] = await _app.EmployAsync("Fern Former", olive);
        var sibling = _people["sibling"] = await _app.EmployAsync("Sid Sibling", olive);
        var past = _people["expired delegate"] = await _app.EmployAsync("Paul Past");
        var future = _people["future delegate"] = await _app.EmployAsync("Fay Future");
        _people["delegate"] = await _app.EmployAsync("Dora Deputy");
        await _app.EmployAsync("Peer Person", sibling);
        await _app.EmployAsync("Quin Person", former);
        await _app.DelegateAsync(grace, past, _app.Today, _app.Today);
        await _app.DelegateAsync(grace, _people["delegate"], _app.Today.AddDays(1), _app.Today.AddDays(3));
        await _app.DelegateAsync(grace, future, _app.Today.AddDays(4), _app.Today.AddDays(5));
        var (ada, assignment) = await _app.AskedAsync(Sample.Ada, former);
        _people["employee"] = ada;
        _people["colleague"] = await _app.EmployAsync(Sample.Bob, grace);
        _assignment = assignment.Id;
        await (await _app.SignedInAsAsync(ada)).SubmitAsync("/questions/new?clause=II.B.4", new() { ["Question"] = "May I?" });
        _question = await _app.InDbAsync(db => db.Inquiries.Select(inquiry => inquiry.Id).SingleAsync());
        _request = Guid.CreateVersion7();
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<ExtensionRequests>().AskAsync(
                _request, await _app.AssignmentOfAsync(ada), _app.Today.AddDays(30), Reason, ada.Name, default);
            return true;
        });
        await _app.ChangeAsync(ada, employee => employee.ReportTo(grace.Id));
        _app.Wait(days: 1);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("supervisor")]
    [InlineData("delegate")]
    public async Task Whoever_looks_after_the_employee_today_gets_through_every_door(string who)
    {
        var browser = await _app.SignedInAsAsync(_people[who]);

        (await browser.GetAsync("/team")).Text.ShouldContain(Sample.Ada);
        (await browser.GetAsync($"/team/questions/{_question}")).Status.ShouldBe(HttpStatusCode.OK);
        var request = await browser.GetAsync($"/team/extension-requests/{_request}");
        request.Status.ShouldBe(HttpStatusCode.OK);
        request.Text.ShouldNotContain(Reason);
        (await browser.SubmitAsync(await browser.GetAsync("/team"), [], action: "/team/assignments")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await RemindersAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("sibling")]
    [InlineData("former supervisor")]
    [InlineData("expired delegate")]
    [InlineData("future delegate")]
    [InlineData("employee")]
    [InlineData("colleague")]
    public async Task To_everybody_else_the_employee_is_not_there(string who)
    {
        var browser = await _app.SignedInAsAsync(_people[who]);

        foreach (var list in Lists())
        {
            var page = await browser.GetAsync(list);
            page.Text.ShouldNotContain(Sample.Ada, customMessage: list);
            page.Text.ShouldNotContain("May I?", customMessage: list);
        }
        foreach (var (path, twin) in Pages())
            (await SameAsync(browser, path, twin)).ShouldBeTrue(path);
        foreach (var path in Posts())
            (await PostAsync(browser, path)).ShouldBe(HttpStatusCode.NotFound, path);
        (await RemindersAsync()).ShouldBe(0);
        (await _app.InDbAsync(db => db.Inquiries.AnyAsync(inquiry => inquiry.AnsweredAt != null))).ShouldBeFalse();
        (await _app.InDbAsync(db => db.ExtensionRequests.AnyAsync(request => request.CommentedAt != null))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_supervisors_supervisor_sees_and_reminds_but_reads_and_answers_nothing()
    {
        var browser = await _app.SignedInAsAsync(_people["above"]);

        (await browser.GetAsync("/team?of=tree")).Names.ShouldContain(Sample.Ada);
        (await browser.GetAsync("/team")).Names.ShouldNotContain(Sample.Ada);
        foreach (var (path, _) in Pages())
            (await browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task A_visitor_gets_no_further_than_the_door()
    {
        foreach (var path in Lists().Concat(Pages().Select(page => page.Path)).Append("/team/delegates").Append("/team/digest"))
        {
            var page = await _app.Visitor().GetAsync(path);

            page.RedirectedTo!.OriginalString.ShouldContain("/account/sign-in", customMessage: path);
        }
    }

    private IEnumerable<string> Lists()
    {
        var teams = new[] { "supervisor", "above", "former supervisor" }.Select(who => $"&for={_people[who].Id}").Prepend("");
        foreach (var team in teams)
        {
            yield return $"/team?of=direct{team}";
            yield return $"/team?of=tree{team}";
            yield return $"/team?of=tree&show=open&q=ada{team}";
        }
        yield return "/team/questions";
    }

    private IEnumerable<(string Path, string Twin)> Pages() =>
    [
        ($"/team/questions/{_question}", $"/team/questions/{Guid.NewGuid()}"),
        ($"/team/extension-requests/{_request}", $"/team/extension-requests/{Guid.NewGuid()}"),
    ];

    private IEnumerable<string> Posts() =>
    [
        $"/team/assignments/{_assignment}/reminders", $"/team/questions/{_question}", $"/team/extension-requests/{_request}",
        $"/team/delegates/{Guid.NewGuid()}/ending",
    ];

    /// <summary>What is not theirs looks like what is not there.</summary>
    private static async Task<bool> SameAsync(TestBrowser browser, string path, string twin)
    {
        var (foreign, missing) = (await browser.GetAsync(path), await browser.GetAsync(twin));
        return foreign.Status == HttpStatusCode.NotFound && missing.Status == HttpStatusCode.NotFound && foreign.Text == missing.Text;
    }

    /// <summary>Posts as somebody who has a page of ours open would, by the form that signs a password change.</summary>
    private static async Task<HttpStatusCode> PostAsync(TestBrowser browser, string path) =>
        (await browser.SubmitAsync(await browser.GetAsync("/account/password"), new() { ["answer"] = "No.", ["comment"] = "No." }, to: path)).Status;

    private Task<int> RemindersAsync() => _app.InDbAsync(db => db.Outbox.CountAsync(message => message.Kind == LetterKind.ManualReminder));
}
