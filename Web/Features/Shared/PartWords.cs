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
            (everything || givesNothingAway) && !StandsAbove(interaction, mark) && mark.Feedback.Length > 0 ? mark.Feedback : null);
    }

    /// <summary>Where one answer is chosen, its feedback is the item's own.</summary>
    private static bool StandsAbove(Interaction interaction, PartMark mark) => interaction is SingleChoice && mark.Given is not null;

    private static (string? Words, bool? IsRight) Verdict(Interaction interaction, PartMark mark, bool everything) => interaction switch
    {
        SingleChoice => OfOption(mark),
        MultipleChoice => OfOneOfSeveral(mark),
        Ordering => OfStep(mark, everything),
        Matching matching => OfRow(matching, mark, everything),
        Spotting spotting => OfSegment(spotting, mark, everything),
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

    private static (string?, bool?) OfRow(Matching matching, PartMark mark, bool everything)
    {
        var given = $"You chose: {matching.TextOf(mark.Given!)}";
        return mark switch
        {
            { IsRight: true } => ($"{given}. Right", true),
            _ when everything => ($"{given}. Not right; it is: {matching.TextOf(mark.Expected!)}", false),
            _ => ($"{given}. Not right", false),
        };
    }

    private static (string?, bool?) OfSegment(Spotting spotting, PartMark mark, bool everything)
    {
        string Rule(string? clause) => spotting.Rules.First(rule => rule.Clause.Value == clause) is var rule ? $"{rule.Text} ({rule.Clause})" : "";
        return mark switch
        {
            { Given: null, Expected: null } => ("You left this alone: right", true),
            { Given: null } => ($"You missed this problem. It breaks: {Rule(mark.Expected)}", false),
            { IsRight: true } => ($"You found this problem. It breaks: {Rule(mark.Expected)}", true),
            { Expected: null } => ("You marked this, but it is fine", false),
            _ when everything => ($"A problem, but you said: {Rule(mark.Given)}. It breaks: {Rule(mark.Expected)}", false),
            _ => ($"A problem, but it breaks another rule than you said: {Rule(mark.Given)}", false),
        };
    }
}
