using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Reminders.Year;

/// <summary>
/// A year of 2,000 hires on the test's clock: they sign early, late or never, go on leave, get more time, decline, leave and
/// change supervisors, while servers and mail fail now and then.
/// </summary>
internal sealed class SimulatedYear(YearApp app, int people, int seed)
{
    private const string Olive = Sample.Olive;

    private readonly Random _random = new(seed);
    private readonly List<(DateTimeOffset At, Func<TrainingDb, IServiceProvider, Task> Act)> _events = [];

    private Guid _edition;

    public List<Life> Lives { get; } = [];

    public List<Employee> Supervisors { get; private set; } = [];

    public async Task LiveAsync()
    {
        await BeginAsync();
        foreach (var life in Lives)
            Draw(life);

        var events = new Queue<(DateTimeOffset At, Func<TrainingDb, IServiceProvider, Task> Act)>(_events.OrderBy(entry => entry.At));
        foreach (var day in AgencyYear.Days())
        {
            app.MailIsDown = !AgencyYear.MailRuns(day);
            // In the morning, at noon, and in the evening, when it is the next day in UTC already.
            foreach (var hour in new[] { 8, 12, 19 })
            {
                var tick = At(day, hour, 0);
                while (events.TryPeek(out var next) && next.At < tick)
                    await HappenAsync(events.Dequeue());
                Turn(tick);
                if (AgencyYear.ServerRuns(day))
                    await app.TickAsync();
            }
        }
    }

    private async Task BeginAsync()
    {
        _edition = (await app.NewestEditionAsync()).Id;
        Supervisors = [.. Enumerable.Range(0, 60).Select(number => Person($"Supervisor {number}", $"s{number}", null))];
        var workdays = AgencyYear.Days().Where(day => AgencyYear.IsWorkday(day) && day < AgencyYear.Last.AddDays(-60)).ToArray();
        for (var number = 0; number < people; number++)
        {
            var supervisor = Supervisors[_random.Next(Supervisors.Count)];
            var life = new Life(Person($"Employee {number}", $"e{number}", supervisor.Id), workdays[_random.Next(workdays.Length)]);
            life.Supervisors.Add((DateTimeOffset.MinValue, supervisor));
            Lives.Add(life);
        }

        await app.InDbAsync(db =>
        {
            db.Employees.AddRange(Supervisors);
            db.CalendarChanges.Add(CalendarChange.Of(AgencyYear.Snow, isWorkday: false, "Closed for snow", Olive, app.Clock));
            return db.SaveChangesAsync();
        });
    }

    private static Employee Person(string name, string mailbox, Guid? supervisorId) =>
        new(name, $"{mailbox}@dma.example", "Wisconsin Emergency Management", "Planner", AgencyYear.First, supervisorId);

    private void Draw(Life life)
    {
        var hired = At(life.HiredOn, 9, _random.Next(60));
        _events.Add((hired, (db, _) =>
        {
            var assignment = new Assignment(life.Employee.Id, _edition, 14, Olive, app.Clock);
            life.AssignmentId = assignment.Id;
            db.Employees.Add(life.Employee);
            db.Assignments.Add(assignment);
            db.Outbox.Add(OutboxMessage.About(LetterKind.AssignmentNotice, assignment.Id, app.Clock));
            return db.SaveChangesAsync();
        }
        ));

        if (_random.Next(100) < 20)
            Pause(life, After(life, 1, 12));
        if (_random.Next(100) < 8)
            Extend(life, After(life, 9, 17));
        if (_random.Next(100) < 10)
            ChangeSupervisor(life, After(life, 2, 40));
        switch (_random.Next(100))
        {
            case < 5:
                Stop(life, After(life, 3, 30), (_, services) => services.GetRequiredService<Declining>().DeclineAsync(life.AssignmentId, "I disagree.", life.Employee.Name, default));
                break;
            case < 10:
                Stop(life, After(life, 3, 50), async (db, services) => await services.GetRequiredService<Departure>().LeaveAsync(
                    await db.Employees.SingleAsync(employee => employee.Id == life.Employee.Id), app.Today, Olive, default));
                break;
            case < 80:
                Stop(life, After(life, 1, 20), (db, _) => SignAsync(db, life));
                break;
            case < 95:
                Stop(life, After(life, 15, 60), (db, _) => SignAsync(db, life));
                break;
        }
    }

    /// <summary>What signing changes on the assignment; the certification itself is no matter of reminders.</summary>
    private Task<int> SignAsync(TrainingDb db, Life life) => db.Assignments
        .Where(assignment => assignment.Id == life.AssignmentId)
        .ExecuteUpdateAsync(assignment => assignment
            .SetProperty(a => a.SignedAt, app.Clock.GetUtcNow())
            .SetProperty(a => a.SignedOn, app.Today)
            .SetProperty(a => a.NextReminderOn, (DateOnly?)null));

    private void Stop(Life life, DateTimeOffset at, Func<TrainingDb, IServiceProvider, Task> act) => _events.Add((at, async (db, services) =>
    {
        await act(db, services);
        life.StoppedAt = app.Clock.GetUtcNow();
    }
    ));

    private void Pause(Life life, DateTimeOffset at)
    {
        var days = _random.Next(2, 21);
        OnOpen(life, at, assignment =>
        {
            assignment.PauseFor(app.Today, app.Today.AddDays(days), "Leave", Olive, TrainingApp.Zone, app.Clock);
            // The morning's message of the day on which the pause is entered may have gone already.
            life.Pauses.Add((app.Today.AddDays(1), app.Today.AddDays(days)));
        });
    }

    private void Extend(Life life, DateTimeOffset at) => OnOpen(life, at, assignment =>
    {
        var to = assignment.DueOn?.AddDays(30);
        if (to is not null && !assignment.Deadline!.Value.IsPausedOn(to.Value))
            assignment.Extend(to.Value, "On call", Olive, TrainingApp.Zone, app.Clock);
    });

    private void OnOpen(Life life, DateTimeOffset at, Action<Assignment> act) => _events.Add((at, async (db, _) =>
    {
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == life.AssignmentId);
        if (!assignment.IsOutstanding)
            return;

        act(assignment);
        life.IsMoved = true;
        await db.SaveChangesAsync();
    }
    ));

    private void ChangeSupervisor(Life life, DateTimeOffset at)
    {
        var next = Supervisors[_random.Next(Supervisors.Count)];
        _events.Add((at, async (db, _) =>
        {
            (await db.Employees.SingleAsync(employee => employee.Id == life.Employee.Id)).ReportTo(next.Id);
            await db.SaveChangesAsync();
            life.Supervisors.Add((app.Clock.GetUtcNow(), next));
        }
        ));
    }

    private DateTimeOffset After(Life life, int least, int most) =>
        At(life.HiredOn.AddDays(_random.Next(least, most + 1)), _random.Next(6, 19), _random.Next(60)).AddSeconds(1);

    private async Task HappenAsync((DateTimeOffset At, Func<TrainingDb, IServiceProvider, Task> Act) entry)
    {
        Turn(entry.At);
        await app.InScopeAsync(async services =>
        {
            await entry.Act(services.GetRequiredService<TrainingDb>(), services);
            return 0;
        });
    }

    private void Turn(DateTimeOffset to)
    {
        if (to > app.Clock.GetUtcNow())
            app.Clock.SetUtcNow(to);
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute)
    {
        var local = day.ToDateTime(new TimeOnly(hour, minute));
        return new DateTimeOffset(local, TrainingApp.Zone.GetUtcOffset(local));
    }
}
