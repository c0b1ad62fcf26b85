using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Imports.Planning;

/// <summary>Finds whom a cell means by a supervisor, among all who would work here afterwards: by e-mail address, employee number or name.</summary>
internal sealed class SupervisorSearch
{
    private readonly Dictionary<int, string> _newcomers = [];
    private readonly ILookup<string, Person> _people;
    private readonly Dictionary<string, string> _gone;

    public SupervisorSearch(IReadOnlyList<RosterPerson> roster, IReadOnlyList<PlanLine> lines)
    {
        var planned = lines.Where(line => line.EmployeeId is not null).GroupBy(line => line.EmployeeId!.Value).ToDictionary(group => group.Key, group => group.First());
        var people = new List<(string Key, Person Person)>();
        _gone = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in roster)
        {
            var line = planned.GetValueOrDefault(person.Id);
            var stays = line?.Stays ?? person.LeftOn is null;
            foreach (var key in Keys(person.Email, person.Number, person.Name).Concat(line is null ? [] : Keys(line.Email, line.Number, line.Name)).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (stays)
                    people.Add((key, new Person(person.Id, null)));
                else
                    _gone.TryAdd(key, person.Name);
            }
        }

        foreach (var line in lines.Where(line => line is { Kind: PlanKind.New, Row: not null }))
        {
            _newcomers.TryAdd(line.Row!.Value, line.Name);
            people.AddRange(Keys(line.Email, line.Number, line.Name).Select(key => (key, new Person(null, line.Row))));
        }

        _people = people.ToLookup(entry => entry.Key, entry => entry.Person, StringComparer.OrdinalIgnoreCase);
    }

    /// <returns>Either whom the roster knows, or the row of somebody new, or why it is nobody.</returns>
    public (Guid? Id, int? Row, string? Why) Find(string said)
    {
        if (said.Length == 0)
            return (null, null, null);

        var found = _people[Employee.Tidy(said)].Distinct().ToList();
        return found.Count switch
        {
            1 => (found[0].Id, found[0].Row, null),
            > 1 => (null, null, $"“{said}” can be {found.Count} people. Write the supervisor’s e-mail address instead."),
            _ when _gone.TryGetValue(Employee.Tidy(said), out var name) => (null, null, $"{name} has left or leaves with this import."),
            _ => (null, null, $"Nobody called “{said}” is in the roster or in the file."),
        };
    }

    public string NameOf(int row) => _newcomers.GetValueOrDefault(row, "nobody");

    private static IEnumerable<string> Keys(string email, string? number, string name) => number is null ? [email, name] : [email, number, name];

    private sealed record Person(Guid? Id, int? Row);
}
