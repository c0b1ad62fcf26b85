using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Assessment;

/// <summary>
/// One person's try at the assessment. The first draws from every section; the next asks only what was missed, where the
/// bank allows with other items, and keeps what was right. There is no limit on tries.
/// </summary>
public sealed class Attempt
{
    /// <summary>After so many failed tries a person is led through what they missed, and offered help.</summary>
    public const int TriesBeforeGuidance = 3;

    private readonly List<AttemptQuestion> _questions = [];

    private Attempt() { } // EF Core

    private Attempt(Guid assignmentId, int number, long seed, int carried, int toPass, TimeProvider clock)
    {
        AssignmentId = assignmentId;
        Number = number;
        Seed = seed;
        CarriedCorrect = carried;
        CorrectToPass = toPass;
        StartedAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AssignmentId { get; private init; }

    /// <summary>1, 2, 3, … within the assignment.</summary>
    public int Number { get; private init; }

    /// <summary>Repeats the draw and the order of the options.</summary>
    public long Seed { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>Set with the last answer.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Items answered correctly in earlier attempts, which are not asked again.</summary>
    public int CarriedCorrect { get; private init; }

    /// <summary>The edition's minimum when this attempt began.</summary>
    public int CorrectToPass { get; private init; }

    /// <summary>Whether the minimum was reached and no critical item missed; null until the last answer.</summary>
    public bool? Passed { get; private set; }

    public IReadOnlyList<AttemptQuestion> Questions => _questions;

    public int Total => CarriedCorrect + _questions.Count;

    public int Correct => CarriedCorrect + _questions.Count(question => question.IsCorrect == true);

    public bool IsOpen => CompletedAt is null;

    /// <summary>Whether going through it together will do more than one more try alone.</summary>
    public bool CallsForGuidance => Passed == false && Number >= TriesBeforeGuidance;

    /// <summary>The first question without an answer: where to go on.</summary>
    public AttemptQuestion? NextOpen => _questions.OrderBy(question => question.Position).FirstOrDefault(question => !question.IsAnswered);

    public IEnumerable<AttemptQuestion> Missed => _questions.Where(question => question.IsCorrect == false);

    /// <summary>The first attempt: the edition's draw, stratified by clause group.</summary>
    public static Attempt First(Guid assignmentId, Edition edition, long seed, TimeProvider clock)
    {
        var shuffle = new Shuffle(seed);
        var drawn = edition.Assessment.Groups.SelectMany(group => Draw(group, edition.Bank, shuffle));
        return new Attempt(assignmentId, 1, seed, carried: 0, edition.Assessment.CorrectToPass, clock).Ask(drawn, shuffle);
    }

    /// <summary>
    /// The next attempt after this one: one item for each that was missed, shuffled anew. It is a sibling where the bank has
    /// one that was never asked, so that nobody learns letters by heart; else the same item again.
    /// </summary>
    /// <param name="asked">The ids of the items that the earlier attempts of the assignment asked.</param>
    /// <exception cref="RuleBrokenException">This attempt is not finished, or was passed.</exception>
    public Attempt Retake(Edition edition, IEnumerable<string> asked, long seed, TimeProvider clock)
    {
        Rule.Require(!IsOpen, "Finish this attempt before you start another.");
        Rule.Require(Passed == false, "You have already passed the assessment.");

        var shuffle = new Shuffle(seed);
        var known = asked.Concat(_questions.Select(question => question.ItemId)).ToHashSet();
        var fresh = shuffle.Of(edition.Bank.Items.Where(item => !known.Contains(item.Id))).ToList();
        var items = Missed.OrderBy(question => question.Position).Select(question => Replace(edition.Bank[question.ItemId], fresh)).ToList();
        return new Attempt(AssignmentId, Number + 1, seed, Correct, CorrectToPass, clock).Ask(items, shuffle);
    }

    /// <summary>Keeps an answer as given. The first answer to a question counts; a second one changes nothing.</summary>
    /// <returns>The question with its answer.</returns>
    /// <exception cref="RuleBrokenException">There is no such question, or the item offers no such answer.</exception>
    public AttemptQuestion Answer(int position, IEnumerable<string> posted, Edition edition, TimeProvider clock)
    {
        var question = _questions.FirstOrDefault(candidate => candidate.Position == position);
        Rule.Require(question is not null, "This attempt has no such question.");
        if (question.IsAnswered)
            return question;

        var item = edition.Bank[question.ItemId];
        var response = item.Interaction.Read(posted);
        question.Keep(response, item.Interaction.Mark(response), clock);
        if (NextOpen is null)
            Complete(edition, clock);
        return question;
    }

    private void Complete(Edition edition, TimeProvider clock)
    {
        CompletedAt = clock.GetUtcNow();
        Passed = Correct >= CorrectToPass && !Missed.Any(question => edition.Bank[question.ItemId].Critical);
    }

    /// <summary>Where a group has critical items, one of them is certain to be drawn.</summary>
    private static IEnumerable<Item> Draw(ClauseGroup group, QuestionBank bank, Shuffle shuffle)
    {
        var shuffled = shuffle.Of(bank.Items.Where(group.Has));
        var first = shuffled.FirstOrDefault(item => item.Critical) ?? shuffled[0];
        return shuffled.Where(item => item != first).Take(group.Count - 1).Prepend(first);
    }

    /// <summary>Takes a sibling out of <paramref name="fresh"/>; <paramref name="missed"/> itself when there is none.</summary>
    private static Item Replace(Item missed, List<Item> fresh)
    {
        var sibling = fresh.Find(item => IsSibling(item, missed));
        return sibling is not null && fresh.Remove(sibling) ? sibling : missed;
    }

    /// <summary>
    /// Decided by the same clause, and critical if the other is: a retake is neither easier to pass than what was missed, nor
    /// harder.
    /// </summary>
    private static bool IsSibling(Item item, Item missed) => item.Clause == missed.Clause && item.Critical == missed.Critical;

    private Attempt Ask(IEnumerable<Item> items, Shuffle shuffle)
    {
        _questions.AddRange(items.Select((item, index) =>
            new AttemptQuestion(Id, index + 1, item, item.Interaction.Arrange(shuffle))));
        return this;
    }
}
