using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Puts the page of a course together.</summary>
public sealed class CoursePages(TrainingDb db, Reading reading, Sitting sitting, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    public async Task<CoursePage> ShowAsync(AssignedCourse course, CourseAddress address, CancellationToken cancellation)
    {
        var (assignment, edition) = course;
        var progress = await reading.ProgressAsync(assignment, edition, cancellation);
        var latest = await sitting.LatestAsync(assignment, cancellation);
        return new(
            edition.Name,
            edition.Bulletin.Number,
            Due(assignment),
            assignment.IsOutstanding ? assignment.Deadline?.Explain(agency.Value.Zone) : null,
            CourseSteps.Of(assignment, edition, progress, latest, address),
            await NextAsync(course, progress, address, cancellation),
            [.. edition.Lessons.Select(lesson => Line(lesson, progress, address))],
            edition.Lessons.Where(lesson => progress.StandingOf(lesson) != LessonStanding.Done).Sum(lesson => lesson.Minutes));
    }

    private CourseStatus Due(Assignment assignment)
    {
        var today = clock.Today(agency.Value.Zone);
        return assignment switch
        {
            { SignedOn: { } signedOn } => new(Tone.Good, $"Signed {signedOn.InBrief}"),
            { Exit: not null } => new(Tone.Quiet, assignment.Facts.Standing.Words),
            _ => new(assignment.Facts.TimelinessOn(today)!.Value.Tone, assignment.Facts.DueWords(today)),
        };
    }

    private async Task<NextStep> NextAsync(AssignedCourse course, CourseProgress progress, CourseAddress address, CancellationToken cancellation)
    {
        if (course.Assignment is { SignedOn: { } signedOn })
            return await SignedAsync(course.Assignment.Id, signedOn, cancellation);
        if (progress.Resume() is var (lesson, block))
            return Read(course, progress, lesson, address.Block(lesson.Id, block.Id));
        if (course.Assignment.PassedAt is null)
            return new("Check what you have learned", "You have finished every lesson. Next come a few questions about situations at work.", "Go to the check", address.Assessment);
        if (course.Assignment.CanSign)
            return new("Sign the receipt certification", "You have finished the lessons and passed the check. Review the certification and sign it.", "Review and sign", address.Certify);

        return new("Nothing is asked of you", "HR has closed this assignment. You can read the lessons again at any time.", "Read the first lesson", address.Lesson(course.Edition.Lessons[0].Id));
    }

    private async Task<NextStep> SignedAsync(Guid assignmentId, DateOnly signedOn, CancellationToken cancellation)
    {
        var record = await db.Certifications.AsNoTracking()
            .Where(certification => certification.AssignmentId == assignmentId)
            .OrderByDescending(certification => certification.Ordinal)
            .Select(certification => certification.RecordNumber)
            .FirstAsync(cancellation);
        return new(
            "You have signed the certification",
            $"You signed it on {signedOn.InWords}. The lessons stay open to you.",
            "See your certification",
            $"/certifications/{record}");
    }

    private static NextStep Read(AssignedCourse course, CourseProgress progress, Lesson lesson, string address)
    {
        var title = $"Lesson {course.Edition.Lessons.Index().First(entry => entry.Item.Id == lesson.Id).Index + 1}: {lesson.Title}";
        return course.Edition.Lessons.All(candidate => progress.StandingOf(candidate) == LessonStanding.NotStarted)
            ? new(title, "Begin with the first lesson. You can stop at any point: every step is saved.", "Start", address)
            : new(title, "Go on where you left off. Every step so far is saved.", "Resume", address);
    }

    private static LessonLine Line(Lesson lesson, CourseProgress progress, CourseAddress address) =>
        new(lesson.Title, lesson.Summary, lesson.Minutes, progress.StandingOf(lesson), address.Lesson(lesson.Id));
}
