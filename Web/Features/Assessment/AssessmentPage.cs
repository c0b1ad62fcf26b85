using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>The assessment as a whole.</summary>
/// <param name="Questions">How many the first attempt asks.</param>
/// <param name="CorrectToPass">How many of them must be right.</param>
/// <param name="HasCritical">Whether a question may be drawn that must be right whatever the others are.</param>
/// <param name="LessonsLeft">How many lessons are to be finished before signing.</param>
/// <param name="Unfinished">Where an attempt was left; null when none is open.</param>
/// <param name="Result">The result of the newest attempt; null before the first is finished and while one is open.</param>
public sealed record AssessmentPage(
    string Bulletin,
    string BulletinNumber,
    int Questions,
    int CorrectToPass,
    bool HasCritical,
    int LessonsLeft,
    Steps Steps,
    UnfinishedAttempt? Unfinished,
    AttemptResult? Result,
    CourseAddress Address)
{
    public string LessonsLeftInWords => LessonsLeft == 1 ? "one lesson" : $"{LessonsLeft} lessons";
}

/// <summary>An attempt that was begun.</summary>
public sealed record UnfinishedAttempt(int Answered, int Questions, int Next, string NextAddress);

/// <summary>What came of an attempt.</summary>
/// <param name="Attempt">Its number, 1 for the first.</param>
/// <param name="MissedCritical">Enough were right, but a question was missed that must be right.</param>
/// <param name="IsSigned">The certification is signed, so nothing follows.</param>
public sealed record AttemptResult(
    int Attempt,
    bool Passed,
    int Correct,
    int Total,
    int CorrectToPass,
    bool MissedCritical,
    bool CanSign,
    bool IsSigned,
    IReadOnlyList<MissedQuestion> Missed);

/// <summary>A question answered wrongly, and what to read again.</summary>
/// <param name="IsCritical">It must be right, whatever the others are.</param>
public sealed record MissedQuestion(int Position, string Address, bool IsCritical, IReadOnlyList<ToReadAgain> ReadAgain);

/// <summary>A clause, with the lesson that teaches it.</summary>
/// <param name="Lesson">Null where no lesson teaches it.</param>
public sealed record ToReadAgain(ClauseId Clause, string? Lesson, string? LessonAddress);
