using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Data;

/// <summary>A team somebody looks after today: their own, or that of whoever made them their delegate.</summary>
/// <param name="Supervisor">Whose team it is.</param>
/// <param name="Through">The last day of the delegation; null for the person's own team.</param>
public sealed record TeamPost(Guid Supervisor, string Name, DateOnly? Through)
{
    public bool IsActing => Through is not null;
}

/// <summary>
/// Who may see whom as a supervisor today. This is the one place that says so: every page, letter, link and button of a
/// supervisor asks here, so that "not yours" and "not there" look the same. Only people who work here now supervise, are
/// supervised and act for others.
/// </summary>
public sealed class Supervision(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    public DateOnly Today => clock.Today(agency.Value.Zone);

    /// <summary>Those whose supervisor this person is, or acts for, today.</summary>
    /// <param name="me">Null for an account that belongs to nobody in the roster, and so supervises nobody.</param>
    public IQueryable<Employee> Reports(Guid? me) => db.Employees.Active().Where(report =>
        report.Id != me && StandsInFor(me).Any(supervisor => supervisor.Id == report.SupervisorId));

    /// <summary>Those who report to this one supervisor, where <paramref name="me"/> is that supervisor or acts for them today.</summary>
    public IQueryable<Employee> Reports(Guid? me, Guid of) => Reports(me).Where(report => report.SupervisorId == of);

    /// <summary>Those who report to this person or whoever they act for, at any distance.</summary>
    public IQueryable<Employee> Tree(Guid? me) => Below(me, of: null);

    /// <summary>Those below this one supervisor, where <paramref name="me"/> is that supervisor or acts for them today.</summary>
    public IQueryable<Employee> Tree(Guid? me, Guid of) => Below(me, of);

    /// <summary>The teams this person looks after today, their own first; empty for somebody who supervises nobody.</summary>
    public async Task<IReadOnlyList<TeamPost>> PostsAsync(Guid? me, CancellationToken cancellation)
    {
        var today = Today;
        var posts = await StandsInFor(me)
            .Where(supervisor => db.Employees.Active().Any(report => report.SupervisorId == supervisor.Id && report.Id != me))
            .OrderBy(supervisor => supervisor.Id != me).ThenBy(supervisor => supervisor.Name)
            .Select(supervisor => new
            {
                supervisor.Id,
                supervisor.Name,
                Through = db.Delegations
                    .Where(delegation => delegation.SupervisorId == supervisor.Id && delegation.DelegateId == me && delegation.From <= today && delegation.To >= today)
                    .Max(delegation => (DateOnly?)delegation.To),
            })
            .ToListAsync(cancellation);
        return [.. posts.Select(post => new TeamPost(post.Id, post.Name, post.Id == me ? null : post.Through))];
    }

    /// <summary>Whoever acts for this supervisor today; null when they look after their team themself.</summary>
    public Task<Employee?> DelegateOfAsync(Guid supervisor, CancellationToken cancellation)
    {
        var today = Today;
        return db.Employees.AsNoTracking().Active().FirstOrDefaultAsync(
            candidate => db.Delegations.Any(delegation => delegation.SupervisorId == supervisor && delegation.DelegateId == candidate.Id
                && delegation.From <= today && delegation.To >= today),
            cancellation);
    }

    /// <summary>This person, and whoever has made them their delegate for today. One step, never further.</summary>
    private IQueryable<Employee> StandsInFor(Guid? me)
    {
        var today = Today;
        return db.Employees.Active().Where(supervisor => me != null && (supervisor.Id == me
            || db.Delegations.Any(delegation => delegation.SupervisorId == supervisor.Id && delegation.DelegateId == me
                && delegation.From <= today && delegation.To >= today)));
    }

    /// <summary>
    /// UNION keeps each person once, so that a cycle of supervisors comes to an end. The walk goes through people who are away or
    /// have left, so that those below them are not lost to whoever is above.
    /// </summary>
    private IQueryable<Employee> Below(Guid? me, Guid? of)
    {
        var (self, today) = (me ?? Guid.Empty, Today);
        var only = of ?? Guid.Empty;
        return db.Employees.FromSql($"""
            SELECT * FROM "Employees" WHERE "LeftOn" IS NULL AND "SuspendedOn" IS NULL AND "Id" <> {self} AND "Id" <> {only} AND "Id" IN (
              WITH RECURSIVE "Team" ("Id") AS (
                SELECT report."Id" FROM "Employees" AS report
                JOIN "Employees" AS supervisor ON report."SupervisorId" = supervisor."Id"
                WHERE supervisor."LeftOn" IS NULL AND supervisor."SuspendedOn" IS NULL
                  AND ({only} = {Guid.Empty} OR supervisor."Id" = {only})
                  AND (supervisor."Id" = {self} OR EXISTS (
                    SELECT 1 FROM "Delegations" AS acting
                    WHERE acting."SupervisorId" = supervisor."Id" AND acting."DelegateId" = {self} AND acting."From" <= {today} AND acting."To" >= {today}))
                UNION
                SELECT report."Id" FROM "Employees" AS report JOIN "Team" ON report."SupervisorId" = "Team"."Id")
              SELECT "Id" FROM "Team")
            """);
    }
}
