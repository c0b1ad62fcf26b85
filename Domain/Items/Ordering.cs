using System.Globalization;
using PolicyTraining.Domain.Assessment;

namespace PolicyTraining.Domain.Items;

/// <summary>Steps to be put in order. An answer arrives as positions, <c>ask=1</c>, and is kept as the steps in their order.</summary>
/// <param name="Steps">In the right order.</param>
/// <param name="Equivalent">Groups of steps that may stand in each other's places, by id.</param>
public sealed record Ordering(IReadOnlyList<ItemPart> Steps, IReadOnlyList<IReadOnlyList<string>> Equivalent) : Interaction
{
    public override ItemKind Kind => ItemKind.Order;

    public override IReadOnlyList<ItemPart> Parts => Steps;

    public override Response Key => Response.Of(Steps.Select(step => step.Id));

    /// <summary>Shuffled, and never shown in the right order: that would need no answer.</summary>
    public override IReadOnlyList<string> Arrange(Shuffle shuffle)
    {
        var shown = base.Arrange(shuffle);
        return Enumerable.Range(0, shown.Count)
            .Select<int, IReadOnlyList<string>>(turn => [.. shown.Skip(turn), .. shown.Take(turn)])
            .FirstOrDefault(turned => !Mark(Response.Of(turned)).IsRight) ?? shown;
    }

    /// <summary>The order with one step moved by as many places, at most to an end of the list.</summary>
    public static Response Move(Response order, string step, int by)
    {
        var steps = order.Picks.Select(pick => pick.Id).ToList();
        var from = steps.IndexOf(step);
        if (from < 0)
            return order;

        steps.RemoveAt(from);
        steps.Insert(Math.Clamp(from + by, 0, steps.Count), step);
        return Response.Of(steps);
    }

    public override Response Read(IEnumerable<string> posted)
    {
        var picks = AllOffered(posted);
        Rule.Require(picks.Length == Steps.Count, "Give every step a position.");
        Rule.Require(
            picks.DistinctBy(Position).Count() == picks.Length,
            "Two steps have the same position. Give each step a position of its own.");
        return Response.Of(picks.OrderBy(Position).Select(pick => pick.Id));
    }

    /// <summary>The steps in the order of the positions given; where two share one, in the order posted.</summary>
    public override Response Draft(IEnumerable<string> posted)
    {
        var picks = Parsed(posted).Where(Offers).DistinctBy(pick => pick.Id).OrderBy(Position).ToList();
        return picks.Count == Steps.Count ? Response.Of(picks.Select(pick => pick.Id)) : new("");
    }

    public override IEnumerable<string> Post(Response response) =>
        response.Picks.Select((pick, index) => new Pick(pick.Id, Words(index)).ToString());

    public override Marking Mark(Response response)
    {
        var given = response.Picks.Select(pick => pick.Id).ToList();
        return Marking.Of([.. Steps.Select((step, index) => Mark(step, index, given.IndexOf(step.Id)))]);
    }

    protected override bool Offers(Pick pick) => FindPart(pick.Id) is not null && Position(pick) is >= 1 and var position && position <= Steps.Count;

    private static int Position(Pick pick) =>
        int.TryParse(pick.Choice, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;

    private PartMark Mark(ItemPart step, int expected, int given) => new(
        step,
        Words(given),
        Words(expected),
        given == expected || Equivalent.Any(group => group.Contains(step.Id) && group.Contains(Steps[given].Id)),
        step.Feedback);

    private static string Words(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
