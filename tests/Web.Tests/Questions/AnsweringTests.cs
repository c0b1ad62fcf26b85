using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Questions;

public sealed class AnsweringTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private readonly Asking _asking;

    public AnsweringTests() => _asking = new Asking(_app);

    public async ValueTask InitializeAsync() => await _asking.BeginAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_supervisor_finds_and_answers_the_question_and_the_employee_reads_it()
    {
        var id = await _asking.AskedAsync();
        var grace = await _app.SignedInAsAsync(_asking.Grace);

        (await grace.GetAsync("/team")).Text.ShouldContain("Questions from your team: 1 waits for your answer.");
        var list = await grace.GetAsync("/team/questions");
        list.Document.QuerySelector($"a[href='/team/questions/{id}']").ShouldNotBeNull();
        await grace.SubmitAsync($"/team/questions/{id}", new() { ["Answer"] = "No, the government issued one.\n\nAlways." });

        var inquiry = await _asking.FindAsync(id);
        inquiry.Answer.ShouldBe("No, the government issued one.\n\nAlways.");
        inquiry.AnsweredBy.ShouldBe(Sample.Grace);
        var own = await _asking.AdasBrowser.GetAsync("/questions");
        own.Text.ShouldContain("Answered");
        own.Text.ShouldContain("No, the government issued one.");
        (await grace.GetAsync("/team")).Text.ShouldContain("none wait for you");
    }

    [Fact]
    public async Task A_supervisor_sees_nothing_of_how_far_the_person_has_come()
    {
        await _app.PassAsync(_asking.Ada);
        var id = await _asking.AskedAsync();

        var page = await (await _app.SignedInAsAsync(_asking.Grace)).GetAsync($"/team/questions/{id}");

        page.Text.ShouldContain("May I use my own address?");
        page.Text.ShouldContain("Identify yourself.");
        foreach (var progress in new[] { "passed", "right", "lessons", "progress", "score", "Due" })
            page.Text.ShouldNotContain(progress);
    }

    [Fact]
    public async Task Only_the_supervisor_of_today_finds_it_there()
    {
        var id = await _asking.AskedAsync();
        var bob = await _app.EmployAsync(Sample.Bob);
        await _asking.ReportToAsync(await _app.EmployAsync("Rita Report", bob), bob);
        var grace = await _app.SignedInAsAsync(_asking.Grace);
        var form = await grace.GetAsync($"/team/questions/{id}");
        var other = await _app.SignedInAsAsync(bob);
        (await other.GetAsync($"/team/questions/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);

        await _asking.ReportToAsync(_asking.Ada, bob);

        (await grace.GetAsync($"/team/questions/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await grace.SubmitAsync(form, new() { ["Answer"] = "Too late." })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _asking.FindAsync(id)).AnsweredAt.ShouldBeNull();
        (await grace.GetAsync("/team/questions")).Text.ShouldNotContain("my own address");
        (await other.SubmitAsync($"/team/questions/{id}", new() { ["Answer"] = "No." })).Status.ShouldBe(HttpStatusCode.Redirect);
        (await _asking.FindAsync(id)).AnsweredBy.ShouldBe(Sample.Bob);
    }

    [Fact]
    public async Task What_was_put_to_HR_is_not_there_for_the_supervisor()
    {
        var id = await _asking.AskedAsync("Between us?", "hr");
        var grace = await _app.SignedInAsAsync(_asking.Grace);

        (await grace.GetAsync($"/team/questions/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await grace.GetAsync("/team/questions")).Text.ShouldNotContain("Between us?");
    }

    [Theory]
    [InlineData("/team/questions")]
    [InlineData("/hr/questions")]
    public async Task The_one_who_asked_a_colleague_and_a_visitor_find_nothing(string list)
    {
        var id = await _asking.AskedAsync();
        var bob = await _app.EmployAsync(Sample.Bob, _asking.Grace);
        var expected = list.StartsWith("/hr", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;

        (await _asking.AdasBrowser.GetAsync($"{list}/{id}")).Status.ShouldBe(expected);
        (await (await _app.SignedInAsAsync(bob)).GetAsync($"{list}/{id}")).Status.ShouldBe(expected);
        (await _app.Visitor().GetAsync($"{list}/{id}")).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        (await _app.Visitor().GetAsync(list)).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task HR_answers_what_was_put_to_it_and_only_sees_what_waits_for_a_supervisor()
    {
        var forHr = await _asking.AskedAsync("For HR?", "hr");
        var forGrace = await _asking.AskedAsync("For Grace?");
        var olive = await _app.SignedInAsAsync(_asking.Olive);

        var seen = await olive.GetAsync($"/hr/questions/{forGrace}");
        seen.Text.ShouldContain("Waits for Grace Okafor");
        seen.Document.QuerySelector("main form").ShouldBeNull();
        var form = await olive.GetAsync($"/hr/questions/{forHr}");
        var crafted = await olive.SubmitAsync(form, new() { ["Answer"] = "Mine." }, to: $"/hr/questions/{forGrace}");
        await olive.SubmitAsync(form, new() { ["Answer"] = "Ours." });

        crafted.Text.ShouldContain("Grace Okafor is to answer this question.");
        crafted.Text.ShouldContain("What you wrote was not sent");
        crafted.Text.ShouldContain("Mine.");
        (await _asking.FindAsync(forGrace)).AnsweredAt.ShouldBeNull();
        (await _asking.FindAsync(forHr)).AnsweredBy.ShouldBe(Sample.Olive);
    }

    [Fact]
    public async Task HR_stands_in_where_the_supervisor_is_gone()
    {
        var id = await _asking.AskedAsync();
        await LeaveAsync(_asking.Grace);
        var olive = await _app.SignedInAsAsync(_asking.Olive);

        (await olive.GetAsync("/hr")).Text.ShouldContain("1 Questions");
        await olive.SubmitAsync($"/hr/questions/{id}", new() { ["Answer"] = "No." });

        (await _asking.FindAsync(id)).AnsweredBy.ShouldBe(Sample.Olive);
    }

    [Fact]
    public async Task The_number_on_the_desk_is_the_list_it_opens()
    {
        await _asking.AskedAsync("For HR?", "hr");
        await _asking.AskedAsync("For Grace?");
        await _asking.AnsweredAsync("Answered?");
        await _asking.AskedAsync("For HR, too?", "hr");
        var olive = await _app.SignedInAsAsync(_asking.Olive);

        var link = (await olive.GetAsync("/hr")).Document.QuerySelector("a[href='/hr/questions?state=open']")!;
        var list = await olive.GetAsync(link.GetAttribute("href")!);

        link.QuerySelector(".tile__count")!.TextContent.ShouldBe("2");
        list.Document.QuerySelectorAll("tbody .rows__note.rows__excerpt").Select(row => row.TextContent).ShouldBe(["For HR?", "For HR, too?"]);
        (await olive.GetAsync("/hr/questions?state=with-supervisors")).Document.QuerySelectorAll("tbody tr").Single().TextContent.ShouldContain("For Grace?");
        (await olive.GetAsync("/hr/questions?state=answered")).Document.QuerySelectorAll("tbody tr").Single().TextContent.ShouldContain("Answered?");
    }

    [Fact]
    public async Task The_first_answer_stays_and_the_second_person_keeps_what_they_typed()
    {
        var id = await _asking.AskedAsync("For HR?", "hr");
        var other = await _app.EmployAsync("Harriet Olsen", null, Roles.Hr);
        var olive = await _app.SignedInAsAsync(_asking.Olive);
        var harriet = await _app.SignedInAsAsync(other);
        var (first, second) = (await olive.GetAsync($"/hr/questions/{id}"), await harriet.GetAsync($"/hr/questions/{id}"));

        await olive.SubmitAsync(first, new() { ["Answer"] = "The first." });
        var refused = await harriet.SubmitAsync(second, new() { ["Answer"] = "The second, <em>typed at length</em>." });

        refused.Text.ShouldContain("Olive Berg has answered this already.");
        refused.Text.ShouldContain("The first.");
        refused.Text.ShouldContain("The second, <em>typed at length</em>.");
        (await _asking.FindAsync(id)).Answer.ShouldBe("The first.");
    }

    [Fact]
    public async Task Of_two_answers_at_the_same_instant_one_stays_and_one_letter_goes_out()
    {
        var id = await _asking.AskedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => TryAsync(id, $"Answer {number}")));

        answers.Count(answered => answered).ShouldBe(1);
        (await _app.InDbAsync(db => db.Outbox.CountAsync(letter => letter.InquiryId == id && letter.Kind == LetterKind.QuestionAnswered)))
            .ShouldBe(1);
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_one()
    {
        var id = await _asking.AskedAsync();
        var grace = await _app.SignedInAsAsync(_asking.Grace);
        var form = await grace.GetAsync($"/team/questions/{id}");

        await grace.SubmitAsync(form, new() { ["Answer"] = "No." });
        var again = await grace.SubmitAsync(form, new() { ["Answer"] = "No." });

        again.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_empty_answer_is_refused_where_it_was_typed()
    {
        var id = await _asking.AskedAsync();

        var refused = await (await _app.SignedInAsAsync(_asking.Grace)).SubmitAsync($"/team/questions/{id}", new() { ["Answer"] = " " });

        refused.Document.QuerySelector("#Answer-error")!.TextContent.ShouldContain("Write your answer.");
        (await _asking.FindAsync(id)).AnsweredAt.ShouldBeNull();
    }

    private Task<bool> TryAsync(Guid id, string answer) => _app.InScopeAsync(async services =>
    {
        try
        {
            await services.GetRequiredService<Inquiries>().AnswerAsync(id, answer, answer, default);
            return true;
        }
        catch (Domain.RuleBrokenException)
        {
            return false;
        }
    });

    private Task<bool> LeaveAsync(Employee employee) => _app.InScopeAsync(async services =>
    {
        var leaver = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(candidate => candidate.Id == employee.Id);
        await services.GetRequiredService<Departure>().LeaveAsync(leaver, _app.Today, Sample.Olive, default);
        return true;
    });
}
