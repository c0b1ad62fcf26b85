using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>A legal hold with whom it is about.</summary>
public sealed record HoldLine(LegalHold Hold, string Name)
{
    public static IQueryable<HoldLine> Of(TrainingDb db, IQueryable<LegalHold> holds) =>
        from hold in holds
        join employee in db.Employees on hold.EmployeeId equals employee.Id
        orderby hold.Release != null, hold.PlacedAt descending
        select new HoldLine(hold, employee.Name);
}

/// <summary>A page of legal holds, those that hold first.</summary>
public sealed record HoldListPage(IReadOnlyList<HoldLine> Lines, Shared.Pagination Pagination, TimeZoneInfo Zone)
{
    public const int Size = 50;
}
