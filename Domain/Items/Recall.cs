namespace PolicyTraining.Domain.Items;

/// <summary>Something to say in one's own words before looking at the clauses, and to judge by oneself.</summary>
public sealed record Recall : Interaction
{
    public override ItemKind Kind => ItemKind.Recall;

    /// <summary>How well it went, by the person's own judgement.</summary>
    public override IReadOnlyList<ItemPart> Parts { get; } =
    [
        new("knew", "I had it", ""),
        new("partly", "I had part of it", ""),
        new("new", "It was new to me", ""),
    ];

    public override Response Key => Response.Of("knew");

    public override bool IsMarked => false;

    public override IReadOnlyList<string> Arrange(Assessment.Shuffle shuffle) => [.. Parts.Select(part => part.Id)];

    public override Response Read(IEnumerable<string> posted)
    {
        var picks = AllOffered(posted);
        Rule.Require(picks is [_], "Say how well you had it.");
        return Response.Of(picks);
    }

    public override Response Draft(IEnumerable<string> posted) => Response.Of(Offered(posted).Take(1));

    public override Marking Mark(Response response) =>
        new(IsRight: true, [.. Parts.Select(part => new PartMark(part, response.Has(part.Id) ? "" : null, null, IsRight: true, ""))]);

    protected override bool Offers(Pick pick) => pick.Choice is null && FindPart(pick.Id) is not null;
}
