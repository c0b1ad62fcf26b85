using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Home;

/// <summary>Gathers the cards of the home page: the person's own course, their team, and for HR the agency.</summary>
public sealed class HomeCards(
    TrainingDb db, Supervision supervision, EditionLibrary editions, Reading reading, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private readonly TimeZoneInfo _zone = agency.Value.Zone;

    public async Task<HomePage> OfAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        var today = clock.Today(_zone);
        var courses = user.EmployeeId is { } employee ? await CoursesAsync(employee, today, cancellation) : [];
        var team = user.EmployeeId is { } supervisor && user.HasClaim(claim => claim.Type == AccountClaims.Supervises)
            ? await CountAsync(TeamOf(supervisor), today, cancellation)
            : null;
        var everybody = user.ReadsRegister
            ? await CountAsync(db.Assignments, today, cancellation)
            : null;
        return new(today, courses, team, everybody);
    }

    /// <summary>What is open, due first; with nothing open, what was signed or, without a signature, returned on paper last.</summary>
    private async Task<IReadOnlyList<CourseCard>> CoursesAsync(Guid employee, DateOnly today, CancellationToken cancellation)
    {
        var own = db.Assignments.AsNoTracking().Where(assignment => assignment.EmployeeId == employee);
        var open = await own.Outstanding()
            .OrderBy(assignment => assignment.DueOn == null).ThenBy(assignment => assignment.DueOn)
            .ToListAsync(cancellation);
        if (open.Count == 0)
            return await LastSignedAsync(own, cancellation);

        var cards = new List<CourseCard>();
        foreach (var assignment in open)
        {
            var edition = await editions.FindAsync(assignment.EditionId, cancellation);
            cards.Add(CourseCard.Open(assignment, edition, await reading.ProgressAsync(assignment, edition, cancellation), today, _zone));
        }

        return cards;
    }

    private async Task<IReadOnlyList<CourseCard>> LastSignedAsync(IQueryable<Assignment> own, CancellationToken cancellation)
    {
        var last = await (
            from assignment in own
            join certification in db.Certifications on assignment.Id equals certification.AssignmentId
            orderby certification.SignedAt descending, certification.Ordinal descending
            select new { assignment, certification.RecordNumber }).FirstOrDefaultAsync(cancellation);
        return last is null
            ? await LastOnPaperAsync(own, cancellation)
            : [CourseCard.Signed(last.assignment, await editions.FindAsync(last.assignment.EditionId, cancellation), last.RecordNumber)];
    }

    private async Task<IReadOnlyList<CourseCard>> LastOnPaperAsync(IQueryable<Assignment> own, CancellationToken cancellation)
    {
        var last = await own.OnPaper().OrderByDescending(assignment => assignment.PaperReturnedOn).FirstOrDefaultAsync(cancellation);
        return last is null ? [] : [CourseCard.ReturnedOnPaper(last, await editions.FindAsync(last.EditionId, cancellation))];
    }

    private IQueryable<Assignment> TeamOf(Guid supervisor)
    {
        var team = supervision.Reports(supervisor);
        return db.Assignments.Where(assignment => team.Any(employee => employee.Id == assignment.EmployeeId));
    }

    /// <summary>People, not assignments: somebody with two overdue bulletins is one person to talk to.</summary>
    private static async Task<DueCount> CountAsync(IQueryable<Assignment> assignments, DateOnly today, CancellationToken cancellation) => new(
        await assignments.Overdue(today).Select(assignment => assignment.EmployeeId).Distinct().CountAsync(cancellation),
        await assignments.DueSoon(today).Select(assignment => assignment.EmployeeId).Distinct().CountAsync(cancellation));
}
