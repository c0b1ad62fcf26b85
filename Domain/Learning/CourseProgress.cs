using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Domain.Learning;

/// <summary>How far a lesson has come.</summary>
public enum LessonStanding
{
    NotStarted,
    InProgress,
    Done,
}

/// <summary>One employee's way through an edition's lessons, derived from what was continued, answered and decided.</summary>
public sealed class CourseProgress(
    Edition edition,
    IReadOnlyCollection<BlockCompletion> continued,
    IReadOnlyCollection<PracticeAnswer> answers,
    IReadOnlyCollection<ScenarioStep> steps)
{
    private readonly HashSet<(string Lesson, string Block)> _continued =
        [.. continued.Select(completion => (completion.LessonId, completion.BlockId))];

    private readonly HashSet<string> _answered = [.. answers.Select(answer => answer.ItemId)];

    private readonly ILookup<string, ScenarioStep> _steps = steps.ToLookup(step => step.ScenarioId);

    public int LessonsDone => edition.Lessons.Count(lesson => StandingOf(lesson) == LessonStanding.Done);

    public bool AllDone => LessonsDone == edition.Lessons.Count;

    public bool HasContinued(Lesson lesson, Block block) => _continued.Contains((lesson.Id, block.Id));

    public bool HasAnswered(Item item) => _answered.Contains(item.Id);

    /// <summary>Whether the scenario was gone through to an end at least once.</summary>
    public bool HasFinished(Scenario scenario) => _steps[scenario.Id]
        .GroupBy(step => step.Run)
        .Any(run => new ScenarioRun(scenario, Guid.Empty, run.Key, run).IsFinished);

    /// <summary>Whether what the block asks for was done: an item answered, a scenario ended. An explanation asks for nothing.</summary>
    public bool IsPracticed(Block block) => block switch
    {
        PracticeBlock practice => HasAnswered(practice.Item),
        ScenarioBlock scenario => HasFinished(scenario.Scenario),
        _ => true,
    };

    /// <summary>Whether an item was answered in the block, or something decided: there is a place in it to come back to.</summary>
    public bool HasBegun(Block block) => block switch
    {
        PracticeBlock practice => HasAnswered(practice.Item),
        ScenarioBlock scenario => _steps[scenario.Scenario.Id].Any(),
        _ => false,
    };

    /// <summary>
    /// The blocks without which the lesson is not done: each practice item is to be answered once, right or wrong, each
    /// scenario to be ended, and the last block to be continued.
    /// </summary>
    public IEnumerable<Block> Missing(Lesson lesson) =>
        lesson.Blocks.Where(block => !IsPracticed(block) || (block.Id == lesson.Blocks[^1].Id && !HasContinued(lesson, block)));

    public LessonStanding StandingOf(Lesson lesson)
    {
        if (!Missing(lesson).Any())
            return LessonStanding.Done;

        return lesson.Blocks.Any(block => HasContinued(lesson, block) || HasBegun(block))
            ? LessonStanding.InProgress
            : LessonStanding.NotStarted;
    }

    /// <summary>
    /// Where the person left off: the block they last worked on while it wants something, else the first open block of its
    /// lesson, else of the first lesson that is not done. Null when every lesson is done.
    /// </summary>
    public (Lesson Lesson, Block Block)? Resume()
    {
        var last = Last();
        var lesson = edition.Lessons
            .OrderByDescending(candidate => candidate.Id == last?.Lesson.Id)
            .FirstOrDefault(candidate => StandingOf(candidate) != LessonStanding.Done);
        if (lesson is null)
            return null;

        return lesson.Id == last?.Lesson.Id && IsOpen(lesson, last.Value.Block) ? last : (lesson, OpenBlock(lesson));
    }

    /// <summary>
    /// Where to go on from a block: to the next one, after the last to what its lesson still wants, and then to the nearest
    /// lesson ahead that is not done, or else behind. Null when every lesson is done.
    /// </summary>
    public (Lesson Lesson, Block Block)? After(Lesson lesson, Block block)
    {
        if (lesson.Blocks.SkipWhile(candidate => candidate.Id != block.Id).Skip(1).FirstOrDefault() is { } next)
            return (lesson, next);

        var open = edition.Lessons.SkipWhile(candidate => candidate.Id != lesson.Id)
            .Concat(edition.Lessons)
            .FirstOrDefault(candidate => StandingOf(candidate) != LessonStanding.Done);
        return open is null ? null : (open, OpenBlock(open));
    }

    /// <summary>The first block of <paramref name="lesson"/> that still wants something; its first block when none does.</summary>
    public Block OpenBlock(Lesson lesson) => lesson.Blocks.FirstOrDefault(block => IsOpen(lesson, block)) ?? lesson.Blocks[0];

    private bool IsOpen(Lesson lesson, Block block) => !HasContinued(lesson, block) || !IsPracticed(block);

    /// <summary>The block in which something was continued, answered or decided last; null before anything was.</summary>
    private (Lesson Lesson, Block Block)? Last()
    {
        var worked =
            from lesson in edition.Lessons
            from block in lesson.Blocks
            from at in TimesOf(lesson, block)
            orderby at descending
            select (lesson, block);
        return worked.Select(place => ((Lesson, Block)?)place).FirstOrDefault();
    }

    private IEnumerable<DateTimeOffset> TimesOf(Lesson lesson, Block block) =>
    [
        .. continued.Where(completion => completion.LessonId == lesson.Id && completion.BlockId == block.Id).Select(completion => completion.At),
        .. block is PracticeBlock practice ? answers.Where(answer => answer.ItemId == practice.Item.Id).Select(answer => answer.At) : [],
        .. block is ScenarioBlock scenario ? _steps[scenario.Scenario.Id].Select(step => step.At) : [],
    ];
}
