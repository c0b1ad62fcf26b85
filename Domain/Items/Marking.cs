namespace PolicyTraining.Domain.Items;

/// <summary>What became of an answer.</summary>
/// <param name="IsRight">Whether all of it is right. True for an item that is not marked.</param>
/// <param name="Parts">Every part of the item, in the order written.</param>
public sealed record Marking(bool IsRight, IReadOnlyList<PartMark> Parts)
{
    public static Marking Of(IReadOnlyList<PartMark> parts) => new(parts.All(part => part.IsRight), parts);

    /// <summary>The misunderstandings this answer shows, by id.</summary>
    public IEnumerable<string> Misconceptions =>
        Parts.Where(part => !part.IsRight && part.Given is not null).Select(part => part.Part.Misconception).OfType<string>().Distinct();
}

/// <summary>What the answer did with one part.</summary>
/// <param name="Given">
/// What was said of the part: empty for a part that was merely picked, else a choice's id, a position from 1 or a clause.
/// Null for a part that was left alone.
/// </param>
/// <param name="Expected">What should have been said of it, in the same terms; null for a part to be left alone.</param>
/// <param name="IsRight">Whether what was done with it is right: leaving alone what is to be left alone is.</param>
/// <param name="Feedback">What to tell about it in view of what was said of it.</param>
public sealed record PartMark(ItemPart Part, string? Given, string? Expected, bool IsRight, string Feedback);
