using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Reminders;

/// <summary>How the round looks: at what is due, on workdays, and past what is broken. Received Monday, October 5.</summary>
public sealed class RoundTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_day_off_that_HR_entered_moves_the_message_to_the_workday_before()
    {
        await AssignedAsync(Sample.Ada);
        await _app.InDbAsync(db =>
        {
            db.CalendarChanges.Add(CalendarChange.Of(new DateOnly(2026, 10, 15), isWorkday: false, "Closed", Sample.Olive, _app.Clock));
            return db.SaveChangesAsync();
        });

        TurnTo(14);
        (await _app.RemindAsync()).ShouldBe(1);
        TurnTo(15);
        (await _app.RemindAsync()).ShouldBe(0);

        (await _app.InDbAsync(db => db.ReminderClaims.SingleAsync())).Rung.ShouldBe(new Rung(RungKind.BeforeDue, 4));
    }

    [Fact]
    public async Task Nobody_is_nudged_who_has_done_half_of_the_course()
    {
        var ada = await AssignedAsync(Sample.Ada);
        var bob = await AssignedAsync(Sample.Bob);
        var blocks = (await _app.EditionAsync()).Lessons.SelectMany(lesson => lesson.Blocks).ToList();
        foreach (var block in blocks.Take((blocks.Count + 1) / 2))
            await _app.PractiseAsync(ada, block);
        await ContinueAsync(ada, (blocks.Count + 1) / 2);

        TurnTo(9);
        await _app.RemindAsync();

        var nudged = await _app.InDbAsync(db => db.Outbox.SingleAsync(message => message.Kind == LetterKind.Nudge));
        nudged.AssignmentId.ShouldBe((await _app.AssignmentOfAsync(bob)).Id);
    }

    [Fact]
    public async Task One_assignment_that_cannot_be_looked_at_keeps_none_of_the_others()
    {
        var ada = await AssignedAsync(Sample.Ada);
        await AssignedAsync(Sample.Bob);
        var broken = (await _app.AssignmentOfAsync(ada)).Id;
        await _app.InDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE \"Assignments\" SET \"Pauses\" = 'torn' WHERE \"Id\" = {broken}"));

        TurnTo(15);
        (await _app.RemindAsync()).ShouldBe(1);
        (await _app.RemindAsync()).ShouldBe(0);

        (await _app.InDbAsync(db => db.ReminderClaims.SingleAsync())).AssignmentId.ShouldNotBe(broken);
    }

    [Fact]
    public async Task The_supervisor_gets_a_letter_of_their_own_on_the_first_day_after_and_the_employee_alone_the_repetitions()
    {
        await AssignedAsync(Sample.Ada, await _app.EmployAsync(Sample.Grace));

        for (var day = 20; day <= 31; day++)
        {
            TurnTo(day);
            await _app.RemindAsync();
        }

        (await _app.InDbAsync(db => db.Outbox.CountAsync(message => message.Kind == LetterKind.OverdueReminder))).ShouldBe(3);
        (await _app.InDbAsync(db => db.Outbox.CountAsync(message => message.Kind == LetterKind.OverdueForSupervisor))).ShouldBe(1);
    }

    private Task<int> ContinueAsync(Employee employee, int blocks) => _app.InDbAsync(async db =>
    {
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.EmployeeId == employee.Id);
        assignment.Start(_app.Clock);
        var lessons = (await _app.EditionAsync()).Lessons;
        var known = await db.BlockCompletions.Where(completion => completion.AssignmentId == assignment.Id).ToListAsync();
        foreach (var (lesson, block) in lessons.SelectMany(lesson => lesson.Blocks.Select(block => (lesson, block))).Take(blocks))
        {
            if (!known.Any(completion => completion.LessonId == lesson.Id && completion.BlockId == block.Id))
                db.BlockCompletions.Add(new(assignment.Id, lesson.Id, block.Id, _app.Clock.GetUtcNow()));
        }

        return await db.SaveChangesAsync();
    });

    private async Task<Employee> AssignedAsync(string name, Employee? supervisor = null)
    {
        var employee = await _app.EmployAsync(name, supervisor);
        await _app.AssignAsync(employee);
        await _app.DispatchAsync();
        return employee;
    }

    private void TurnTo(int dayOfOctober) => _app.Clock.SetUtcNow(new DateTimeOffset(2026, 10, dayOfOctober, 13, 0, 0, TimeSpan.Zero));
}
