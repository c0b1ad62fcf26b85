using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Assessment;

/// <summary>
/// What a finished attempt missed, clause by clause, to be read again and practiced. After a failed attempt it comes
/// before the next: each practice item answered once more, right or wrong.
/// </summary>
public sealed class Review
{
    private Review(IReadOnlyList<MissedClause> clauses) => Clauses = clauses;

    /// <summary>In the order in which the attempt asked about them.</summary>
    public IReadOnlyList<MissedClause> Clauses { get; }

    /// <summary>How many of the clauses there is something to practice for.</summary>
    public int ToPractice => Clauses.Count(missed => missed.Practice is not null);

    /// <summary>How many of those were practiced since.</summary>
    public int Practiced => Clauses.Count(missed => missed.Practice is not null && missed.IsDone);

    /// <summary>Whether the next attempt may begin.</summary>
    public bool IsDone => Clauses.All(missed => missed.IsDone);

    /// <param name="answers">All that were given to practice items in this assignment; those from before the attempt was finished do not count.</param>
    public static Review Of(Attempt finished, Edition edition, IEnumerable<PracticeAnswer> answers)
    {
        var since = answers.Where(answer => answer.At > finished.CompletedAt).Select(answer => answer.ItemId).ToHashSet();
        return new(
        [
            .. finished.Missed
                .OrderBy(question => question.Position)
                .Select(question => new MissedQuestion(question.Position, edition.Bank[question.ItemId]))
                .GroupBy(missed => missed.Item.Clause)
                .Select(missed => Of(missed.Key, [.. missed], Practice(missed.Key, finished.Number, edition), since)),
        ]);
    }

    /// <exception cref="RuleBrokenException">Something is still to be practiced.</exception>
    public void RequireDone() => Rule.Require(
        IsDone,
        $"First practice what you missed: {Practiced} of {ToPractice} practiced so far. Right or wrong, each answer counts.");

    private static MissedClause Of(ClauseId clause, IReadOnlyList<MissedQuestion> questions, Item? practice, HashSet<string> since) =>
        new(clause, questions, practice, practice is null || since.Contains(practice.Id));

    /// <summary>
    /// One that the clause decides or, without such a one, one that cites it. Where there are several, each failed attempt
    /// takes the next, so that it is not always the same.
    /// </summary>
    private static Item? Practice(ClauseId clause, int attempt, Edition edition)
    {
        var citing = edition.Practice.Where(item => item.Clauses.Contains(clause)).ToList();
        var candidates = citing.Where(item => item.Clause == clause).ToList() is { Count: > 0 } deciding ? deciding : citing;
        return candidates.Count == 0 ? null : candidates[(attempt - 1) % candidates.Count];
    }
}

/// <summary>A clause that decided a question that was missed.</summary>
/// <param name="Practice">What to practice it with; null where the course has nothing for it.</param>
/// <param name="IsDone">Whether that was answered since; true where there is nothing to answer.</param>
public sealed record MissedClause(ClauseId Clause, IReadOnlyList<MissedQuestion> Questions, Item? Practice, bool IsDone)
{
    /// <summary>The clause itself, then those that bear on the questions missed.</summary>
    public IEnumerable<ClauseId> Clauses => Questions.SelectMany(missed => missed.Item.Clauses).Prepend(Clause).Distinct();

    /// <summary>Whether a question was missed that must be right.</summary>
    public bool IsCritical => Questions.Any(missed => missed.Item.Critical);
}

/// <summary>A question answered wrongly.</summary>
/// <param name="Position">Its number in the attempt.</param>
public sealed record MissedQuestion(int Position, Item Item);
