using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Domain.Items;

/// <summary>
/// Something to write oneself and to compare with a model. What is written is not kept, since people write about real
/// matters; only that they wrote is.
/// </summary>
/// <param name="Answer">A model, shown afterwards.</param>
public sealed record Reflection(string Answer, IReadOnlyList<ChecklistPoint> Checklist) : Interaction
{
    private static readonly Response Written = new("written");

    public override ItemKind Kind => ItemKind.Reflect;

    public override IReadOnlyList<ItemPart> Parts => [];

    public override Response Key => Written;

    public override bool IsMarked => false;

    public override Response Read(IEnumerable<string> posted)
    {
        Rule.Require(posted.Any(text => !string.IsNullOrWhiteSpace(text)), "Write a sentence or two first; nobody else sees them.");
        return Written;
    }

    public override Marking Mark(Response response) => new(IsRight: true, []);

    protected override bool Offers(Pick pick) => false;
}

/// <summary>Something a good answer has.</summary>
public sealed record ChecklistPoint(string Text, ClauseId Clause);
