using PolicyTraining.Domain.Items;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>Where an answer as a whole leads, or how much of it is right, without giving the key away.</summary>
internal static class ConsequenceWords
{
    /// <param name="marks">Of the whole answer, as shown.</param>
    public static string Of(Interaction interaction, IReadOnlyList<PartMark> marks) => interaction switch
    {
        SingleChoice => marks.Single(mark => mark.Given is not null).Feedback,
        MultipleChoice => OfSeveral(marks),
        Ordering => OfSteps(marks),
        Matching => $"{marks.Count(mark => mark.IsRight)} of {marks.Count} are right.",
        Spotting => OfSegments(marks),
        _ => "",
    };

    private static string OfSeveral(IReadOnlyList<PartMark> marks)
    {
        var chosen = marks.Count(mark => mark.Given is not null);
        var right = marks.Count(mark => mark.Given is not null && mark.IsRight);
        var missed = marks.Count(mark => mark.Given is null && !mark.IsRight);
        var choices = (chosen, right) switch
        {
            (1, 1) => "What you chose applies.",
            (1, _) => "What you chose does not apply.",
            _ when right == chosen => $"All {chosen} that you chose apply.",
            (_, 0) => $"None of the {chosen} that you chose applies.",
            _ => $"{right} of the {chosen} that you chose {(right == 1 ? "applies" : "apply")}.",
        };
        return missed switch
        {
            0 when right == chosen => $"{choices} Nothing is missing.",
            0 => choices,
            1 => $"{choices} One that applies is missing.",
            _ => $"{choices} {missed} that apply are missing.",
        };
    }

    private static string OfSteps(IReadOnlyList<PartMark> marks) => marks.TakeWhile(mark => mark.IsRight).Count() switch
    {
        var right when right == marks.Count => "Every step is in its place.",
        0 => "Look again at the step you put first: something else comes before it.",
        1 => "Your first step is in its place. Look again at the second.",
        var right => $"Your first {right} steps are in their places. Look again at step {right + 1}.",
    };

    private static string OfSegments(IReadOnlyList<PartMark> marks)
    {
        var problems = marks.Count(mark => mark.Expected is not null);
        var found = marks.Count(mark => mark.Expected is not null && mark.Given is not null);
        var misnamed = marks.Count(mark => mark.Expected is not null && mark.Given is not null && !mark.IsRight);
        var fine = marks.Count(mark => mark.Expected is null && mark.Given is not null);
        var named = misnamed == 0 ? "" : misnamed == 1 ? ", one of them under another rule than it breaks" : $", {misnamed} of them under other rules than they break";
        var marked = fine switch
        {
            0 => "You marked nothing that is fine.",
            1 => "You marked one part that is fine.",
            _ => $"You marked {fine} parts that are fine.",
        };
        return $"You found {found} of {problems} {(problems == 1 ? "problem" : "problems")}{named}. {marked}";
    }
}
