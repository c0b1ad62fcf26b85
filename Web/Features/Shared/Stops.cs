namespace PolicyTraining.Web.Features.Shared;

/// <summary>One screen of several that can be opened in any order.</summary>
/// <param name="Words">What it is, for those who do not see the row: "Block 2, done".</param>
public sealed record Stop(string Address, string Words, bool IsDone, bool IsCurrent);

/// <summary>A numbered row of screens, shown by <c>&lt;partial name="_Stops" model="…" /&gt;</c>.</summary>
/// <param name="Label">What they belong to: "Blocks of this lesson".</param>
public sealed record Stops(string Label, IReadOnlyList<Stop> All);
