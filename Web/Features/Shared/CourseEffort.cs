using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>About how long a course takes, in minutes rounded up to five: told beforehand, and nobody is held to it.</summary>
public static class CourseEffort
{
    private const double MinutesPerQuestion = 0.5;

    /// <summary>Every lesson and the assessment.</summary>
    public static int InAll(Edition edition) => Rounded(edition.Lessons, Questions(edition));

    /// <summary>The lessons that are not done, and the assessment until it is passed.</summary>
    public static int Left(Assignment assignment, Edition edition, CourseProgress progress) => Rounded(
        edition.Lessons.Where(lesson => progress.StandingOf(lesson) != LessonStanding.Done),
        assignment.PassedAt is null ? Questions(edition) : 0);

    private static double Questions(Edition edition) => edition.Assessment.Questions * MinutesPerQuestion;

    private static int Rounded(IEnumerable<Lesson> lessons, double questions) =>
        (int)Math.Ceiling((lessons.Sum(lesson => lesson.Minutes) + questions) / 5) * 5;
}
