using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>A course and how far its reader has come.</summary>
/// <param name="Name">P&amp;P 2.110 Social Media.</param>
/// <param name="Due">Where the assignment stands in time, or by which fact it is over.</param>
/// <param name="Deadline">The sentence that explains the due date; null once nothing is due.</param>
/// <param name="MoreTime">Where one asks for more time.</param>
/// <param name="Minutes">About how long all of it takes.</param>
/// <param name="MinutesLeft">About how long the rest takes; 0 when nothing is left but to sign, or nothing is asked.</param>
public sealed record CoursePage(
    string Name,
    string BulletinNumber,
    CourseStatus Due,
    string? Deadline,
    string MoreTime,
    Steps Steps,
    NextStep Next,
    IReadOnlyList<LessonLine> Lessons,
    int Minutes,
    int MinutesLeft);

/// <summary>A few words with their tone.</summary>
public sealed record CourseStatus(Tone Tone, string Words);

/// <summary>A lesson in the course's list.</summary>
/// <param name="Minutes">About how long it takes.</param>
/// <param name="Missing">What is left of a lesson that was begun; else null.</param>
public sealed record LessonLine(string Title, string Summary, int Minutes, LessonStanding Standing, string? Missing, string Address);
