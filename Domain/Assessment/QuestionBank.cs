using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Assessment;

/// <summary>The items an assessment is drawn from. Practice items are not in it.</summary>
public sealed record QuestionBank(IReadOnlyList<Item> Items)
{
    private readonly Dictionary<string, Item> _byId = Items.ToDictionary(item => item.Id);

    /// <exception cref="KeyNotFoundException">The bank has no such item.</exception>
    public Item this[string id] => _byId[id];
}
