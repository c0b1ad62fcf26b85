namespace PolicyTraining.Domain.Items;

/// <summary>Rows that each belong to one of the choices. A choice may serve several rows, or none.</summary>
/// <param name="Classifies">The choices are categories.</param>
public sealed record Matching(IReadOnlyList<Row> Rows, IReadOnlyList<MatchChoice> Choices, bool Classifies = false) : Interaction
{
    public override ItemKind Kind => Classifies ? ItemKind.Classify : ItemKind.Match;

    public override IReadOnlyList<ItemPart> Parts => Rows;

    public override Response Key => Response.Of(Rows.Select(row => new Pick(row.Id, row.Answer)));

    public string TextOf(string choice) => Choices.Single(candidate => candidate.Id == choice).Text;

    public override Response Read(IEnumerable<string> posted)
    {
        var picks = AllOffered(posted);
        Rule.Require(picks.Length == Rows.Count, "Choose something for every row.");
        return Response.Of(Offered(posted));
    }

    public override Marking Mark(Response response) => Marking.Of(
        [.. Rows.Select(row => (Row: row, Given: response.ChoiceFor(row.Id)))
            .Select(pair => new PartMark(pair.Row, pair.Given, pair.Row.Answer, pair.Given == pair.Row.Answer, pair.Row.Feedback))]);

    protected override bool Offers(Pick pick) => FindPart(pick.Id) is not null && Choices.Any(choice => choice.Id == pick.Choice);
}

/// <summary>Something to be matched or put into a category.</summary>
/// <param name="Answer">The id of the choice it belongs to.</param>
public sealed record Row(string Id, string Text, string Answer, string Feedback, string? Misconception = null)
    : ItemPart(Id, Text, Feedback, Misconception);

/// <summary>What rows can belong to.</summary>
public sealed record MatchChoice(string Id, string Text);
