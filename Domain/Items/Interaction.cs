using System.Collections.Immutable;
using PolicyTraining.Domain.Assessment;

namespace PolicyTraining.Domain.Items;

/// <summary>
/// How an item is answered and marked: what QTI calls its interaction. An answer arrives as picks, each the id of a part
/// or a part with what it is paired with, whatever the controls on the page were.
/// </summary>
public abstract record Interaction
{
    public abstract ItemKind Kind { get; }

    /// <summary>Options, steps, rows or segments, as written.</summary>
    public abstract IReadOnlyList<ItemPart> Parts { get; }

    /// <summary>The right answer. For an item that is not marked, an answer that is accepted.</summary>
    public abstract Response Key { get; }

    /// <summary>Whether an answer is right or wrong; an assessment asks no other items.</summary>
    public virtual bool IsMarked => true;

    /// <summary>The ids of the parts in the order they are shown.</summary>
    public virtual IReadOnlyList<string> Arrange(Shuffle shuffle) => shuffle.Of(Parts.Select(part => part.Id));

    /// <summary>The answer in <paramref name="posted"/>, complete and of parts that were offered.</summary>
    /// <exception cref="RuleBrokenException">It is not; the message says what is missing.</exception>
    public abstract Response Read(IEnumerable<string> posted);

    /// <summary>As much of an answer as <paramref name="posted"/> holds, to be gone on with later. What was not offered is left out.</summary>
    public virtual Response Draft(IEnumerable<string> posted) => Response.Of(Offered(posted));

    /// <summary>What a form posts that gives <paramref name="response"/>: the way back from <see cref="Read"/>.</summary>
    public virtual IEnumerable<string> Post(Response response) => response.Picks.Select(pick => pick.ToString());

    /// <param name="response">One that <see cref="Read"/> has accepted.</param>
    public abstract Marking Mark(Response response);

    public ItemPart? FindPart(string id) => Parts.FirstOrDefault(part => part.Id == id);

    /// <summary>Whether <paramref name="pick"/> is something this item offers.</summary>
    protected abstract bool Offers(Pick pick);

    /// <summary>The picks that are offered, each part once, in the order written.</summary>
    protected IEnumerable<Pick> Offered(IEnumerable<string> posted)
    {
        var picks = Parsed(posted).Where(Offers).ToLookup(pick => pick.Id);
        return Parts.Where(part => picks.Contains(part.Id)).Select(part => picks[part.Id].First());
    }

    /// <summary>The picks, if all of them are offered and no part is picked twice; else empty, as nothing the page holds sends that.</summary>
    protected ImmutableArray<Pick> AllOffered(IEnumerable<string> posted)
    {
        var picks = Parsed(posted).ToImmutableArray();
        return picks.All(Offers) && picks.DistinctBy(pick => pick.Id).Count() == picks.Length ? picks : [];
    }

    /// <summary>What was posted, without the fields left empty.</summary>
    protected static IEnumerable<Pick> Parsed(IEnumerable<string> posted) =>
        posted.Where(text => !string.IsNullOrWhiteSpace(text)).Select(Pick.Parse);
}

/// <summary>An option, step, row or segment of an item.</summary>
/// <param name="Id">Permanent within its item.</param>
/// <param name="Feedback">What would happen and why, in the clause's terms.</param>
/// <param name="Misconception">The misunderstanding that leads to a wrong answer here, by its permanent id; null where none is named.</param>
public record ItemPart(string Id, string Text, string Feedback, string? Misconception = null);
