using System.Globalization;
using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Files;

/// <summary>What <c>course.yaml</c> says: which edition of which bulletin this is, the order of lessons, the assessment.</summary>
/// <param name="Lessons">Lesson ids, which are the names of their files.</param>
/// <param name="Groups">Clauses that are tested together, by the group's name.</param>
/// <param name="Draw">How many items are drawn of a group or, where no group has that name, of a section.</param>
/// <param name="Waived">Why a clause is not tested, for those that are not.</param>
/// <param name="Retired">Ids of items, lessons and scenarios that were used once and must not come back with another meaning.</param>
internal sealed record Course(
    Placed<string> Bulletin,
    int Edition,
    DateOnly? EffectiveOn,
    IReadOnlyList<Placed<string>> Lessons,
    IReadOnlyList<GroupText> Groups,
    IReadOnlyList<DrawText> Draw,
    int PassPercent,
    IReadOnlyList<Waiver> Waived,
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
        var assessment = fields.Map("assessment", assessment => ReadAssessment(assessment, findings));
        var waived = fields.Has("waived") ? fields.Map("waived", waived => ReadWaivers(waived, findings)) : null;
        var retired = fields.Has("retired") ? fields.Texts("retired") : [];

        return new(
            bulletin,
            edition,
            effectiveOn,
            lessons,
            assessment?.Groups ?? [],
            assessment?.Draw ?? [],
            assessment?.PassPercent ?? 100,
            waived ?? [],
            retired);
    }

    private static Assessment ReadAssessment(Fields fields, FindingList findings) => new(
        fields.Number("pass-percent", 1, 100),
        fields.Has("groups") ? fields.Map("groups", groups => ReadGroups(groups, findings)) ?? [] : [],
        fields.Map("draw", draw => draw.Keys.Select(name => new DrawText(name, draw.Number(name.Value, 1, 100))).ToList()) ?? []);

    private static List<GroupText> ReadGroups(Fields groups, FindingList findings) =>
        [.. groups.Keys.Select(name => new GroupText(name, findings.ClauseIds(groups.Texts(name.Value))))];

    private static List<Waiver> ReadWaivers(Fields waived, FindingList findings) =>
        [.. waived.Keys.Select(key => (Clause: findings.ClauseId(key), Reason: waived.Text(key.Value).Value))
            .Where(waiver => waiver.Clause is not null)
            .Select(waiver => new Waiver(waiver.Clause!, waiver.Reason))];

    private static DateOnly? ReadDate(Placed<string> text, FindingList findings)
    {
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        findings.Error(text, Codes.WrongValue, $"'{text.Value}' is not a date.", "Write year-month-day, such as 2026-01-31.");
        return null;
    }

    private sealed record Assessment(int PassPercent, IReadOnlyList<GroupText> Groups, IReadOnlyList<DrawText> Draw);
}

/// <summary>Clauses that are tested together.</summary>
internal sealed record GroupText(Placed<string> Name, IReadOnlyList<Placed<ClauseId>> Clauses);

/// <summary>How many items of a group, or of a section, the assessment draws.</summary>
internal sealed record DrawText(Placed<string> Name, int Count);

/// <summary>A clause that is not tested, with the reason.</summary>
internal sealed record Waiver(Placed<ClauseId> Clause, string Reason);
