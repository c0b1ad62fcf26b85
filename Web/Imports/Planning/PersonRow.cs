using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Imports.Planning;

/// <summary>What a row says of a person, and what is wrong with it.</summary>
/// <param name="Number">Of the row, as the file counts.</param>
/// <param name="EmployeeNumber">Null where the file says none.</param>
/// <param name="Supervisor">E-mail address, employee number or name; empty for nobody, null where the file says nothing of supervisors.</param>
public sealed record PersonRow(
    int Number, string? EmployeeNumber, string Name, string Email, string Unit, string Position,
    DateOnly HiredOn, string? Supervisor, DateOnly? LastDay, IReadOnlyDictionary<ImportField, string> Faults)
{
    public bool IsSound => Faults.Count == 0;
}

/// <summary>Reads the rows of a file as its columns were mapped.</summary>
public sealed class PersonReader(ColumnMap map, DateOnly today)
{
    private const int LongestService = 60;

    public IReadOnlyList<PersonRow> Read(IEnumerable<ImportRow> rows)
    {
        var people = rows.Where(row => !row.IsLeftOut).Select(Read).ToList();
        var twice = Twice(people, ImportField.Email, person => person.Email).Concat(Twice(people, ImportField.Number, person => person.EmployeeNumber ?? ""))
            .ToLookup(fault => fault.Row, fault => (fault.Field, fault.Why));
        return [.. people.Select(person => twice.Contains(person.Number) ? With(person, twice[person.Number]) : person)];
    }

    private PersonRow Read(ImportRow row)
    {
        var faults = new Dictionary<ImportField, string>();
        var name = map.Column(ImportField.Name) is null ? $"{Cell(row, ImportField.FirstName)} {Cell(row, ImportField.LastName)}".Trim() : Cell(row, ImportField.Name);
        var (email, unit, position) = (Cell(row, ImportField.Email), Cell(row, ImportField.Unit), Cell(row, ImportField.Position));
        var number = Cell(row, ImportField.Number);
        Require(name.Length is > 0 and <= 200, map.Column(ImportField.Name) is null ? ImportField.LastName : ImportField.Name, name.Length == 0 ? "The name is missing." : "Use at most 200 characters.");
        Require(IsAddress(email), ImportField.Email, email.Length == 0 ? "The e-mail address is missing." : $"“{email}” is not an e-mail address. It looks like name@agency.gov.");
        Require(unit.Length is > 0 and <= 200, ImportField.Unit, unit.Length == 0 ? "The unit is missing." : "Use at most 200 characters.");
        Require(position.Length is > 0 and <= 200, ImportField.Position, position.Length == 0 ? "The position is missing." : "Use at most 200 characters.");
        Require(number.Length <= 32, ImportField.Number, "An employee number has at most 32 characters.");
        var hiredOn = Date(row, ImportField.HiredOn, faults);
        Require(hiredOn is not null || faults.ContainsKey(ImportField.HiredOn), ImportField.HiredOn, "The hire date is missing.");
        Require(
            hiredOn is not { } day || (day >= today.AddYears(-LongestService) && day <= today.AddYears(1)), ImportField.HiredOn,
            "The hire date is more than 60 years ago or a year ahead. Check the year.");
        var lastDay = Date(row, ImportField.LastDay, faults);
        Require(lastDay is null || hiredOn is null || lastDay >= hiredOn, ImportField.LastDay, "The last day is before the hire date.");
        return new(
            row.Number, number.Length == 0 ? null : number, Employee.Tidy(name), email, Employee.Tidy(unit), Employee.Tidy(position),
            hiredOn ?? default, map.Column(ImportField.Supervisor) is null ? null : Cell(row, ImportField.Supervisor), lastDay, faults);

        void Require(bool holds, ImportField field, string otherwise)
        {
            if (!holds)
                faults.TryAdd(field, otherwise);
        }
    }

    private DateOnly? Date(ImportRow row, ImportField field, Dictionary<ImportField, string> faults)
    {
        var written = Cell(row, field);
        if (written.Length == 0)
            return null;

        var (date, fault) = WrittenDate.Read(written, map.Dates);
        if (fault is not null)
            faults[field] = fault;
        return date;
    }

    private string Cell(ImportRow row, ImportField field) =>
        map.Column(field) is { } column && column < row.Cells.Count ? row.Cells[column] : "";

    private static IEnumerable<(int Row, ImportField Field, string Why)> Twice(
        IReadOnlyList<PersonRow> people, ImportField field, Func<PersonRow, string> value) =>
        from same in people.Where(person => value(person).Length > 0).GroupBy(value, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        from person in same
        let other = same.First(candidate => candidate != person)
        select (person.Number, field, $"Row {other.Number:N0}, {other.Name}, has this too. Two people cannot share it: correct one, or leave one row out.");

    private static PersonRow With(PersonRow person, IEnumerable<(ImportField Field, string Why)> more)
    {
        var faults = new Dictionary<ImportField, string>(person.Faults);
        foreach (var (field, why) in more)
            faults.TryAdd(field, why);
        return person with { Faults = faults };
    }

    /// <summary>One @ with something before it and a domain behind it, and nothing that could start another header of a letter.</summary>
    private static bool IsAddress(string text) =>
        text.Length <= 254 && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1
        && !text.Any(character => char.IsWhiteSpace(character) || character is ',' or ';' or '<' or '>' or '"' or '(' or ')')
        && text[^1] != '.' && text[at + 1] != '.';
}
