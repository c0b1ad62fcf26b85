using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Exports;

/// <summary>A column of the register's export, the same in every format.</summary>
/// <param name="Width">In a workbook, in characters.</param>
/// <param name="Value">Text, a whole number, a date, or null for nothing.</param>
public sealed record ExportColumn(string Heading, int Width, Func<ExportLine, object?> Value)
{
    /// <param name="today">The date in the agency's zone of the moment exported.</param>
    public static IReadOnlyList<ExportColumn> All(DateOnly today, TimeZoneInfo zone) =>
    [
        new("Employee number", 18, row => row.Line.EmployeeNumber),
        new("Name", 28, row => row.Line.Name),
        new("E-mail", 34, row => row.Line.Email),
        new("Unit", 32, row => row.Line.Unit),
        new("Position", 24, row => row.Line.Position),
        new("Supervisor", 28, row => row.Line.Supervisor),
        new("Bulletin", 12, row => row.Line.BulletinNumber),
        new("Edition", 10, row => row.Line.EditionOrdinal),
        new("Assigned on", 13, row => row.Line.AssignedAt.DateIn(zone)),
        new("Received on", 13, row => row.Line.ReceivedOn),
        new("Due on", 13, row => row.Line.DueOn),
        new("Standing", 20, row => row.Line.Facts.IsDeclined ? "Declined to sign" : row.Line.Facts.Standing.Words),
        new("Timeliness", 18, row => TimelinessOf(row.Line.Facts, today)),
        new("Days late", 11, row => row.Line.Facts.DaysLateOn(today)),
        new("Signed on", 13, row => row.Line.SignedOn),
        new("Delivered on", 13, row => row.Line.DeliveredAt?.DateIn(zone)),
        new("Confirmed on", 13, row => row.Line.ConfirmedAt?.DateIn(zone)),
        new("Returned on paper on", 21, row => row.Line.PaperReturnedOn),
        new("Record number", 18, row => row.RecordNumber),
        new("Paused through", 15, row => row.Line.PausedThrough(today)),
        new("How the due date was derived", 70, row => row.Assignment.Deadline?.Explain(zone)),
    ];

    private static string TimelinessOf(AssignmentFacts facts, DateOnly today) => facts.TimelinessOn(today) switch
    {
        null => "Nothing due",
        Timeliness.Late when facts.PaperOn is not null => "Returned late",
        { } timeliness => timeliness.Words,
    };
}
