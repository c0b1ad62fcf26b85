using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>The one thing to do next.</summary>
/// <param name="Action">On the button.</param>
public sealed record NextStep(string Title, string Explanation, string Action, string Address);

/// <summary>What can come next in a course, in words.</summary>
internal static class NextSteps
{
    /// <summary>To the very block where the reader left off.</summary>
    public static NextStep Read(Edition edition, CourseProgress progress, Lesson lesson, Block block, CourseAddress address)
    {
        var title = $"Lesson {edition.NumberOf(lesson)}: {lesson.Title}";
        var onward = address.Block(lesson.Id, block.Id) + PlaceIn(block, progress);
        return edition.Lessons.All(candidate => progress.StandingOf(candidate) == LessonStanding.NotStarted)
            ? new(title, "Begin with the first lesson. You can stop at any point: every step is saved.", "Start", onward)
            : new(title, "Go on where you left off. Every step so far is saved.", "Resume", onward);
    }

    /// <summary>Where in the block its reader was: at the feedback to an answer, or where a story goes on.</summary>
    private static string? PlaceIn(Block block, CourseProgress progress) => block switch
    {
        _ when !progress.HasBegun(block) => null,
        ScenarioBlock => CourseAddress.Now,
        _ => CourseAddress.Feedback,
    };

    public static NextStep Check(CourseAddress address) => new(
        "Check what you have learned",
        "You have finished every lesson. Next come a few questions about situations at work.",
        "Go to the check",
        address.Assessment);

    public static NextStep Sign(CourseAddress address) => new(
        "Sign the receipt certification",
        "You have finished the lessons and passed the check. Review the certification and sign it.",
        "Review and sign",
        address.Certify);

    public static NextStep Signed(DateOnly on, string recordNumber) => new(
        "You have signed the certification",
        $"You signed it on {on.InWords}. The lessons stay open to you.",
        "See your certification",
        $"/certifications/{recordNumber}");

    public static NextStep ReturnedOnPaper(DateOnly on, Edition edition, CourseAddress address) => new(
        "Your certification came back on paper",
        $"HR has it, dated {on.InWords}, and nothing is asked of you any more. The lessons stay open to you.",
        "Read the first lesson",
        address.Lesson(edition.Lessons[0].Id));

    public static NextStep Closed(Edition edition, CourseAddress address) => new(
        "Nothing is asked of you",
        "HR has closed this assignment. The lessons stay open to you.",
        "Read the first lesson",
        address.Lesson(edition.Lessons[0].Id));

    /// <summary>Which lesson of its edition it is, from 1.</summary>
    public static int NumberOf(this Edition edition, Lesson lesson) =>
        edition.Lessons.Index().First(entry => entry.Item.Id == lesson.Id).Index + 1;
}
