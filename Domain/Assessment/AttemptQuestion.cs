using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Assessment;

/// <summary>One drawn item in an attempt, with the order its parts were shown in and the answer as given.</summary>
public sealed class AttemptQuestion
{
    private AttemptQuestion() { } // EF Core

    internal AttemptQuestion(Guid attemptId, int position, Item item, IReadOnlyList<string> partOrder)
    {
        AttemptId = attemptId;
        Position = position;
        ItemId = item.Id;
        ItemRevision = item.Revision;
        PartOrder = partOrder;
    }

    public Guid AttemptId { get; private init; }

    /// <summary>1, 2, 3, … in the order asked.</summary>
    public int Position { get; private init; }

    public string ItemId { get; private init; } = "";

    public int ItemRevision { get; private init; }

    /// <summary>Ids of options, steps, rows or segments in the order shown.</summary>
    public IReadOnlyList<string> PartOrder { get; private init; } = [];

    /// <summary>The answer as given; null until then.</summary>
    public Response? Response { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>As marked on the day; null until answered.</summary>
    public bool? IsCorrect { get; private set; }

    public bool IsAnswered => AnsweredAt is not null;

    internal void Keep(Response response, Marking marking, TimeProvider clock)
    {
        Response = response;
        IsCorrect = marking.IsRight;
        AnsweredAt = clock.GetUtcNow();
    }
}
