namespace PolicyTraining.Domain.Items;

/// <summary>All answers that apply; right when exactly those are chosen.</summary>
public sealed record MultipleChoice(IReadOnlyList<Option> Options) : Interaction
{
    public override ItemKind Kind => ItemKind.Multi;

    public override IReadOnlyList<ItemPart> Parts => Options;

    public override Response Key => Response.Of(Options.Where(option => option.IsKey).Select(option => option.Id));

    public override Response Read(IEnumerable<string> posted)
    {
        var picks = AllOffered(posted);
        Rule.Require(!picks.IsEmpty, "Choose at least one of the answers.");
        return Response.Of(Offered(posted));
    }

    public override Marking Mark(Response response) => Marking.Of([.. Options.Select(option => Mark(option, response.Has(option.Id)))]);

    protected override bool Offers(Pick pick) => pick.Choice is null && FindPart(pick.Id) is not null;

    private static PartMark Mark(Option option, bool isChosen) => new(
        option,
        isChosen ? "" : null,
        option.IsKey ? "" : null,
        isChosen == option.IsKey,
        option.IsKey && !isChosen ? option.Missed ?? option.Feedback : option.Feedback);
}
