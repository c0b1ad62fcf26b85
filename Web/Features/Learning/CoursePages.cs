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
            address.MoreTime,
            CourseSteps.Of(assignment, edition, progress, latest, address),
            await NextAsync(course, progress, address, cancellation),
            [.. edition.Lessons.Select(lesson => Line(lesson, progress, address))],
            CourseEffort.InAll(edition),
            assignment.IsOutstanding ? CourseEffort.Left(assignment, edition, progress) : 0);
    }

    private CourseStatus Due(Assignment assignment)
    {
        var today = clock.Today(agency.Value.Zone);
        return assignment switch
        {
            { SignedOn: { } signedOn } => new(Tone.Good, $"Signed {signedOn.InBrief}"),
            { PaperReturnedOn: { } returnedOn } => new(Tone.Good, $"Returned on paper {returnedOn.InBrief}"),
            { Exit: not null } => new(Tone.Quiet, assignment.Facts.Standing.Words),
            _ => new(assignment.Facts.DueTone(today), assignment.Facts.DueWords(today)),
        };
    }

    private async Task<NextStep> NextAsync(
        AssignedCourse course, CourseProgress progress, CourseAddress address, CancellationToken cancellation)
    {
        var (assignment, edition) = course;
        return assignment switch
        {
            { SignedOn: { } signedOn } => NextSteps.Signed(signedOn, await RecordNumberAsync(assignment.Id, cancellation)),
            { PaperReturnedOn: { } returnedOn } => NextSteps.ReturnedOnPaper(returnedOn, edition, address),
            { IsOutstanding: false } => NextSteps.Closed(edition, address),
            _ when progress.Resume() is var (lesson, block) => NextSteps.Read(edition, progress, lesson, block, address),
            { PassedAt: null } => NextSteps.Check(address),
            _ => NextSteps.Sign(address),
        };
    }

    private Task<string> RecordNumberAsync(Guid assignmentId, CancellationToken cancellation) =>
        db.Certifications.AsNoTracking()
            .Where(certification => certification.AssignmentId == assignmentId)
            .OrderByDescending(certification => certification.Ordinal)
            .Select(certification => certification.RecordNumber)
            .FirstAsync(cancellation);

    private static LessonLine Line(Lesson lesson, CourseProgress progress, CourseAddress address) =>
        new(lesson.Title, lesson.Summary, lesson.Minutes, progress.StandingOf(lesson), Missing(lesson, progress), address.Lesson(lesson.Id));

    /// <summary>Nobody should have to look for the one block that keeps a lesson from being done.</summary>
    private static string? Missing(Lesson lesson, CourseProgress progress)
    {
        if (progress.StandingOf(lesson) != LessonStanding.InProgress)
            return null;

        var wanted = progress.Missing(lesson).Select(block => block.Id).ToHashSet();
        var numbers = lesson.Blocks.Index().Where(entry => wanted.Contains(entry.Item.Id)).Select(entry => $"{entry.Index + 1}").ToList();
        return $"Left: {(numbers.Count == 1 ? "block" : "blocks")} {string.Join(", ", numbers)}";
    }
}
