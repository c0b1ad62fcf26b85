namespace PolicyTraining.Domain.Items;

/// <summary>One right answer among several, or the best rewrite of a post.</summary>
/// <param name="RewritesPost">The options are rewrites of the item's post.</param>
public sealed record SingleChoice(IReadOnlyList<Option> Options, bool RewritesPost = false) : Interaction
{
    public override ItemKind Kind => RewritesPost ? ItemKind.EditChoice : ItemKind.Single;

    public override IReadOnlyList<ItemPart> Parts => Options;

    public override Response Key => Response.Of(Options.Single(option => option.IsKey).Id);

    public override Response Read(IEnumerable<string> posted)
    {
        var picks = AllOffered(posted);
        Rule.Require(picks is [_], "Choose one of the answers.");
        return Response.Of(picks);
    }

    public override Response Draft(IEnumerable<string> posted) => Response.Of(Offered(posted).Take(1));

    public override Marking Mark(Response response)
    {
        var chosen = Options.Single(option => response.Has(option.Id));
        return new(chosen.IsKey, [.. Options.Select(option => new PartMark(
            option,
            option == chosen ? "" : null,
            option.IsKey ? "" : null,
            (option == chosen) == option.IsKey,
            option.Feedback))]);
    }

    protected override bool Offers(Pick pick) => pick.Choice is null && FindPart(pick.Id) is not null;
}

/// <summary>One possible answer.</summary>
/// <param name="Missed">Said of a key that was not chosen where several are to be; null where one is.</param>
public sealed record Option(string Id, string Text, bool IsKey, string Feedback, string? Misconception = null, string? Missed = null)
    : ItemPart(Id, Text, Feedback, Misconception);
