using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Assessment;

/// <summary>
/// One person's try at the assessment. The first draws from every section; the next asks only what was missed and keeps
/// what was right. There is no limit on tries.
/// </summary>
public sealed class Attempt
{
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

    /// <summary>The first question without an answer: where to go on.</summary>
    public AttemptQuestion? NextOpen => _questions.OrderBy(question => question.Position).FirstOrDefault(question => !question.IsAnswered);

    public IEnumerable<AttemptQuestion> Missed => _questions.Where(question => question.IsCorrect == false);

    /// <summary>The first attempt: the edition's draw, stratified by section.</summary>
    public static Attempt First(Guid assignmentId, Edition edition, long seed, TimeProvider clock)
    {
        var shuffle = new Shuffle(seed);
        var drawn = edition.Assessment.Draw.SelectMany(draw =>
            shuffle.Of(edition.Bank.Items.Where(item => item.Section == draw.Section)).Take(draw.Count));
        return new Attempt(assignmentId, 1, seed, carried: 0, edition.Assessment.CorrectToPass, clock).Ask(drawn, shuffle);
    }

    /// <summary>The next attempt after this one: only what was missed, its options shuffled anew.</summary>
    /// <exception cref="RuleBrokenException">This attempt is not finished, or was passed.</exception>
    public Attempt Retake(Edition edition, long seed, TimeProvider clock)
    {
        Rule.Require(!IsOpen, "Finish this attempt before you start another.");
        Rule.Require(Passed == false, "You have already passed the assessment.");

        var missed = Missed.OrderBy(question => question.Position).Select(question => edition.Bank[question.ItemId]);
        return new Attempt(AssignmentId, Number + 1, seed, Correct, CorrectToPass, clock).Ask(missed, new Shuffle(seed));
    }

    /// <summary>Keeps an answer as given. The first answer to a question counts; a second one changes nothing.</summary>
    /// <returns>The question with its answer.</returns>
    /// <exception cref="RuleBrokenException">There is no such question, or no such option.</exception>
    public AttemptQuestion Answer(int position, string? optionId, Edition edition, TimeProvider clock)
    {
        var question = _questions.FirstOrDefault(candidate => candidate.Position == position);
        Rule.Require(question is not null, "This attempt has no such question.");
        if (question.IsAnswered)
            return question;

        var item = edition.Bank[question.ItemId];
        var option = item.FindOption(optionId ?? "");
        Rule.Require(option is not null, "Choose one of the answers.");

        question.Keep(option, clock);
        if (NextOpen is null)
            Complete(edition, clock);
        return question;
    }

    private void Complete(Edition edition, TimeProvider clock)
    {
        CompletedAt = clock.GetUtcNow();
        Passed = Correct >= CorrectToPass && !Missed.Any(question => edition.Bank[question.ItemId].Critical);
    }

    private Attempt Ask(IEnumerable<Item> items, Shuffle shuffle)
    {
        _questions.AddRange(items.Select((item, index) =>
            new AttemptQuestion(Id, index + 1, item, shuffle.Of(item.Options.Select(option => option.Id)))));
        return this;
    }
}
