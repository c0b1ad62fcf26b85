using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Reminders.Year;

/// <summary>What reminders promise, held against a year of 2,000 people with two rounds and two dispatchers at every tick.</summary>
public sealed class SimulatedYearTests : IAsyncLifetime
{
    private static readonly LetterKind[] ToEmployees = [LetterKind.Nudge, LetterKind.ReminderBeforeDue, LetterKind.OverdueReminder];
    private static readonly LetterKind[] Reminders = [.. ToEmployees, LetterKind.OverdueForSupervisor];

    private readonly YearApp _app = new();
    private SimulatedYear _year = null!;
    private Dictionary<Guid, OutboxMessage> _messages = [];
    private Dictionary<Guid, Rung> _rungs = [];
    private Dictionary<Guid, DateOnly> _received = [];
    private List<(Sending Sending, OutboxMessage Message, DateOnly Day)> _sent = [];
    private ILookup<Guid, (Sending Sending, OutboxMessage Message, DateOnly Day)> _reminders = null!;

    public async ValueTask InitializeAsync()
    {
        _year = new SimulatedYear(_app, people: 2000, seed: 2110);
        await _year.LiveAsync();
        _messages = await _app.InDbAsync(db => db.Outbox.AsNoTracking().ToDictionaryAsync(message => message.Id));
        _rungs = (await _app.InDbAsync(db => db.ReminderClaims.AsNoTracking().ToListAsync())).ToDictionary(claim => claim.MessageId, claim => claim.Rung);
        _received = await _app.InDbAsync(db => db.Assignments.AsNoTracking()
            .Where(assignment => assignment.Receipt != null).ToDictionaryAsync(assignment => assignment.Id, assignment => assignment.Receipt!.On));
        _sent = [.. _app.Sent.Select(sending => (sending, _messages[sending.MessageId], sending.At.DateIn(TrainingApp.Zone)))];
        _reminders = _sent.Where(entry => Reminders.Contains(entry.Message.Kind)).ToLookup(entry => entry.Message.AssignmentId!.Value);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>One test, because the year is lived once: each promise is a method that says what it is.</summary>
    [Fact]
    public void Every_promise_holds_for_everybody_all_year()
    {
        _sent.Count(entry => ToEmployees.Contains(entry.Message.Kind)).ShouldBeGreaterThan(5000);
        NothingTwice();
        NothingOnADayOff();
        NothingAfterTheEnd();
        NothingInAPause();
        OneReminderADayAndOneOfEachStep();
        OnlyTheSupervisorOfTheMoment();
        OneDigestAPeriod();
        NothingDueIsMissing();
        NoDigestIsMissing();
    }

    private void NothingTwice() => _sent.Select(entry => entry.Sending.MessageId).ShouldBeUnique();

    private void NothingOnADayOff() =>
        _sent.Where(entry => !entry.Message.Kind.MustArrive)
            .ShouldAllBe(entry => AgencyYear.IsWorkday(entry.Day) && TimeZoneInfo.ConvertTime(entry.Sending.At, TrainingApp.Zone).Hour >= 8);

    private void NothingAfterTheEnd()
    {
        foreach (var life in _year.Lives.Where(life => life.StoppedAt is not null))
            RemindersOf(life).ShouldAllBe(entry => entry.Sending.At < life.StoppedAt);
    }

    private void NothingInAPause()
    {
        foreach (var life in _year.Lives)
            RemindersOf(life).ShouldAllBe(entry => !life.Pauses.Any(pause => entry.Day >= pause.From && entry.Day <= pause.To));
    }

    private void OneReminderADayAndOneOfEachStep()
    {
        foreach (var life in _year.Lives)
        {
            var own = RemindersOf(life).Where(entry => ToEmployees.Contains(entry.Message.Kind)).ToList();
            own.Select(entry => entry.Day).ShouldBeUnique();
            own.ShouldAllBe(entry => entry.Sending.To == life.Employee.Email);
            if (!life.IsMoved)
                own.Select(entry => _rungs[entry.Message.Id]).ShouldBeUnique();
        }
    }

    private void OnlyTheSupervisorOfTheMoment()
    {
        foreach (var life in _year.Lives)
        {
            RemindersOf(life).Where(entry => entry.Message.Kind == LetterKind.OverdueForSupervisor)
                .ShouldAllBe(entry => entry.Sending.To == life.SupervisorAt(entry.Sending.At).Email);
        }
    }

    private void OneDigestAPeriod()
    {
        Of(LetterKind.HrDigest).Select(entry => entry.Day).ShouldBeUnique();
        Of(LetterKind.SupervisorDigest).Select(entry => (entry.Message.EmployeeId, Monday(entry.Day))).ShouldBeUnique();
        Of(LetterKind.SupervisorDigest).ShouldAllBe(entry => entry.Sending.To == _year.Supervisors.Single(one => one.Id == entry.Message.EmployeeId).Email);
    }

    /// <summary>
    /// Whose due date never moved gets each step on the first day from its own on which everything works, unless the next step's
    /// day has come by then or they have stopped.
    /// </summary>
    private void NothingDueIsMissing()
    {
        var missing = new List<string>();
        foreach (var life in _year.Lives.Where(life => !life.IsMoved && _received.ContainsKey(life.AssignmentId)))
        {
            var sent = RemindersOf(life).Where(entry => ToEmployees.Contains(entry.Message.Kind)).Select(entry => (_rungs[entry.Message.Id], entry.Day)).ToHashSet();
            var steps = StepsOf(_received[life.AssignmentId]).ToList();
            for (var at = 0; at < steps.Count; at++)
            {
                var (rung, on) = steps[at];
                var next = at + 1 < steps.Count ? steps[at + 1].On : DateOnly.MaxValue;
                var goes = Enumerable.Range(0, 15).Select(on.AddDays).FirstOrDefault(AgencyYear.IsGood);
                var isDue = goes != default && goes < next && goes <= AgencyYear.Last && !(life.StoppedAt?.DateIn(TrainingApp.Zone) <= goes);
                if (isDue && !sent.Contains((rung, goes)))
                    missing.Add($"{life.Employee.Name}: {rung} on {goes}, received {_received[life.AssignmentId]}");
            }
        }

        missing.ShouldBeEmpty();
    }

    private void NoDigestIsMissing()
    {
        var digests = Of(LetterKind.SupervisorDigest).Select(entry => (entry.Message.EmployeeId!.Value, entry.Day)).ToHashSet();
        foreach (var monday in AgencyYear.Days().Where(day => day.DayOfWeek == DayOfWeek.Monday))
        {
            var first = AgencyYear.WorkdayFrom(monday);
            if (!AgencyYear.IsGood(first) || first > AgencyYear.Last)
                continue;
            var open = _year.Lives.Where(life => _received.TryGetValue(life.AssignmentId, out var on) && on < first
                && !(life.StoppedAt?.DateIn(TrainingApp.Zone) <= first)
                && life.Supervisors[^1].From.DateIn(TrainingApp.Zone) < first);
            open.Select(life => (life.Supervisors[^1].Supervisor.Id, first)).Except(digests).ShouldBeEmpty();
        }

        var days = Of(LetterKind.HrDigest).Select(entry => entry.Day).ToHashSet();
        // From then on somebody is overdue every day.
        AgencyYear.Days().Where(day => day > new DateOnly(2026, 11, 15) && AgencyYear.IsGood(day)).Except(days).ShouldBeEmpty();
    }

    /// <summary>The ladder of design.md, section 4, reckoned the plain way: the last of those that fall on one day counts.</summary>
    private static IEnumerable<(Rung Rung, DateOnly On)> StepsOf(DateOnly received)
    {
        var due = received.AddDays(14);
        (Rung Rung, DateOnly On)[] steps =
        [
            (new(RungKind.Nudge, 5), AgencyYear.WorkdayBy(received.AddDays(5))),
            .. new[] { 4, 1, 0 }.Select(days => (new Rung(RungKind.BeforeDue, days), AgencyYear.WorkdayBy(due.AddDays(-days)))),
            (new(RungKind.Overdue, 1), AgencyYear.WorkdayFrom(due.AddDays(1))),
            .. new[] { 3, 10, 17, 24, 31 }.Select(days => (new Rung(RungKind.OverdueAgain, days), AgencyYear.WorkdayFrom(due.AddDays(days)))),
        ];
        return steps.Where(step => step.On > received).GroupBy(step => step.On).Select(day => day.Last());
    }

    private IEnumerable<(Sending Sending, OutboxMessage Message, DateOnly Day)> RemindersOf(Life life) => _reminders[life.AssignmentId];

    private List<(Sending Sending, OutboxMessage Message, DateOnly Day)> Of(LetterKind kind) => [.. _sent.Where(entry => entry.Message.Kind == kind)];

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
