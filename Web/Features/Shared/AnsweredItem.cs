using PolicyTraining.Domain.Items;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>How much an answered item gives away.</summary>
public enum Disclosure
{
    /// <summary>What the chosen answer leads to, and no more: the question is to be tried again.</summary>
    Consequence,

    /// <summary>Also why, in the clause's terms. Which answer is right is not said, since the question may come again.</summary>
    Reason,

    /// <summary>Also which answer is right, and what each of the others would lead to.</summary>
    Everything,
}

/// <summary>An option, step, row or segment, with what the answer did with it.</summary>
/// <param name="Verdict">In words; null where there is nothing to say, or it is not told.</param>
/// <param name="IsRight">Null where it is not told, and where nothing is judged.</param>
/// <param name="Particulars">What was picked for it and what is right, as far as it is told.</param>
/// <param name="Feedback">Null where it is not told, or stands in the item's own feedback.</param>
public sealed record AnsweredPart(string Text, bool IsChosen, string? Verdict, bool? IsRight, IReadOnlyList<string> Particulars, string? Feedback);

/// <summary>
/// An item with the answer that was given, and as much feedback as may be told. Shown by
/// <c>&lt;partial name="_AnsweredItem" model="…" /&gt;</c>; what may not be told is not in it.
/// </summary>
/// <param name="Parts">As shown; steps in the order they were brought into.</param>
/// <param name="IsRight">Null for an item that is not marked.</param>
/// <param name="Consequence">Where the answer leads, or how much of it is right.</param>
/// <param name="Reason">Why, in the clause's terms; null where it is not told.</param>
public sealed record AnsweredItem(
    ItemKind Kind, string Stem, MockPost? Post, IReadOnlyList<AnsweredPart> Parts, bool? IsRight, string Consequence, string? Reason)
{
    /// <summary>What to compare a written answer with; null for every other item.</summary>
    public Reflection? Model { get; private init; }

    /// <summary>What was written, the one time it is shown; null ever after.</summary>
    public string? Written { get; init; }

    public string Heading => (IsRight, Kind) switch
    {
        (true, _) => "That is right",
        (false, _) => "Not quite",
        (_, ItemKind.Reflect) => "A model answer",
        _ => "How well you had it",
    };

    /// <param name="order">The ids of the parts in the order shown.</param>
    public static AnsweredItem Of(Item item, IEnumerable<string> order, Response response, Disclosure disclosure)
    {
        var interaction = item.Interaction;
        var marking = interaction.Mark(response);
        var shown = interaction is Ordering ? response.Picks.Select(pick => pick.Id) : order;
        var marks = shown.Select(id => marking.Parts.Single(mark => mark.Part.Id == id)).ToList();
        return new(
            interaction.Kind,
            item.Stem,
            item.Post,
            [.. marks.Select(mark => PartWords.Of(interaction, mark, marks, disclosure == Disclosure.Everything))],
            interaction.IsMarked ? marking.IsRight : null,
            ConsequenceWords.Of(interaction, marks),
            disclosure == Disclosure.Consequence ? null : item.Explanation)
        {
            Model = interaction as Reflection,
        };
    }
}
