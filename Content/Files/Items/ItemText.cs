using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Files.Items;

/// <summary>An item as written, with the places of its parts.</summary>
/// <param name="Post">The mock post above the item, at its place; null where there is none.</param>
internal sealed record ItemText(
    Item Item,
    Placed<string> Id,
    Placed<string> Stem,
    Placed<string>? Post,
    InteractionText Interaction,
    Placed<string> Explanation,
    Review Review)
{
    public ItemKind Kind => Item.Interaction.Kind;

    public IReadOnlyList<PartText> Parts => Interaction.Parts;

    public IReadOnlyList<Placed<ClauseId>> Clauses => Review.Clauses;

    public IEnumerable<Placed<string>> Misconceptions => Parts.Select(part => part.Misconception).OfType<Placed<string>>();
}

/// <summary>How an item is answered, as written.</summary>
internal sealed record InteractionText(Interaction Interaction, IReadOnlyList<PartText> Parts)
{
    /// <summary>Clauses named inside: the rules of a spot item, the points of a checklist.</summary>
    public IReadOnlyList<Placed<ClauseId>> Clauses { get; init; } = [];

    /// <summary>Steps named as being in each other's places.</summary>
    public IReadOnlyList<Placed<string>> Equivalent { get; init; } = [];

    /// <summary>What else is said beside the parts: choices, rules, a model answer.</summary>
    public IReadOnlyList<Placed<string>> Texts { get; init; } = [];
}

/// <summary>An option, step, row or segment as written.</summary>
/// <param name="Misconception">The id it names; null where it names none.</param>
/// <param name="Belongs">The choice a row belongs to, or the clause a segment breaks; null where there is neither.</param>
internal sealed record PartText(Placed<ItemPart> At, Placed<string>? Misconception = null, Placed<string>? Belongs = null)
{
    public ItemPart Part => At.Value;

    /// <summary>Its id, at the place of the whole part.</summary>
    public Placed<string> Id => new(Part.Id, At.File, At.Line);
}
