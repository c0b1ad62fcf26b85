namespace PolicyTraining.Web.Features.Shared;

/// <summary>Where a step of the course stands.</summary>
public enum StepState
{
    Ahead,
    Current,
    Done,
}

/// <summary>One step of the way to the certification.</summary>
/// <param name="Address">Null while the step cannot be opened.</param>
/// <param name="Note">A few words below the title, such as "Not started".</param>
/// <param name="InALine">The same within a line that has no titles: "assessment not started".</param>
public sealed record Step(string Title, StepState State, string? Address, string Note, string InALine);

/// <summary>The way to the certification, shown by <c>&lt;partial name="_Steps" model="@(new Steps([…]))" /&gt;</c>.</summary>
public sealed record Steps(IReadOnlyList<Step> All)
{
    /// <summary>How far they have come: <c>3 of 8 lessons · assessment not started · not signed</c>.</summary>
    public string InWords => string.Join(" · ", All.Select(step => step.InALine));
}
