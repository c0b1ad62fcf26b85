using PolicyTraining.Domain.Items;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// What is said of one part of an answer. Until everything may be told, that is only of what the person did themselves:
/// whether it is right and, where that gives no key away, what it leads to.
/// </summary>
internal static class PartWords
{
    /// <param name="marks">Of the whole answer, as shown.</param>
    public static AnsweredPart Of(Interaction interaction, PartMark mark, IReadOnlyList<PartMark> marks, bool everything)
    {
        var isTold = everything || interaction switch
        {
            // Up to the first step out of place; those after it have to move anyway.
            Ordering => marks.TakeWhile(before => before.IsRight).Count() is var right && marks.Take(right + 1).Contains(mark),
            _ => mark.Given is not null,
        };
        var (verdict, isRight) = isTold ? Verdict(interaction, mark, everything) : (null, null);
        // Feedback on a part that belongs elsewhere says where; on one picked by mistake it says what that leads to.
        var givesNothingAway = isTold && mark.Given is not null && (mark.IsRight || mark.Expected is null);
        return new(
            mark.Part.Text,
            mark.Given is not null,
            verdict,
            isRight,
            isTold ? [.. Particulars(interaction, mark, everything)] : [],
            (everything || givesNothingAway) && !StandsAbove(interaction, mark) && mark.Feedback.Length > 0 ? mark.Feedback : null);
    }

    /// <summary>Where one answer is chosen, its feedback is the item's own.</summary>
    private static bool StandsAbove(Interaction interaction, PartMark mark) => interaction is SingleChoice && mark.Given is not null;

    private static (string? Words, bool? IsRight) Verdict(Interaction interaction, PartMark mark, bool everything) => interaction switch
    {
        SingleChoice => OfOption(mark),
        MultipleChoice => OfOneOfSeveral(mark),
        Ordering => OfStep(mark, everything),
        Matching => mark.IsRight ? ("Right", true) : ("Not right", false),
        Spotting => OfSegment(mark),
        _ => (mark.Given is null ? null : "Your judgment", null),
    };

    private static (string?, bool?) OfOption(PartMark mark) => mark switch
    {
        { Given: not null, IsRight: true } => ("Your answer: right", true),
        { Given: not null } => ("Your answer: not right", false),
        { Expected: not null } => ("The right answer", true),
        _ => (null, null),
    };

    private static (string?, bool?) OfOneOfSeveral(PartMark mark) => mark switch
    {
        { Given: not null, IsRight: true } => ("You chose this: right", true),
        { Given: not null } => ("You chose this: it does not apply", false),
        { Expected: not null } => ("You left this out: it applies", false),
        _ => ("You left this out: right", true),
    };

    private static (string?, bool?) OfStep(PartMark mark, bool everything) => mark switch
    {
        { IsRight: true } => ("In its place", true),
        _ when everything => ($"Not in its place: it belongs at position {mark.Expected}", false),
        _ => ("Not in its place", false),
    };

    private static (string?, bool?) OfSegment(PartMark mark) => mark switch
    {
        { Given: null, Expected: null } => ("You left this alone: right", true),
        { Given: null } => ("You missed this problem", false),
        { IsRight: true } => ("You found this problem", true),
        { Expected: null } => ("You marked this, but it is fine", false),
        _ => ("A problem, but it breaks another rule", false),
    };

    /// <summary>What was picked for the part and, where that may be told, what is right.</summary>
    private static IEnumerable<string> Particulars(Interaction interaction, PartMark mark, bool everything)
    {
        if (interaction is Matching matching)
        {
            yield return $"You chose: {matching.TextOf(mark.Given!)}";
            if (everything && !mark.IsRight)
                yield return $"The right choice: {matching.TextOf(mark.Expected!)}";
        }

        if (interaction is Spotting spotting && mark.Expected is not null)
        {
            if (mark.Given is not null && !mark.IsRight)
                yield return $"You said: {RuleOf(spotting, mark.Given)}";
            if (everything || mark.IsRight)
                yield return $"It breaks: {RuleOf(spotting, mark.Expected)}";
        }
    }

    private static string RuleOf(Spotting spotting, string clause)
    {
        var rule = spotting.Rules.First(rule => rule.Clause.Value == clause);
        return $"{rule.Text} ({rule.Clause})";
    }
}
