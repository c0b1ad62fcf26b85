namespace PolicyTraining.Domain.Learning;

/// <summary>An answer to a practice item, kept as given. People may try again as often as they like.</summary>
/// <param name="Ordinal">1 for the first try at this item, then 2, and so on.</param>
/// <param name="Response">As <see cref="Items.Response"/> writes it.</param>
/// <param name="Key">Of the form it came with: the same form sent twice is one answer. Empty for answers older than such keys.</param>
public sealed record PracticeAnswer(Guid AssignmentId, string ItemId, int Ordinal, string Response, Guid Key, DateTimeOffset At);
