using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Team;

/// <summary>Somebody of the team with one assignment, or with none.</summary>
public sealed record TeamMember(string Name, AssignmentLine? Assignment);

/// <summary>A supervisor's own, active reports: statuses and dates, never scores, answers or reasons.</summary>
/// <param name="OpenQuestions">How many of their questions wait for the supervisor.</param>
/// <param name="Requests">Who asks for more time and waits for HR.</param>
public sealed record TeamPage(
    IReadOnlyList<TeamMember> Members, int OpenQuestions, IReadOnlyList<ExtensionRequestLine> Requests, DateOnly Today)
{
    /// <summary>Whole days past the due date of an open assignment; null when it is not overdue.</summary>
    public int? DaysLate(AssignmentLine? line) =>
        line is { DueOn: { } due, Facts.IsOutstanding: true } && due < Today ? Today.DayNumber - due.DayNumber : null;

    /// <param name="supervisorId">Null for an account that belongs to nobody in the roster, and so supervises nobody.</param>
    public static async Task<TeamPage> LoadAsync(TrainingDb db, Guid? supervisorId, DateOnly today, CancellationToken cancellation)
    {
        if (supervisorId is null)
            return new TeamPage([], 0, [], today);

        var team = db.Employees.AsNoTracking().Active().Where(employee => employee.SupervisorId == supervisorId);
        var lines = await AssignmentLine.Of(db, db.Assignments.AsNoTracking(), team).WorstFirst().ToListAsync(cancellation);
        var assigned = lines.Select(line => line.EmployeeId).ToHashSet();
        var others = await team.Where(employee => !assigned.Contains(employee.Id)).OrderBy(employee => employee.Name)
            .Select(employee => new TeamMember(employee.Name, null))
            .ToListAsync(cancellation);
        var questions = await InquiryLine.Of(db).ForSupervisor(supervisorId).Open().CountAsync(cancellation);
        var requests = await ExtensionRequestLine.Of(db).AsNoTracking().ForSupervisor(supervisorId).Open()
            .OrderBy(line => line.Request.AskedAt).ToListAsync(cancellation);
        return new TeamPage([.. lines.Select(line => new TeamMember(line.Name, line)), .. others], questions, requests, today);
    }
}
