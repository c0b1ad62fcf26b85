using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Questions;

public sealed class InquiryMailTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private readonly Asking _asking;

    public InquiryMailTests() => _asking = new Asking(_app);

    public async ValueTask InitializeAsync() => await _asking.BeginAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_supervisor_gets_the_question_with_the_clause_word_for_word_and_answers_to_the_employee()
    {
        var id = await _asking.AskedAsync();

        await _app.DispatchAsync();

        var letter = Letter(_asking.Grace.Email);
        letter.Subject.ShouldBe("Question from Ada Kowalski about P&P 2.110, II.B.4");
        letter.ReplyTo.Mailboxes.Single().Address.ShouldBe(_asking.Ada.Email);
        Text(letter).ShouldContain("> May I use my own address?");
        Text(letter).ShouldContain($"/team/questions/{id}");
        letter.HtmlBody!.ShouldContain("Identify yourself.  Always use your government issued email address to establish an account");
    }

    [Fact]
    public async Task What_is_put_to_HR_goes_to_the_return_address()
    {
        var id = await _asking.AskedAsync("For HR?", "hr");

        await _app.DispatchAsync();

        Text(Letter("wing-shr@dma.example")).ShouldContain($"/hr/questions/{id}");
    }

    [Fact]
    public async Task The_employee_gets_the_answer()
    {
        await _asking.AnsweredAsync();
        await _app.DispatchAsync();

        var letter = Letter(_asking.Ada.Email, "Answer to your question about P&P 2.110, II.B.4");
        Text(letter).ShouldContain("> No, the government issued one.");
        Text(letter).ShouldContain("Olive Berg");
    }

    [Fact]
    public async Task A_question_answered_before_its_letter_went_out_is_not_sent_any_more()
    {
        var id = await _asking.AnsweredAsync();

        await _app.DispatchAsync();

        (await LetterAsync(id, LetterKind.QuestionAsked)).Outcome.ShouldBe("Olive Berg answered before it was sent.");
        (await LetterAsync(id, LetterKind.QuestionAsked)).State.ShouldBe(OutboxState.Suppressed);
        (await LetterAsync(id, LetterKind.QuestionAnswered)).State.ShouldBe(OutboxState.Sent);
    }

    [Theory]
    [InlineData(LetterKind.QuestionAsked)]
    [InlineData(LetterKind.QuestionAnswered)]
    public async Task Whoever_has_left_is_written_neither_for_nor_to(LetterKind kind)
    {
        var id = kind == LetterKind.QuestionAsked ? await _asking.AskedAsync() : await _asking.AnsweredAsync();
        await LeaveAsync(_asking.Ada.Id);

        await _app.DispatchAsync();

        (await LetterAsync(id, kind)).State.ShouldBe(OutboxState.Suppressed);
    }

    [Theory]
    [InlineData(LetterKind.QuestionAsked)]
    [InlineData(LetterKind.QuestionAnswered)]
    public void Both_letters_must_arrive(LetterKind kind) => kind.MustArrive.ShouldBeTrue();

    [Fact]
    public async Task A_letter_still_waiting_finds_the_supervisor_of_the_moment_it_is_sent()
    {
        var bob = await _app.EmployAsync(Sample.Bob);
        await _asking.AskedAsync();
        await _asking.ReportToAsync(_asking.Ada, bob);

        await _app.DispatchAsync();

        Letter(bob.Email).ReplyTo.Mailboxes.Single().Address.ShouldBe(_asking.Ada.Email);
    }

    [Fact]
    public async Task The_new_supervisor_hears_of_the_question_when_HR_changes_the_roster()
    {
        var id = await _asking.AskedAsync();
        await _app.DispatchAsync();
        var bob = await _app.EmployAsync(Sample.Bob);
        var olive = await _app.SignedInAsAsync(_asking.Olive);

        await olive.SubmitAsync($"/hr/employees/{_asking.Ada.Id}/edit", new() { ["Position"] = "Senior planner" });
        (await _app.DispatchAsync()).ShouldBe(0);
        await olive.SubmitAsync($"/hr/employees/{_asking.Ada.Id}/edit", new() { ["SupervisorId"] = bob.Id.ToString() });
        (await _app.DispatchAsync()).ShouldBe(1);

        Text(Letter(bob.Email)).ShouldContain($"/team/questions/{id}");
    }

    [Fact]
    public async Task HR_hears_of_the_questions_that_waited_for_a_supervisor_who_leaves()
    {
        var id = await _asking.AskedAsync();
        await _asking.AnsweredAsync("Answered already?");
        await _app.DispatchAsync();

        await LeaveAsync(_asking.Grace.Id);
        (await _app.DispatchAsync()).ShouldBe(1);

        Text(Letter("wing-shr@dma.example")).ShouldContain($"/hr/questions/{id}");
    }

    [Fact]
    public async Task Characters_of_a_header_in_a_question_stay_in_the_letter()
    {
        await _asking.AskAsync("Why?\r\nBcc: everyone@dma.example <b>now</b>");

        await _app.DispatchAsync();

        var letter = Letter(_asking.Grace.Email);
        letter.Headers.Contains(HeaderId.Bcc).ShouldBeFalse();
        letter.HtmlBody!.ShouldContain("&lt;b&gt;now&lt;/b&gt;");
    }

    private MimeMessage Letter(string to, string subject = "Question from") => _app.Mail.Single(message =>
        message.To.Mailboxes.Single().Address == to && message.Subject!.StartsWith(subject, StringComparison.Ordinal));

    private Task<OutboxMessage> LetterAsync(Guid inquiry, LetterKind kind) =>
        _app.InDbAsync(db => db.Outbox.AsNoTracking().SingleAsync(message => message.InquiryId == inquiry && message.Kind == kind));

    private Task<bool> LeaveAsync(Guid employee) => _app.InScopeAsync(async services =>
    {
        var leaver = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(candidate => candidate.Id == employee);
        await services.GetRequiredService<Departure>().LeaveAsync(leaver, _app.Today, Sample.Olive, default);
        return true;
    });

    private static string Text(MimeMessage message) => message.TextBody.ShouldNotBeNull();
}
