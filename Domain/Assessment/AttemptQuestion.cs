using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Assessment;

/// <summary>One drawn item in an attempt, with the order its options were shown in and the answer as given.</summary>
public sealed class AttemptQuestion
{
    private AttemptQuestion() { } // EF Core

    internal AttemptQuestion(Guid attemptId, int position, Item item, IReadOnlyList<string> optionOrder)
    {
        AttemptId = attemptId;
        Position = position;
        ItemId = item.Id;
        ItemRevision = item.Revision;
        OptionOrder = optionOrder;
    }

    public Guid AttemptId { get; private init; }

    /// <summary>1, 2, 3, … in the order asked.</summary>
    public int Position { get; private init; }

    public string ItemId { get; private init; } = "";

    public int ItemRevision { get; private init; }

    /// <summary>Option ids in the order shown.</summary>
    public IReadOnlyList<string> OptionOrder { get; private init; } = [];

    public string? ChosenOptionId { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>As marked on the day; null until answered.</summary>
    public bool? IsCorrect { get; private set; }

    public bool IsAnswered => AnsweredAt is not null;

    internal void Keep(Option option, TimeProvider clock)
    {
        ChosenOptionId = option.Id;
        IsCorrect = option.IsKey;
        AnsweredAt = clock.GetUtcNow();
    }
}
