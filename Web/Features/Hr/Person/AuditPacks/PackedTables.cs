using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Features.Hr.Person.Timelines;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Person.AuditPacks;

/// <summary>The tables of a pack.</summary>
internal static class PackedTables
{
    /// <summary>The oldest first, as an account is read.</summary>
    public static byte[] Timeline(IReadOnlyList<TimelineEntry> newestFirst, TimeZoneInfo zone)
    {
        var table = new CsvText([$"When ({zone.CommonName})", "When (UTC)", "About", "What", "Who", "Note", "Letter"]);
        foreach (var entry in newestFirst.Reverse())
            table.Add([entry.At.ExactInBrief(zone), entry.At.Iso, entry.Kind.Words, entry.What, entry.By ?? "", entry.Note ?? "", entry.State?.Words ?? ""]);
        return table.ToBytes();
    }

    public static byte[] Roster(Employee employee, string? supervisor)
    {
        var table = new CsvText(["Field", "Value"]);
        table.Add(["Employee number", employee.Number ?? ""]);
        table.Add(["Name", employee.Name]);
        table.Add(["E-mail", employee.Email]);
        table.Add(["Unit", employee.Unit]);
        table.Add(["Position", employee.Position]);
        table.Add(["Supervisor", supervisor ?? ""]);
        table.Add(["Hired on", employee.HiredOn.Iso]);
        table.Add(["Last day", employee.LeftOn?.Iso ?? ""]);
        table.Add(["Suspended since", employee.SuspendedOn?.Iso ?? ""]);
        return table.ToBytes();
    }
}
