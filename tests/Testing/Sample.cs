using PolicyTraining.Domain.People;

namespace PolicyTraining.Testing;

/// <summary>
/// The people every test speaks of: Ada learns, Bob is a colleague who must not see her work, Grace supervises both, Olive
/// is in HR.
/// </summary>
public static class Sample
{
    public const string Ada = "Ada Kowalski";
    public const string Bob = "Bob Ansari";
    public const string Grace = "Grace Okafor";
    public const string Olive = "Olive Berg";

    public static Employee Employee(string name, Employee? supervisor = null, string unit = "Wisconsin Emergency Management") =>
        new(name, $"{name.Split(' ')[0].ToLowerInvariant()}@dma.example", unit, "Planner", new DateOnly(2026, 10, 5), supervisor?.Id);
}
