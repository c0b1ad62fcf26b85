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
/// <param name="Attempt">Its number, 1 for the first.</param>
public sealed record UnfinishedAttempt(int Attempt, int Answered, int Questions, int Next, string NextAddress);

/// <summary>What came of an attempt, and what comes next.</summary>
/// <param name="Attempt">Its number, 1 for the first.</param>
/// <param name="MissedCritical">Enough were right, but a question was missed that must be right.</param>
/// <param name="CallsForGuidance">What was missed is gone through together, and help is offered.</param>
/// <param name="IsSigned">The certification is signed, so nothing follows.</param>
/// <param name="Missed">The clauses that decided what was missed, in the order asked.</param>
/// <param name="Practiced">How many of them were practiced since.</param>
/// <param name="ToPractice">How many of them there is something to practice for.</param>
/// <param name="IsReviewed">Whether the next try may begin.</param>
public sealed record AttemptResult(
    int Attempt,
    bool Passed,
    int Correct,
    int Total,
    int CorrectToPass,
    bool MissedCritical,
    bool CallsForGuidance,
    bool CanSign,
    bool IsSigned,
    IReadOnlyList<MissedLine> Missed,
    int Practiced,
    int ToPractice,
    bool IsReviewed)
{
    public int MissedQuestions => Total - Correct;

    public string MissedInWords =>
        $"{Counted(MissedQuestions, "question")}, on {Counted(Missed.Count, "clause")} of the bulletin";

    /// <summary>The first clause that is still to be practiced, or the first of all.</summary>
    public MissedLine GoOnWith => Missed.FirstOrDefault(line => !line.IsDone) ?? Missed[0];

    private static string Counted(int count, string what) => count == 1 ? $"one {what}" : $"{count} {what}s";
}

/// <summary>A clause that was missed, and what to read again and practice.</summary>
/// <param name="Number">Which of those missed, from 1.</param>
/// <param name="Title">What it is about, as its lesson says.</param>
/// <param name="Lesson">The lesson that teaches it; null where none does.</param>
/// <param name="Questions">The questions missed.</param>
/// <param name="IsCritical">One of them must be right, whatever the others are.</param>
/// <param name="HasPractice">Whether there is something to practice for it.</param>
/// <param name="IsDone">Whether that was practiced since; true where there is nothing to practice.</param>
/// <param name="Review">Where it is gone through.</param>
public sealed record MissedLine(
    int Number,
    ClauseId Clause,
    string Title,
    string? Lesson,
    string? LessonAddress,
    IReadOnlyList<MissedAnswer> Questions,
    bool IsCritical,
    bool HasPractice,
    bool IsDone,
    string Review);

/// <summary>A question of the attempt with the answer that missed it.</summary>
public sealed record MissedAnswer(int Position, string Address);
