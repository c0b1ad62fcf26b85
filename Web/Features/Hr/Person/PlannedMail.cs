using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.Assignments;
using PolicyTraining.Web.Mail.Digests;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>The reminders that are still to come about one open assignment.</summary>
/// <param name="WhyNone">As a sentence; null when there are some.</param>
public sealed record PlannedReminders(AssignmentLine Line, IReadOnlyList<LadderLine> Ahead, string? WhyNone);

/// <param name="Reminders">Of each assignment that is asked of the person.</param>
/// <param name="Digest">When the supervisor's weekly digest names them next, or why none does; null when nothing is asked.</param>
public sealed record PlannedLetters(IReadOnlyList<PlannedReminders> Reminders, string? Digest);

/// <summary>Says which messages are still planned for a person and why, or why there are none.</summary>
public sealed class PlannedMail(AssignmentLadder ladder, DigestChoices choices, WorkCalendars calendars, SendingHours hours)
{
    /// <param name="lines">Of these assignments, which are still outstanding.</param>
    public async Task<PlannedLetters> OfAsync(
        Employee employee, Employee? supervisor, IEnumerable<(Assignment Assignment, AssignmentLine Line)> lines, TimeZoneInfo zone,
        CancellationToken cancellation)
    {
        var reminders = new List<PlannedReminders>();
        foreach (var (assignment, line) in lines)
        {
            var ahead = (await ladder.AccountAsync(assignment, cancellation)).Where(step => step.IsAhead).ToList();
            var why = WhyNone(employee, assignment, ahead);
            reminders.Add(new(line, why is null ? ahead : [], why));
        }

        var isNamed = employee.IsActive && reminders.Any(one => one.Line.DeclinedAt is null);
        return new(reminders, isNamed ? await DigestAsync(supervisor, zone, cancellation) : null);
    }

    private static string? WhyNone(Employee employee, Assignment assignment, List<LadderLine> ahead) =>
        employee.WhyAway is { } away ? $"None, because {employee.Name} {away}. Nothing is sent in that time."
        : assignment.DeclinedAt is not null ? "None, because they declined to sign. HR talks with them."
        : assignment.DueOn is null ? "None yet, because nothing shows that they have the bulletin. The ladder begins with the receipt."
        : ahead.Count == 0 ? "None, because every step of the ladder has gone or was left out. HR decides what is to happen."
        : null;

    private async Task<string> DigestAsync(Employee? supervisor, TimeZoneInfo zone, CancellationToken cancellation) =>
        supervisor is not { IsActive: true } ? "Nobody supervises them now, so no weekly digest names them; what is overdue goes to HR."
        : !await choices.IsWantedAsync(LetterKind.SupervisorDigest, supervisor.Id, cancellation)
            ? $"{supervisor.Name} opted out of the weekly digest, so none names them."
        : $"The weekly digest to {supervisor.Name} names them while the receipt is open; the next goes on {(await NextDigestAsync(zone, cancellation)).InWords}.";

    /// <summary>The first workday of a week, this one or a later one.</summary>
    private async Task<DateOnly> NextDigestAsync(TimeZoneInfo zone, CancellationToken cancellation)
    {
        var calendar = await calendars.NowAsync(cancellation);
        var earliest = hours.Next(calendar).DateIn(zone);
        var monday = earliest.AddDays(-(((int)earliest.DayOfWeek + 6) % 7));
        while (calendar.FirstWorkdayOfWeek(monday) is not { } day || day < earliest)
            monday = monday.AddDays(7);
        return calendar.FirstWorkdayOfWeek(monday)!.Value;
    }
}
