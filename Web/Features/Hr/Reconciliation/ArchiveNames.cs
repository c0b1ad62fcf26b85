using PolicyTraining.Domain;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>
/// The name of each document in an archive: <c>LAST_FIRST_EMPLOYEEID_2.110_e1_2026-10-14.pdf</c>, in ASCII, no two alike.
/// </summary>
/// <remarks>Where the roster has no employee number, the last eight characters of the employee's id here stand in for it.</remarks>
public sealed class ArchiveNames(TimeZoneInfo zone)
{
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    public string Of(ReturnLine line)
    {
        var person = FiledName.Of(line.Name, line.EmployeeNumber, line.EmployeeId);
        var name = $"{person}_{line.BulletinNumber}_e{line.EditionOrdinal}_{line.SignedAt.DateIn(zone).Iso}";
        var (unique, number) = (name, 1);
        while (!_given.Add(unique))
            unique = $"{name}-{++number}";
        return $"{unique}.pdf";
    }
}
