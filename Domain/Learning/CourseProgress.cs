using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Domain.Learning;

/// <summary>A block the employee has continued from, once; the fact that lessons' progress is derived from.</summary>
public sealed record BlockCompletion(Guid AssignmentId, string LessonId, string BlockId, DateTimeOffset At);

/// <summary>An answer to a practice item, kept as given. People may try again as often as they like.</summary>
/// <param name="Ordinal">1 for the first try at this item, then 2, and so on.</param>
public sealed record PracticeAnswer(Guid AssignmentId, string ItemId, int Ordinal, string OptionId, DateTimeOffset At);

/// <summary>How far a lesson has come.</summary>
public enum LessonStanding
{
    NotStarted,
    InProgress,
    Done,
}

/// <summary>One employee's way through an edition's lessons, derived from what was continued and answered.</summary>
public sealed class CourseProgress(
    Edition edition,
    IReadOnlyCollection<BlockCompletion> continued,
    IReadOnlyCollection<PracticeAnswer> answers)
{
    private readonly HashSet<(string Lesson, string Block)> _continued =
        [.. continued.Select(completion => (completion.LessonId, completion.BlockId))];

    private readonly HashSet<string> _answered = [.. answers.Select(answer => answer.ItemId)];

    public int LessonsDone => edition.Lessons.Count(lesson => StandingOf(lesson) == LessonStanding.Done);

    public bool AllDone => LessonsDone == edition.Lessons.Count;

    public bool HasContinued(Lesson lesson, Block block) => _continued.Contains((lesson.Id, block.Id));

    public bool HasAnswered(Item item) => _answered.Contains(item.Id);

    /// <summary>Done: each practice item answered once, right or wrong, and the last block continued.</summary>
    public LessonStanding StandingOf(Lesson lesson)
    {
        var lastContinued = HasContinued(lesson, lesson.Blocks[^1]);
        if (lastContinued && lesson.Practice.All(practice => HasAnswered(practice.Item)))
            return LessonStanding.Done;

        return lesson.Blocks.Any(block => HasContinued(lesson, block)) || lesson.Practice.Any(practice => HasAnswered(practice.Item))
            ? LessonStanding.InProgress
            : LessonStanding.NotStarted;
    }

    /// <summary>
    /// Where the person left off: the first open block of the lesson they last worked on, else of the first lesson that
    /// is not done. Null when every lesson is done.
    /// </summary>
    public (Lesson Lesson, Block Block)? Resume()
    {
        var last = continued.OrderBy(completion => completion.At).LastOrDefault();
        var lesson = edition.Lessons
            .OrderByDescending(candidate => candidate.Id == last?.LessonId)
            .FirstOrDefault(candidate => StandingOf(candidate) != LessonStanding.Done);
        return lesson is null ? null : (lesson, OpenBlock(lesson));
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
    public Block OpenBlock(Lesson lesson) =>
        lesson.Blocks.FirstOrDefault(block =>
            !HasContinued(lesson, block) || (block is PracticeBlock practice && !HasAnswered(practice.Item)))
        ?? lesson.Blocks[0];
}
