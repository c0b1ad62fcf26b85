namespace PolicyTraining.Web.Imports;

/// <summary>What a column of a roster can say of a person.</summary>
public enum ImportField
{
    Number,
    Name,
    FirstName,
    LastName,
    Email,
    Unit,
    Position,
    HiredOn,
    Supervisor,
    LastDay,
}

/// <summary>How the fields are called, and by which headings they are known.</summary>
public static class ImportFields
{
    private static readonly Dictionary<ImportField, (string Label, string[] Headings)> Known = new()
    {
        [ImportField.Number] = ("Employee number", ["employee number", "employee no", "employee id", "emplid", "empl id", "id", "number", "personnel number", "staff number", "badge"]),
        [ImportField.Name] = ("Full name", ["name", "full name", "employee", "employee name", "display name"]),
        [ImportField.FirstName] = ("First name", ["first name", "given name", "first", "forename"]),
        [ImportField.LastName] = ("Last name", ["last name", "surname", "family name", "last"]),
        [ImportField.Email] = ("E-mail", ["email", "e mail", "email address", "e mail address", "work email", "work e mail", "mail"]),
        [ImportField.Unit] = ("Unit", ["unit", "bureau", "department", "division", "directorate", "wing", "org", "organization", "work unit"]),
        [ImportField.Position] = ("Position", ["position", "title", "job title", "job", "position title", "classification", "role"]),
        [ImportField.HiredOn] = ("Hire date", ["hire date", "hired", "hired on", "date of hire", "start date", "start"]),
        [ImportField.Supervisor] = ("Supervisor", ["supervisor", "manager", "reports to", "supervisor email", "supervisor e mail", "supervisor name", "supervisor number", "supervisor id", "manager email", "boss"]),
        [ImportField.LastDay] = ("Last day", ["last day", "end date", "left on", "separation date", "termination date", "leaving date", "last day worked"]),
    };

    public static IReadOnlyList<ImportField> All { get; } = [.. Known.Keys];

    public static string LabelOf(ImportField field) => Known[field].Label;

    /// <summary>What a heading most likely means; null when it is not known.</summary>
    public static ImportField? Guess(string heading)
    {
        var words = string.Concat(heading.ToLowerInvariant().Select(character => char.IsLetterOrDigit(character) ? character : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = string.Join(' ', words);
        foreach (var (field, (_, headings)) in Known)
        {
            if (headings.Contains(plain))
                return field;
        }

        return null;
    }
}
