using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
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
            latest is { IsOpen: false } ? Result(course, latest, address) : null,
            address);
    }

    private static UnfinishedAttempt? Unfinished(Attempt? latest, CourseAddress address) =>
        latest?.NextOpen is { } next
            ? new(
                latest.Questions.Count(question => question.IsAnswered),
                latest.Questions.Count,
                next.Position,
                address.Question(next.Position))
            : null;

    private static AttemptResult Result(AssignedCourse course, Attempt attempt, CourseAddress address) => new(
        attempt.Number,
        attempt.Passed == true,
        attempt.Correct,
        attempt.Total,
        attempt.CorrectToPass,
        attempt.Passed == false && attempt.Correct >= attempt.CorrectToPass,
        course.Assignment.CanSign,
        course.Assignment.SignedAt is not null,
        [.. attempt.Missed.OrderBy(question => question.Position).Select(question => Missed(course.Edition, question, address))]);

    private static MissedQuestion Missed(Edition edition, AttemptQuestion question, CourseAddress address)
    {
        var item = edition.Bank[question.ItemId];
        return new(
            question.Position,
            address.Question(question.Position),
            item.Critical,
            [.. item.Clauses.Select(clause => ReadAgain(edition, clause, address))]);
    }

    private static ToReadAgain ReadAgain(Edition edition, ClauseId clause, CourseAddress address)
    {
        var taught = from lesson in edition.Lessons
                     from block in lesson.Blocks.OfType<TeachingBlock>()
                     where block.Clauses.Contains(clause)
                     select (Title: $"{lesson.Title}: {block.Title}", Address: address.Block(lesson.Id, block.Id));
        return taught.Select(place => new ToReadAgain(clause, place.Title, place.Address)).FirstOrDefault() ?? new(clause, null, null);
    }
}
