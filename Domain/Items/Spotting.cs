using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Domain.Items;

/// <summary>
/// A post in segments, some of which break a rule: mark them, and say which rule. Right when those and no others are marked,
/// each with its rule. An answer arrives as the marks, <c>photo</c>, and the rules, <c>photo=II.A.4</c>.
/// </summary>
public sealed record Spotting(IReadOnlyList<Segment> Segments, IReadOnlyList<RuleChoice> Rules) : Interaction
{
    public override ItemKind Kind => ItemKind.Spot;

    public override IReadOnlyList<ItemPart> Parts => Segments;

    public override Response Key => Response.Of(Segments.Where(segment => segment.IsProblem).Select(segment => new Pick(segment.Id, segment.Problem?.Value)));

    /// <summary>As written: the segments are one text.</summary>
    public override IReadOnlyList<string> Arrange(Shuffle shuffle) => [.. Segments.Select(segment => segment.Id)];

    public override Response Read(IEnumerable<string> posted)
    {
        var picks = Parsed(posted).ToList();
        var marked = Marked(picks);
        Rule.Require(picks.All(Offers) && !SaysTwice(picks) && marked.Count > 0, "Mark at least one part of the post.");
        Rule.Require(marked.All(pick => pick.Choice is not null), "Say for each part you marked which rule it breaks.");
        return Response.Of(marked);
    }

    public override Response Draft(IEnumerable<string> posted) => Response.Of(Marked(Parsed(posted)));

    public override IEnumerable<string> Post(Response response) =>
        response.Picks.SelectMany(pick => pick.Choice is null ? [pick.Id] : new[] { pick.Id, pick.ToString() });

    public override Marking Mark(Response response) => Marking.Of([.. Segments.Select(segment => Mark(segment, response))]);

    protected override bool Offers(Pick pick) =>
        FindPart(pick.Id) is not null && (pick.Choice is null || Rules.Any(rule => rule.Clause.Value == pick.Choice));

    /// <summary>The segments whose mark was posted, with the rule that was posted beside it. A rule beside no mark says nothing.</summary>
    private List<Pick> Marked(IEnumerable<Pick> posted)
    {
        var picks = posted.Where(Offers).ToLookup(pick => pick.Id);
        return [.. Segments.Where(segment => picks[segment.Id].Any(pick => pick.Choice is null)).Select(segment =>
            new Pick(segment.Id, picks[segment.Id].Select(pick => pick.Choice).FirstOrDefault(choice => choice is not null)))];
    }

    /// <summary>A segment marked twice, or with two rules, is nothing the page sends.</summary>
    private static bool SaysTwice(List<Pick> picks) =>
        picks.DistinctBy(pick => (pick.Id, IsMark: pick.Choice is null)).Count() != picks.Count;

    private static PartMark Mark(Segment segment, Response response)
    {
        var given = response.ChoiceFor(segment.Id);
        var expected = segment.Problem?.Value;
        return new(segment, given, expected, given == expected, segment.Feedback);
    }
}

/// <summary>A stretch of a post.</summary>
/// <param name="Problem">The rule it breaks; null where it breaks none.</param>
public sealed record Segment(string Id, string Text, ClauseId? Problem, string Feedback, string? Misconception = null)
    : ItemPart(Id, Text, Feedback, Misconception)
{
    public bool IsProblem => Problem is not null;
}

/// <summary>A rule that a segment may be said to break, in a few words.</summary>
public sealed record RuleChoice(ClauseId Clause, string Text);
