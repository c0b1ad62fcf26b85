using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Imports.Planning;

/// <summary>Marks whoever would supervise themselves through others once the import is applied.</summary>
internal static class CycleMarking
{
    public static IReadOnlyList<PlanLine> Mark(IReadOnlyList<PlanLine> lines, IReadOnlyList<RosterPerson> roster)
    {
        var names = roster.ToDictionary(person => Key(person.Id, null), person => person.Name);
        var supervisors = roster.Where(person => person is { LeftOn: null, SupervisorId: not null })
            .ToDictionary(person => Key(person.Id, null), person => Key(person.SupervisorId, null));
        foreach (var line in lines)
        {
            var key = Key(line.EmployeeId, line.Row);
            names[key] = line.Name;
            supervisors.Remove(key);
            if (line.Stays && line is not { SupervisorId: null, SupervisorRow: null })
                supervisors[key] = Key(line.SupervisorId, line.SupervisorRow);
        }

        var chains = new Dictionary<string, string>();
        foreach (var cycle in SupervisorCycles.In(supervisors))
        {
            var chain = string.Join(", who reports to ", cycle.Skip(1).Append(cycle[0]).Select(key => names.GetValueOrDefault(key, "somebody")));
            foreach (var key in cycle)
                chains[key] = $"{names.GetValueOrDefault(cycle[0], "Somebody")} reports to {chain}";
        }

        return chains.Count == 0 ? lines : [.. lines.Select(line => chains.TryGetValue(Key(line.EmployeeId, line.Row), out var chain) ? Marked(line, chain) : line)];
    }

    private static PlanLine Marked(PlanLine line, string chain) => line.Row is null
        ? line
        : line with { Cycle = chain, FaultField = ImportField.Supervisor, Fault = $"{chain}. Give one of them another supervisor." };

    private static string Key(Guid? employee, int? row) => employee is { } id ? $"{id:N}" : $"row {row}";
}
