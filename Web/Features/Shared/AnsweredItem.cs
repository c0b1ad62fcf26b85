using PolicyTraining.Domain.Learning;

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

/// <summary>An answer that was offered.</summary>
/// <param name="IsRight">Null where it is not told.</param>
/// <param name="Feedback">Null where it is not told, or stands in the item's own feedback.</param>
public sealed record AnsweredOption(string Text, bool IsChosen, bool? IsRight, string? Feedback);

/// <summary>
/// An item with the answer that was given, and as much feedback as may be told. Shown by
/// <c>&lt;partial name="_AnsweredItem" model="…" /&gt;</c>; what may not be told is not in it.
/// </summary>
/// <param name="Consequence">The feedback of the answer chosen.</param>
/// <param name="Reason">Why, in the clause's terms; null where it is not told.</param>
public sealed record AnsweredItem(string Stem, IReadOnlyList<AnsweredOption> Options, bool IsRight, string Consequence, string? Reason)
{
    /// <param name="order">The options in the order shown.</param>
    public static AnsweredItem Of(Item item, IEnumerable<Option> order, Option chosen, Disclosure disclosure) => new(
        item.Stem,
        [.. order.Select(option => Of(option, option.Id == chosen.Id, disclosure == Disclosure.Everything))],
        chosen.IsKey,
        chosen.Feedback,
        disclosure == Disclosure.Consequence ? null : item.Explanation);

    private static AnsweredOption Of(Option option, bool isChosen, bool everything) => new(
        option.Text,
        isChosen,
        isChosen || everything ? option.IsKey : null,
        everything && !isChosen ? option.Feedback : null);
}
