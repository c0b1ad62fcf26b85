using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail;

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
        var words = line.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] parts =
        [
            PlainName.Of(words[^1].ToUpperInvariant()),
            .. words.Length > 1 ? [PlainName.Of(string.Join('-', words[..^1]))] : Array.Empty<string>(),
            line.EmployeeNumber is { } given ? PlainName.Of(given) : line.EmployeeId.ToString("N")[^8..].ToUpperInvariant(),
            line.BulletinNumber,
            $"e{line.EditionOrdinal}",
            line.SignedAt.DateIn(zone).Iso,
        ];
        var name = string.Join('_', parts);
        var (unique, number) = (name, 1);
        while (!_given.Add(unique))
            unique = $"{name}-{++number}";
        return $"{unique}.pdf";
    }
}
