using System.Globalization;
using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Assessment;

namespace PolicyTraining.Content.Files;

/// <summary>What <c>course.yaml</c> says: which edition of which bulletin this is, the order of lessons, the assessment.</summary>
/// <param name="Lessons">Lesson ids, which are the names of their files.</param>
/// <param name="Retired">Ids of items and lessons that were used once and must not come back with another meaning.</param>
internal sealed record Course(
    Placed<string> Bulletin,
    int Edition,
    DateOnly? EffectiveOn,
    IReadOnlyList<Placed<string>> Lessons,
    IReadOnlyList<Placed<SectionDraw>> Draw,
    int PassPercent,
    IReadOnlyList<Placed<string>> Retired);

/// <summary>Reads <c>course.yaml</c>.</summary>
internal static class CourseFile
{
    public const string Path = "course.yaml";

    /// <summary>The version of the files' layout that this reader reads.</summary>
    private const int Schema = 1;

    public static Course? Read(CourseFolder folder) => folder.Yaml(Path, fields => ReadCourse(fields, folder.Findings));

    private static Course ReadCourse(Fields fields, FindingList findings)
    {
        _ = fields.Number("schema", Schema, Schema);
        var bulletin = fields.Text("bulletin");
        var edition = fields.Number("edition", 1, 999);
        var effectiveOn = fields.OptionalText("effective") is { } date ? ReadDate(date, findings) : null;
        var lessons = fields.Texts("lessons");
        var assessment = fields.Map("assessment", ReadAssessment);
        var retired = fields.Has("retired") ? fields.Texts("retired") : [];

        return new(bulletin, edition, effectiveOn, lessons, assessment?.Draw ?? [], assessment?.PassPercent ?? 100, retired);
    }

    private static Assessment ReadAssessment(Fields fields) => new(
        fields.Number("pass-percent", 1, 100),
        fields.Map("draw", draw => draw.Keys.Select(key => ReadDraw(draw, key)).ToList()) ?? []);

    private static Placed<SectionDraw> ReadDraw(Fields draw, Placed<string> section) =>
        new(new SectionDraw(section.Value, draw.Number(section.Value, 1, 100)), section.File, section.Line);

    private static DateOnly? ReadDate(Placed<string> text, FindingList findings)
    {
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        findings.Error(text, Codes.WrongValue, $"'{text.Value}' is not a date.", "Write year-month-day, such as 2026-01-31.");
        return null;
    }

    private sealed record Assessment(int PassPercent, IReadOnlyList<Placed<SectionDraw>> Draw);
}
