using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Questions;

public sealed class AskingTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private readonly Asking _asking;

    public AskingTests() => _asking = new Asking(_app);

    public async ValueTask InitializeAsync() => await _asking.BeginAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_form_says_by_name_who_will_read_it_and_that_no_deadline_waits()
    {
        var page = await _asking.AdasBrowser.GetAsync(Asking.NewPage);

        page.Heading.ShouldBe("Ask about P&P 2.110, II.B.4");
        Choices(page).ShouldBe(["Your supervisor, Grace Okafor", "HR"]);
        Chosen(page).ShouldBe("supervisor");
        page.Text.ShouldContain("HR can see questions and answers, so that it can answer the same thing for everybody, without names.");
        page.Text.ShouldContain("the due date, Monday, October 19, 2026, does not wait for the answer.");
        page.Document.QuerySelector(".clause__text")!.TextContent.ShouldContain("Always use your government issued email address");
    }

    [Fact]
    public async Task HR_is_chosen_where_the_link_says_so()
    {
        Chosen(await _asking.AdasBrowser.GetAsync(Asking.NewPage + "&to=hr")).ShouldBe("hr");
        Chosen(await _asking.AdasBrowser.GetAsync(Asking.NewPage + "&to=nobody")).ShouldBe("supervisor");
    }

    [Fact]
    public async Task Without_an_active_supervisor_HR_answers_and_nobody_else_is_offered()
    {
        await _app.InDbAsync(async db =>
        {
            (await db.Employees.SingleAsync(employee => employee.Id == _asking.Grace.Id)).Leave(_app.Today);
            return await db.SaveChangesAsync();
        });

        var page = await _asking.AdasBrowser.GetAsync(Asking.NewPage);
        await _asking.AskedAsync();

        page.Text.ShouldContain("HR will answer.");
        Choices(page).ShouldBeEmpty();
        (await _asking.AllAsync()).Single().To.ShouldBe(InquiryTo.Hr);
    }

    [Fact]
    public async Task A_question_is_kept_and_shown_with_who_is_to_answer()
    {
        var sent = await _asking.AskAsync("May I use my own address?");

        var list = await _asking.AdasBrowser.FollowAsync(sent);

        list.Text.ShouldContain("Your question is sent.");
        list.Text.ShouldContain("May I use my own address?");
        list.Text.ShouldContain("Waits for Grace Okafor");
        var inquiry = (await _asking.AllAsync()).Single();
        inquiry.Clause.ShouldBe("II.B.4");
        inquiry.To.ShouldBe(InquiryTo.Supervisor);
    }

    [Fact]
    public async Task Help_with_the_assessment_is_asked_of_HR_without_a_clause()
    {
        var page = await _asking.AdasBrowser.GetAsync("/questions/new?to=hr");
        await _asking.AdasBrowser.SubmitAsync(page, new() { ["Question"] = "I have tried three times." });

        Chosen(page).ShouldBe("hr");
        page.Heading.ShouldBe("Ask about the assessment");
        var inquiry = (await _asking.AllAsync()).Single();
        inquiry.Clause.ShouldBeNull();
        inquiry.To.ShouldBe(InquiryTo.Hr);
    }

    [Fact]
    public async Task A_form_sent_twice_asks_once()
    {
        var form = await _asking.AdasBrowser.GetAsync(Asking.NewPage);
        var fields = new Dictionary<string, string> { ["Question"] = "May I?" };

        var answers = await Task.WhenAll(_asking.AdasBrowser.SubmitAsync(form, fields), _asking.AdasBrowser.SubmitAsync(form, fields));
        var third = await _asking.AdasBrowser.SubmitAsync(form, fields);

        answers.Append(third).ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
        (await _asking.AllAsync()).Count.ShouldBe(1);
        (await LettersAsync(LetterKind.QuestionAsked)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_words_in_a_form_that_was_sent_come_back_and_can_be_sent_then()
    {
        var form = await _asking.AdasBrowser.GetAsync(Asking.NewPage);
        await _asking.AdasBrowser.SubmitAsync(form, new() { ["Question"] = "May I?" });

        var refused = await _asking.AdasBrowser.SubmitAsync(form, new() { ["Question"] = "And at night?" });
        refused.Text.ShouldContain("This form has sent another question already.");
        await _asking.AdasBrowser.SubmitAsync(refused, []);

        (await _asking.AllAsync()).Select(inquiry => inquiry.Question).ShouldBe(["May I?", "And at night?"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_chosen()
    {
        var question = new string('x', Writing.Longest + 1);

        var refused = await _asking.AskAsync(question, "hr");

        refused.Document.QuerySelector("#Question-error")!.TextContent.ShouldContain("Shorten your question to 2,000 characters; it has 2,001.");
        refused.Document.QuerySelector<IHtmlTextAreaElement>("#Question")!.Value.Trim().ShouldBe(question);
        Chosen(refused).ShouldBe("hr");
        (await _asking.AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_supervisor_who_has_gone_since_the_form_was_opened_is_not_asked_and_the_words_stay()
    {
        var form = await _asking.AdasBrowser.GetAsync(Asking.NewPage);
        await _asking.ReportToAsync(_asking.Ada, null);

        var refused = await _asking.AdasBrowser.SubmitAsync(form, new() { ["Question"] = "May I?" });

        refused.Text.ShouldContain("No supervisor is on record for you now.");
        refused.Document.QuerySelector<IHtmlTextAreaElement>("#Question")!.Value.Trim().ShouldBe("May I?");
        await _asking.AdasBrowser.SubmitAsync(refused, []);
        (await _asking.AllAsync()).Single().To.ShouldBe(InquiryTo.Hr);
    }

    [Theory]
    [InlineData("/questions/new?clause=II.Z.9")]
    [InlineData("/questions/new?clause=%3Cscript%3E")]
    [InlineData("/questions/new?clause=II.B.4&assignment=0199b0f2-0000-7000-8000-000000000001")]
    public async Task What_the_bulletin_does_not_have_cannot_be_asked_about(string address) =>
        (await _asking.AdasBrowser.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_crafted_clause_asks_nothing()
    {
        var form = await _asking.AdasBrowser.GetAsync(Asking.NewPage);

        var answer = await _asking.AdasBrowser.SubmitAsync(form, new() { ["Question"] = "May I?", ["Clause"] = "II.Z.9" });

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await _asking.AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_no_assignment_has_nothing_to_ask_about()
    {
        var bob = await _app.EmployAsync(Sample.Bob);
        var browser = await _app.SignedInAsAsync(bob);

        (await browser.GetAsync(Asking.NewPage)).Heading.ShouldBe("Nothing is assigned to you");
        (await browser.GetAsync("/questions")).Text.ShouldContain("You have not asked anything yet.");
    }

    [Fact]
    public async Task Asking_is_not_receipt()
    {
        var bob = await _app.EmployAsync(Sample.Bob, _asking.Grace);
        await _app.AssignAsync(bob);
        var browser = await _app.SignedInAsAsync(bob);

        await browser.SubmitAsync(Asking.NewPage, new() { ["Question"] = "What is this?" });

        (await _app.AssignmentOfAsync(bob)).Receipt.ShouldBeNull();
        (await _asking.AllAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_due_date_stays_what_it_was()
    {
        var before = (await _app.AssignmentOfAsync(_asking.Ada)).DueOn;

        await _asking.AskedAsync();
        _app.Clock.Advance(TimeSpan.FromDays(20));

        var assignment = await _app.AssignmentOfAsync(_asking.Ada);
        assignment.DueOn.ShouldBe(before);
        assignment.Facts.TimelinessOn(_app.Today).ShouldBe(Timeliness.Overdue);
    }

    [Fact]
    public async Task Nobody_sees_anothers_questions_and_a_visitor_has_to_sign_in()
    {
        await _asking.AskedAsync("May I use my own address?");
        var bob = await _app.EmployAsync(Sample.Bob, _asking.Grace);
        await _app.AssignAsync(bob);

        (await (await _app.SignedInAsAsync(bob)).GetAsync("/questions")).Text.ShouldNotContain("my own address");
        foreach (var address in new[] { "/questions", Asking.NewPage })
            (await _app.Visitor().GetAsync(address)).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Anothers_assignment_is_not_there_to_ask_about()
    {
        var bob = await _app.EmployAsync(Sample.Bob);
        var theirs = await _app.AssignAsync(bob);

        (await _asking.AdasBrowser.GetAsync($"{Asking.NewPage}&assignment={theirs.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<List<OutboxMessage>> LettersAsync(LetterKind kind) =>
        _app.InDbAsync(db => db.Outbox.AsNoTracking().Where(message => message.Kind == kind).ToListAsync());

    private static IEnumerable<string> Choices(TestPage page) =>
        page.Document.QuerySelectorAll("fieldset label").Select(label => label.TextContent.Trim());

    private static string? Chosen(TestPage page) =>
        page.Document.QuerySelectorAll<IHtmlInputElement>("fieldset input").SingleOrDefault(input => input.IsChecked)?.Value;
}
