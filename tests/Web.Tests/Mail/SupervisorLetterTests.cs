using Microsoft.EntityFrameworkCore;
using MimeKit;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Mail;

public sealed class SupervisorLetterTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_supervisor_of_the_day_it_is_sent_hears_of_an_overdue_employee_and_nobody_else()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var olive = await _app.EmployAsync(Sample.Olive);
        var ada = await OverdueAsync(grace);
        await QueueAboutAsync(ada);
        await ChangeAsync(ada, employee => employee.ReportTo(olive.Id));

        await _app.DispatchAsync();

        var letter = _app.Mail[^1];
        letter.GetRecipients().Select(recipient => recipient.Address).ShouldBe([olive.Email]);
        letter.TextBody!.ShouldContain("/team");
        letter.TextBody!.ShouldContain("7 days late");
    }

    [Fact]
    public async Task Where_nobody_supervises_the_letter_goes_to_HR()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var ada = await OverdueAsync(grace);
        await QueueAboutAsync(ada);
        await ChangeAsync(grace, employee => employee.Leave(_app.Today));

        await _app.DispatchAsync();

        _app.Mail[^1].To.Mailboxes.Single().Address.ShouldBe("wing-shr@dma.example");
        _app.Mail[^1].TextBody!.ShouldContain("/hr/assignments/");
    }

    [Fact]
    public async Task Nothing_goes_to_the_supervisor_about_whoever_has_signed()
    {
        var ada = await OverdueAsync(await _app.EmployAsync(Sample.Grace));
        await QueueAboutAsync(ada);
        await _app.SignAsync(ada);

        await _app.DispatchAsync();

        (await MessageAsync(LetterKind.OverdueForSupervisor)).Outcome.ShouldBe("Signed before it was sent.");
    }

    [Fact]
    public async Task Nothing_goes_to_the_supervisor_about_whoever_has_left()
    {
        var ada = await OverdueAsync(await _app.EmployAsync(Sample.Grace));
        await QueueAboutAsync(ada);
        await ChangeAsync(ada, employee => employee.Leave(_app.Today));

        await _app.DispatchAsync();

        (await MessageAsync(LetterKind.OverdueForSupervisor)).Outcome.ShouldBe("The employee has left.");
    }

    [Fact]
    public async Task The_digest_lists_direct_reports_who_have_a_receipt_open()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await OverdueAsync(grace);
        await _app.AssignAsync(await _app.EmployAsync(Sample.Bob));
        await QueueAsync(OutboxMessage.ToEmployee(LetterKind.SupervisorDigest, grace.Id, _app.Clock));

        await _app.DispatchAsync();

        var digest = Digests().ShouldHaveSingleItem();
        digest.To.Mailboxes.Single().Address.ShouldBe(grace.Email);
        digest.TextBody!.ShouldContain(Sample.Ada);
        digest.TextBody!.ShouldNotContain(Sample.Bob);
    }

    [Fact]
    public async Task A_digest_with_nothing_to_say_is_not_sent()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await QueueAsync(OutboxMessage.ToEmployee(LetterKind.SupervisorDigest, grace.Id, _app.Clock));

        await _app.DispatchAsync();

        (await MessageAsync(LetterKind.SupervisorDigest)).Outcome.ShouldBe("Nothing to report.");
    }

    [Fact]
    public async Task A_supervisor_who_left_gets_no_digest()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await OverdueAsync(grace);
        await QueueAsync(OutboxMessage.ToEmployee(LetterKind.SupervisorDigest, grace.Id, _app.Clock));
        await ChangeAsync(grace, employee => employee.Leave(_app.Today));

        await _app.DispatchAsync();

        (await MessageAsync(LetterKind.SupervisorDigest)).Outcome.ShouldBe("The supervisor has left.");
    }

    private List<MimeMessage> Digests() => [.. _app.Mail.Where(message => message.Subject!.StartsWith("Your team", StringComparison.Ordinal))];

    /// <summary>Ada, a week past the due date.</summary>
    private async Task<Employee> OverdueAsync(Employee supervisor)
    {
        var ada = await _app.EmployAsync(Sample.Ada, supervisor);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(21));
        return ada;
    }

    private async Task QueueAboutAsync(Employee employee) =>
        await QueueAsync(OutboxMessage.About(LetterKind.OverdueForSupervisor, (await _app.AssignmentOfAsync(employee)).Id, _app.Clock));

    private Task<int> QueueAsync(OutboxMessage message) => _app.InDbAsync(db =>
    {
        db.Outbox.Add(message);
        return db.SaveChangesAsync();
    });

    private Task<int> ChangeAsync(Employee employee, Action<Employee> change) => _app.InDbAsync(async db =>
    {
        change(await db.Employees.SingleAsync(candidate => candidate.Id == employee.Id));
        return await db.SaveChangesAsync();
    });

    private Task<OutboxMessage> MessageAsync(LetterKind kind) => _app.InDbAsync(db => db.Outbox.AsNoTracking().SingleAsync(message => message.Kind == kind));
}
