using PolicyTraining.Domain;

namespace PolicyTraining.Web.Imports.Planning;

/// <summary>Compares the people of a file with the roster: who is new, who changes and how, who leaves, and what stands in the way.</summary>
/// <param name="isComplete">Whether whoever is not in the file has left.</param>
public sealed class RosterPlanner(IReadOnlyList<RosterPerson> roster, bool isComplete, DateOnly today)
{
    private readonly Dictionary<Guid, RosterPerson> _byId = roster.ToDictionary(person => person.Id);
    private readonly Dictionary<string, RosterPerson> _byEmail = By(roster, person => person.Email);
    private readonly Dictionary<string, RosterPerson> _byNumber = By(roster, person => person.Number);

    public IReadOnlyList<PlanLine> Plan(IReadOnlyList<PersonRow> people)
    {
        var matched = people.Select(person => (Row: person, Known: Match(person))).ToList();
        var inFile = matched.Where(match => match.Known is not null).GroupBy(match => match.Known!.Id).ToDictionary(group => group.Key, group => group.First().Row.Number);
        var lines = matched.Select(match => Line(match.Row, match.Known, inFile)).ToList();
        if (isComplete)
            lines.AddRange(roster.Where(person => person.LeftOn is null && !person.HasRole && !inFile.ContainsKey(person.Id)).Select(Leaver));

        var found = new SupervisorSearch(roster, lines);
        var rows = people.ToDictionary(person => person.Number);
        return CycleMarking.Mark(
            [.. lines.Select(line => line is { Stays: true, Row: { } row } ? WithSupervisor(line, rows[row], found) : line)], roster);
    }

    private static Dictionary<string, RosterPerson> By(IReadOnlyList<RosterPerson> roster, Func<RosterPerson, string?> key)
    {
        var found = new Dictionary<string, RosterPerson>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in roster)
        {
            if (key(person) is { } text)
                found.TryAdd(text, person);
        }

        return found;
    }

    private RosterPerson? Match(PersonRow person) =>
        (person.EmployeeNumber is { } number ? _byNumber.GetValueOrDefault(number) : null) ?? _byEmail.GetValueOrDefault(person.Email);

    private PlanLine Line(PersonRow person, RosterPerson? known, Dictionary<Guid, int> inFile)
    {
        var hasLeft = person.LastDay <= today;
        var kind = known switch
        {
            null => hasLeft ? PlanKind.Passed : PlanKind.New,
            { LeftOn: null } => hasLeft ? PlanKind.Leaving : PlanKind.Unchanged,
            _ => hasLeft ? PlanKind.Passed : PlanKind.Returning,
        };
        var line = new PlanLine(
            kind, person.Number, known?.Id, person.EmployeeNumber ?? known?.Number, person.Name, person.Email, person.Unit, person.Position,
            person.HiredOn, known?.SupervisorId, null, kind == PlanKind.Leaving ? person.LastDay : null);
        return Faulted(line, person, known, inFile);
    }

    /// <summary>Whoever a row is about must be one person, and nobody else's number or address becomes theirs.</summary>
    private PlanLine Faulted(PlanLine line, PersonRow person, RosterPerson? known, Dictionary<Guid, int> inFile)
    {
        if (known is not null && inFile[known.Id] != person.Number)
            return line with { FaultField = ImportField.Email, Fault = $"Row {inFile[known.Id]:N0} is about {known.Name} too. Correct one of the rows, or leave one out." };
        if (_byEmail.GetValueOrDefault(person.Email) is { } holder && holder.Id != known?.Id)
        {
            return line with
            {
                FaultField = ImportField.Email,
                Fault = $"The employee number is {known?.Name}’s, but the e-mail address is {holder.Name}’s. Correct one of them.",
            };
        }

        return known is not null && person.EmployeeNumber is not null && known.Number is { } has && !has.Equals(person.EmployeeNumber, StringComparison.OrdinalIgnoreCase)
            && _byNumber.TryGetValue(person.EmployeeNumber, out var other)
            ? line with { FaultField = ImportField.Number, Fault = $"This employee number is {other.Name}’s. Correct it." }
            : line;
    }

    private PlanLine Leaver(RosterPerson person) => new(
        PlanKind.Leaving, null, person.Id, person.Number, person.Name, person.Email, person.Unit, person.Position, person.HiredOn, person.SupervisorId, null, today);

    private PlanLine WithSupervisor(PlanLine line, PersonRow person, SupervisorSearch search)
    {
        var known = line.EmployeeId is { } id ? _byId[id] : null;
        if (person.Supervisor is { } said)
        {
            var found = search.Find(said);
            line = said.Length > 0 && found.Why is not null
                ? line with { UnknownSupervisor = found.Why }
                : line with { SupervisorId = found.Id, SupervisorRow = found.Row };
        }

        line = line with { HasNoSupervisor = line is { SupervisorId: null, SupervisorRow: null } };
        if (known is null)
            return line;

        var changes = Changes(line, known, search).ToList();
        return line with { Changes = changes, Kind = line.Kind == PlanKind.Unchanged && changes.Count > 0 ? PlanKind.Changed : line.Kind };
    }

    private IEnumerable<FieldChange> Changes(PlanLine line, RosterPerson known, SupervisorSearch search)
    {
        string[] fields = ["Employee number", "Name", "E-mail", "Unit", "Position", "Hire date", "Supervisor"];
        string[] old = [known.Number ?? "none", known.Name, known.Email, known.Unit, known.Position, known.HiredOn.InBrief, NameOf(known.SupervisorId)];
        string[] now = [line.Number ?? "none", line.Name, line.Email, line.Unit, line.Position, line.HiredOn.InBrief, line.SupervisorRow is { } row ? search.NameOf(row) : NameOf(line.SupervisorId)];
        for (var field = 0; field < fields.Length; field++)
        {
            var isSame = field == 6 ? line.SupervisorRow is null && line.SupervisorId == known.SupervisorId : old[field] == now[field];
            if (!isSame)
                yield return new(fields[field], old[field], now[field]);
        }
    }

    private string NameOf(Guid? id) => id is { } known && _byId.TryGetValue(known, out var person) ? person.Name : "nobody";
}
