namespace PolicyTraining.Web.Features.Account.MyData;

/// <summary>One thing that is held about a person.</summary>
/// <param name="At">When it came about, UTC; null for what simply is so.</param>
/// <param name="Address">The page that shows more of it.</param>
public sealed record HeldFact(string What, string? Value, DateTimeOffset? At = null, string? Address = null);

/// <summary>What is held about a person for one purpose.</summary>
/// <param name="Why">What for, as a sentence.</param>
/// <param name="Kept">How long, and why so long, as a sentence.</param>
public sealed record HeldSection(string Title, string Why, string Kept, IReadOnlyList<HeldFact> Facts);
