using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Features.Hr.Person.Timelines;

namespace PolicyTraining.Web.Features.Hr.Person.AuditPacks;

/// <summary>The tables of a pack.</summary>
internal static class PackedTables
{
    /// <summary>The oldest first, as an account is read.</summary>
    public static Task<byte[]> TimelineAsync(IReadOnlyList<TimelineEntry> newestFirst, TimeZoneInfo zone) => CsvTable.ToBytesAsync(
        [$"When ({zone.CommonName})", "When (UTC)", "About", "What", "Who", "Note", "Letter"],
        newestFirst.Reverse().Select(entry => (object?[])
            [entry.At.ExactInBrief(zone), entry.At.Iso, entry.Kind.Words, entry.What, entry.By, entry.Note, entry.State?.Words]));

    public static Task<byte[]> RosterAsync(Employee employee, string? supervisor) => CsvTable.ToBytesAsync(
        ["Field", "Value"],
        [
            ["Employee number", employee.Number],
            ["Name", employee.Name],
            ["E-mail", employee.Email],
            ["Unit", employee.Unit],
            ["Position", employee.Position],
            ["Supervisor", supervisor],
            ["Hired on", employee.HiredOn],
            ["Last day", employee.LeftOn],
            ["Suspended since", employee.SuspendedOn],
        ]);
}
