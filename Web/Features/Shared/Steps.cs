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
/// <param name="Note">A few words below the title, such as "2 of 6 lessons"; optional.</param>
public sealed record Step(string Title, StepState State, string? Address, string? Note = null);

/// <summary>The way to the certification, shown by <c>&lt;partial name="_Steps" model="@(new Steps([…]))" /&gt;</c>.</summary>
public sealed record Steps(IReadOnlyList<Step> All);
