namespace PolicyTraining.Domain.People;

/// <summary>Finds people who would supervise themselves through others: Ada reports to Bob, and Bob to Ada.</summary>
public static class SupervisorCycles
{
    /// <param name="supervisors">Whoever reports to somebody, and to whom.</param>
    /// <returns>Each circle once, as a chain in which everybody reports to the next and the last to the first.</returns>
    public static IReadOnlyList<IReadOnlyList<T>> In<T>(IReadOnlyDictionary<T, T> supervisors)
        where T : notnull
    {
        var cycles = new List<IReadOnlyList<T>>();
        var walkOf = new Dictionary<T, int>();
        var walk = 0;
        foreach (var start in supervisors.Keys)
        {
            walk++;
            var chain = new List<T>();
            var person = start;
            while (walkOf.TryAdd(person, walk))
            {
                chain.Add(person);
                if (!supervisors.TryGetValue(person, out var supervisor))
                    break;
                person = supervisor;
            }

            var entrance = chain.IndexOf(person);
            if (walkOf[person] == walk && entrance >= 0 && supervisors.ContainsKey(chain[^1]) && supervisors[chain[^1]].Equals(person))
                cycles.Add(chain[entrance..]);
        }

        return cycles;
    }
}
