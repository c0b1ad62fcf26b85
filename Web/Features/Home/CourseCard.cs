using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Home;

/// <summary>One assignment as its employee sees it on the home page, with the one thing to do next.</summary>
/// <param name="DeadlineSentence">Null while receipt is awaited, and once signed.</param>
/// <param name="Next">What the button says.</param>
/// <param name="Address">Where the button leads.</param>
public sealed record CourseCard(
    string Bulletin, string Status, Tone Tone, string? DeadlineSentence, string Progress, string? Effort, string Next, string Address, bool IsDone)
{
    /// <summary>Where one asks for more time; null where no deadline runs.</summary>
    public string? MoreTime { get; private init; }

    public static CourseCard Open(Assignment assignment, Edition edition, CourseProgress progress, DateOnly today, TimeZoneInfo zone)
    {
        var facts = assignment.Facts;
        var (next, path) = Step(assignment);
        return new(
            edition.Name, facts.DueWords(today), facts.DueTone(today), assignment.Deadline?.Explain(zone),
            ProgressOf(assignment, edition, progress), EffortOf(assignment, edition, progress),
            next, $"{path}?assignment={assignment.Id}", IsDone: false)
        {
            MoreTime = assignment.DueOn is null ? null : new CourseAddress($"{assignment.Id}").MoreTime,
        };
    }

    public static CourseCard Signed(Assignment assignment, Edition edition, string recordNumber)
    {
        var (standing, shr) = (assignment.Facts.Standing, edition.Receipt.Contact.Attention);
        var progress = $"You signed on {assignment.SignedOn!.Value.InWords}. " + standing switch
        {
            Standing.Confirmed => "HR has confirmed that it has your certification.",
            Standing.Delivered => $"It was delivered to {shr}.",
            _ => $"It is on its way to {shr}. Your signature stands; you need not do anything.",
        };
        return new(
            edition.Name, standing.Words, standing.Tone, null, progress, null,
            "View my certification", $"/certifications/{recordNumber}", IsDone: true);
    }

    public static CourseCard ReturnedOnPaper(Assignment assignment, Edition edition)
    {
        var standing = assignment.Facts.Standing;
        return new(
            edition.Name, standing.Words, standing.Tone, null,
            $"{edition.Receipt.Contact.Attention} has your certification on paper, dated {assignment.PaperReturnedOn!.Value.InWords}. You need not do anything more.",
            null, "See the lessons", $"/learn?assignment={assignment.Id}", IsDone: true);
    }

    private static (string Next, string Path) Step(Assignment assignment) => assignment switch
    {
        { CanSign: true } => ("Review and sign", "/certify"),
        { LessonsDoneAt: not null } => ("Take the assessment", "/assessment"),
        { StartedAt: not null } => ("Resume", "/learn"),
        _ => ("Start", "/learn"),
    };

    private static string ProgressOf(Assignment assignment, Edition edition, CourseProgress progress) => assignment switch
    {
        { Facts.IsDeclined: true } => "You declined to sign. HR has been told and will be in touch; you can still sign at any time.",
        { CanSign: true } => "Every lesson is done and the assessment is passed. Only your signature is left.",
        { LessonsDoneAt: not null } => $"All {edition.Lessons.Count} lessons are done. The assessment comes next, then your signature.",
        { PassedAt: not null } => $"The assessment is passed; {progress.LessonsDone} of {edition.Lessons.Count} lessons are done.",
        { StartedAt: not null } => $"{progress.LessonsDone} of {edition.Lessons.Count} lessons are done. The assessment and your signature come after them.",
        _ => $"{edition.Lessons.Count} short lessons, an assessment, and your signature.",
    };

    private static string? EffortOf(Assignment assignment, Edition edition, CourseProgress progress)
    {
        if (assignment.CanSign)
            return "About 2 minutes.";

        return $"About {CourseEffort.Left(assignment, edition, progress)} minutes. Stop whenever you like; everything is kept.";
    }
}
