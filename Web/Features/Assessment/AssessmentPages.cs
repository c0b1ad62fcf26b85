using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>Puts the introduction and the result of the assessment together.</summary>
public sealed class AssessmentPages(Reading reading, Sitting sitting)
{
    public async Task<AssessmentPage> ShowAsync(AssignedCourse course, CourseAddress address, CancellationToken cancellation)
    {
        var (assignment, edition) = course;
        var progress = await reading.ProgressAsync(assignment, edition, cancellation);
        var latest = await sitting.LatestAsync(assignment, cancellation);
        return new(
            edition.Name,
            edition.Bulletin.Number,
            edition.Assessment.Questions,
            edition.Assessment.CorrectToPass,
            edition.Bank.Items.Any(item => item.Critical),
            edition.Lessons.Count - progress.LessonsDone,
            CourseSteps.Of(assignment, edition, progress, latest, address),
            Unfinished(latest, address),
            latest is { IsOpen: false } ? Result(course, latest, await sitting.ReviewAsync(latest, edition, cancellation), address) : null,
            address);
    }

    private static UnfinishedAttempt? Unfinished(Attempt? latest, CourseAddress address) =>
        latest?.NextOpen is { } next
            ? new(
                latest.Number,
                latest.Questions.Count(question => question.IsAnswered),
                latest.Questions.Count,
                next.Position,
                address.Question(next.Position))
            : null;

    private static AttemptResult Result(AssignedCourse course, Attempt attempt, Review review, CourseAddress address) => new(
        attempt.Number,
        attempt.Passed == true,
        attempt.Correct,
        attempt.Total,
        attempt.CorrectToPass,
        attempt.Passed == false && attempt.Correct >= attempt.CorrectToPass,
        attempt.CallsForGuidance,
        course.Assignment.CanSign,
        course.Assignment.SignedAt is not null,
        [.. review.Clauses.Select((missed, index) => Line(course.Edition, index + 1, missed, address))],
        review.Practiced,
        review.ToPractice,
        review.IsDone);

    private static MissedLine Line(Edition edition, int number, MissedClause missed, CourseAddress address)
    {
        var taught = Taught.Find(edition, missed.Clause);
        return new(
            number,
            missed.Clause,
            Taught.Title(edition, missed.Clause),
            taught?.Lesson.Title,
            taught is null ? null : address.Block(taught.Lesson.Id, taught.Block.Id),
            [.. missed.Questions.Select(question => new MissedAnswer(question.Position, address.Question(question.Position)))],
            missed.IsCritical,
            missed.Practice is not null,
            missed.IsDone,
            address.Review(number));
    }
}
