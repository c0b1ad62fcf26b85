using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Rendering;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.BulkActions;

/// <summary>Reads what the pages about actions on many show.</summary>
public sealed class BulkActionPages(TrainingDb db, ManualReminders reminders, Letterhead letterhead, IOptions<AgencyOptions> agency)
{
    private const int MostLines = 200;
    private const int MostActions = 50;

    /// <param name="state">Which of the assignments are listed; all when nobody can make sense of it.</param>
    /// <returns>Null when there is no such action.</returns>
    public async Task<BulkActionPage?> LoadAsync(Guid id, string? state, CancellationToken cancellation)
    {
        if (await db.BulkActions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } action)
            return null;

        BulkItemState? shown = Enum.TryParse<BulkItemState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        var counts = await db.BulkItems.Where(item => item.ActionId == id)
            .GroupBy(item => item.State)
            .Select(group => new BulkItemCount(group.Key, group.Count()))
            .ToListAsync(cancellation);
        var supervisor = await db.Employees.Where(employee => employee.Id == action.Terms.SupervisorId).Select(employee => employee.Name)
            .SingleOrDefaultAsync(cancellation);
        return new(
            action, [.. counts.OrderBy(entry => entry.State)], shown, await LinesAsync(id, shown, cancellation), supervisor,
            await LetterAsync(action, cancellation), agency.Value.Zone);
    }

    public async Task<BulkActionListPage> RecentAsync(CancellationToken cancellation)
    {
        var recent = await db.BulkActions.AsNoTracking()
            .Where(action => action.ConfirmedAt != null)
            .OrderByDescending(action => action.PlannedAt)
            .Take(MostActions)
            .Select(action => new BulkActionLine(
                action,
                db.BulkItems.Count(item => item.ActionId == action.Id && (item.State == BulkItemState.Done || item.State == BulkItemState.Kept))))
            .ToListAsync(cancellation);
        return new(recent, agency.Value.Zone);
    }

    private Task<List<BulkItemLine>> LinesAsync(Guid id, BulkItemState? shown, CancellationToken cancellation) => (
        from item in db.BulkItems.AsNoTracking()
        where item.ActionId == id && (shown == null || item.State == shown)
        join assignment in db.Assignments on item.AssignmentId equals assignment.Id
        join employee in db.Employees on assignment.EmployeeId equals employee.Id
        orderby employee.Name, item.AssignmentId
        select new BulkItemLine(item.AssignmentId, employee.Name, employee.Unit, item.State, item.Words, item.SeenDueOn, item.DueAfter))
        .Take(MostLines)
        .ToListAsync(cancellation);

    /// <summary>Only while it can still be decided against, and without a link that lets its reader act as the employee.</summary>
    private async Task<LetterSample?> LetterAsync(BulkAction action, CancellationToken cancellation)
    {
        if (action is not { Verb: BulkVerb.Remind, IsPlan: true })
            return null;

        var first = await (
            from item in db.BulkItems
            where item.ActionId == action.Id && item.State == BulkItemState.Planned
            join assignment in db.Assignments on item.AssignmentId equals assignment.Id
            join employee in db.Employees on assignment.EmployeeId equals employee.Id
            orderby employee.Name
            select new { item.AssignmentId, employee.Name }).FirstOrDefaultAsync(cancellation);
        return first is not null && await reminders.PreviewAsync(first.AssignmentId, cancellation) is { } letter
            ? new(first.Name, letter.Subject, letter.AsText(letterhead))
            : null;
    }
}
