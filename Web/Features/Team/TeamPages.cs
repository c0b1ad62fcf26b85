using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Team;

/// <summary>Gathers what a supervisor sees of a team.</summary>
public sealed class TeamPages(TrainingDb db, Supervision supervision, ManualReminders reminders, IOptions<AgencyOptions> agency)
{
    private const int Size = 50;

    /// <param name="me">Null for an account that belongs to nobody in the roster.</param>
    /// <returns>Null for somebody who supervises nobody today.</returns>
    public async Task<TeamPage?> LoadAsync(Guid? me, TeamQuery query, CancellationToken cancellation)
    {
        var posts = await supervision.PostsAsync(me, cancellation);
        if (posts.Count == 0)
            return null;

        var post = posts.FirstOrDefault(candidate => candidate.Supervisor == query.For) ?? posts[0];
        var filter = TeamFilter.Of(query.Show);
        var team = (query.IsTree ? supervision.Tree(me, post.Supervisor) : supervision.Reports(me, post.Supervisor)).AsNoTracking().Matching(db, query.Q);
        var idle = team.Where(employee => !db.Assignments.Any(assignment => assignment.EmployeeId == employee.Id));
        var idleCount = await idle.CountAsync(cancellation);
        var counts = new Dictionary<TeamFilter, int>();
        foreach (var each in TeamFilter.Every)
            counts[each] = await Lines(team, each).CountAsync(cancellation) + (each == TeamFilter.All ? idleCount : 0);

        var pagination = Pagination.Of(query.Page, Size, counts[filter]);
        var reports = supervision.Reports(me);
        return new(
            query, posts, post, filter, counts,
            await MembersAsync(Lines(team, filter), filter == TeamFilter.All ? idle : null, pagination, cancellation), pagination,
            await InquiryLine.Of(db).ForSupervisorOf(reports).Open().CountAsync(cancellation),
            await ExtensionRequestLine.Of(db).AsNoTracking().From(reports).Open().OrderBy(line => line.Request.AskedAt).ToListAsync(cancellation),
            supervision.Today, agency.Value.Zone);
    }

    private IQueryable<AssignmentLine> Lines(IQueryable<Employee> team, TeamFilter filter) =>
        AssignmentLine.Of(db, db.Assignments.AsNoTracking().In(filter.Status, supervision.Today), team);

    /// <summary>The page's rows: first those with an assignment, then those with none.</summary>
    private async Task<List<TeamMember>> MembersAsync(
        IQueryable<AssignmentLine> lines, IQueryable<Employee>? idle, Pagination pagination, CancellationToken cancellation)
    {
        var shown = await lines.WorstFirst().Skip(pagination.Skip).Take(Size).ToListAsync(cancellation);
        var remindings = await RemindingsAsync(shown, cancellation);
        var members = shown.ConvertAll(line => new TeamMember(line.Name, line.Supervisor, line, remindings.GetValueOrDefault(line.Id)));
        if (idle is null || members.Count == Size)
            return members;

        var before = members.Count > 0 ? 0 : pagination.Skip - await lines.CountAsync(cancellation);
        var others = await idle.OrderBy(employee => employee.Name).ThenBy(employee => employee.Id)
            .Skip(before).Take(Size - members.Count)
            .Select(employee => new TeamMember(
                employee.Name, db.Employees.Where(supervisor => supervisor.Id == employee.SupervisorId).Select(supervisor => supervisor.Name).FirstOrDefault(), null, null))
            .ToListAsync(cancellation);
        return [.. members, .. others];
    }

    private async Task<Dictionary<Guid, Reminding>> RemindingsAsync(List<AssignmentLine> lines, CancellationToken cancellation)
    {
        var open = lines.Where(line => line.Facts.IsOutstanding).Select(line => line.Id).ToList();
        if (open.Count == 0)
            return [];

        var last = await db.Outbox
            .Where(message => open.Contains(message.AssignmentId!.Value) && message.State != OutboxState.Suppressed && message.State != OutboxState.Failed
                && LetterKinds.Reminders.Contains(message.Kind))
            .GroupBy(message => message.AssignmentId!.Value)
            .Select(messages => new { Id = messages.Key, At = messages.Max(message => message.QueuedAt) })
            .ToDictionaryAsync(found => found.Id, found => (DateTimeOffset?)found.At, cancellation);
        var refusals = await reminders.RefusalsAsync(open, cancellation);
        return open.ToDictionary(id => id, id => new Reminding(last.GetValueOrDefault(id), refusals.GetValueOrDefault(id)));
    }
}
