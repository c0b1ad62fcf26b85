using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Reminders;

/// <summary>What may happen between the round that takes a reminder on and the moment the mail server takes it. Due Monday, October 19.</summary>
public sealed class SendingGateTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_the_mail_server_did_not_take_on_Friday_waits_for_Monday_eight_in_the_morning()
    {
        await AssignedAsync();
        await QueueOnAsync(October(16));
        _app.MailFault = _ => Down();
        await _app.DispatchAsync();
        _app.MailFault = _ => null;

        TurnTo(October(17), hour: 12);
        await _app.DispatchAsync();

        var waiting = await TheAsync(LetterKind.ReminderBeforeDue);
        waiting.State.ShouldBe(OutboxState.Queued);
        waiting.NextAttemptAt.ShouldBe(At(October(19), 8));
        waiting.Outcome.ShouldBe("Waits for the next workday: Monday, October 19, 2026, 8:00 a.m. Central.");
    }

    [Fact]
    public async Task Once_a_later_step_is_due_the_earlier_one_that_waited_is_let_go()
    {
        await AssignedAsync();
        await QueueOnAsync(October(16));
        TurnTo(October(19), hour: 8);

        await _app.RemindAsync();
        await _app.DispatchAsync();

        var messages = await AllAsync(LetterKind.ReminderBeforeDue);
        messages.Select(message => message.State).ShouldBe([OutboxState.Suppressed, OutboxState.Sent]);
        messages[0].Outcome.ShouldBe("A later reminder takes its place.");
    }

    [Fact]
    public async Task More_time_given_meanwhile_keeps_the_reminder_back()
    {
        var ada = await AssignedAsync();
        await QueueOnAsync(October(15));
        await ChangeAsync(ada, assignment => assignment.Extend(October(30), "On call", Sample.Olive, TrainingApp.Zone, _app.Clock));

        await _app.DispatchAsync();

        (await TheAsync(LetterKind.ReminderBeforeDue)).Outcome.ShouldBe("The due date was moved before it was sent.");
    }

    [Fact]
    public async Task A_pause_that_began_meanwhile_keeps_the_reminder_back()
    {
        var ada = await AssignedAsync();
        await QueueOnAsync(October(15));
        await ChangeAsync(ada, assignment => assignment.PauseFor(October(15), October(20), "Leave", Sample.Olive, TrainingApp.Zone, _app.Clock));

        await _app.DispatchAsync();

        (await TheAsync(LetterKind.ReminderBeforeDue)).Outcome.ShouldBe("The deadline was paused before it was sent.");
    }

    [Fact]
    public async Task The_supervisor_does_not_hear_of_somebody_who_got_more_time_meanwhile()
    {
        var ada = await AssignedAsync(await _app.EmployAsync(Sample.Grace));
        await QueueOnAsync(October(20));
        await ChangeAsync(ada, assignment => assignment.Extend(October(30), "On call", Sample.Olive, TrainingApp.Zone, _app.Clock));

        await _app.DispatchAsync();

        (await TheAsync(LetterKind.OverdueForSupervisor)).Outcome.ShouldBe("The due date was moved before it was sent.");
    }

    [Fact]
    public async Task What_must_arrive_goes_out_on_a_Sunday_night()
    {
        TurnTo(October(11), hour: 23);

        await AssignedAsync();

        (await TheAsync(LetterKind.AssignmentNotice)).State.ShouldBe(OutboxState.Sent);
    }

    private async Task<Employee> AssignedAsync(Employee? supervisor = null)
    {
        var ada = await _app.EmployAsync(Sample.Ada, supervisor);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        return ada;
    }

    private async Task QueueOnAsync(DateOnly day)
    {
        TurnTo(day, hour: 8);
        (await _app.RemindAsync()).ShouldBe(1);
    }

    private Task<int> ChangeAsync(Employee employee, Action<Assignment> change) => _app.InDbAsync(async db =>
    {
        change(await db.Assignments.SingleAsync(assignment => assignment.EmployeeId == employee.Id));
        return await db.SaveChangesAsync();
    });

    private Task<List<OutboxMessage>> AllAsync(LetterKind kind) =>
        _app.InDbAsync(db => db.Outbox.AsNoTracking().Where(message => message.Kind == kind).OrderBy(message => message.QueuedAt).ToListAsync());

    private async Task<OutboxMessage> TheAsync(LetterKind kind) => (await AllAsync(kind)).ShouldHaveSingleItem();

    private void TurnTo(DateOnly day, int hour) => _app.Clock.SetUtcNow(At(day, hour));

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(-5));

    private static MailDeferredException Down() => new("The mail server cannot be reached.", new IOException("No route.")) { ConcernsServer = true };

    private static DateOnly October(int day) => new(2026, 10, day);
}
