using System.Text.RegularExpressions;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Access;

/// <summary>Turns a route into the address of something that is there, or of something that is not.</summary>
/// <param name="ids">What names a thing in an address, by the first words of its route; the longest that fit count.</param>
internal sealed partial class Addresses(IReadOnlyDictionary<string, string> ids)
{
    private static readonly string[] CoursePages = ["learn", "assessment", "certify", "questions", "extension-requests"];
    private static readonly string[] LinkPages = ["account/invitation", "account/password-reset", "account/link-renewal"];

    public required Guid Assignment { get; init; }

    public required Edition Edition { get; init; }

    /// <summary>The query string of an invitation that still works.</summary>
    public required string Invitation { get; init; }

    /// <summary>Whether the address names something that can be somebody's.</summary>
    public static bool NamesSomething(string route) => IsOfCourse(route) || LinkPages.Contains(route) || Parameter().IsMatch(route);

    /// <summary>Of what is there; where it belongs to an employee, it is Ada's.</summary>
    public string Of(string route) => Fill(route, ValueOf) + QueryOf(route, Assignment, Invitation);

    /// <summary>The same of what is nowhere.</summary>
    public string OfNothing(string route) =>
        Fill(route, (place, name) => Missing(name, ValueOf(place, name))) + QueryOf(route, Guid.NewGuid(), $"?account={Guid.NewGuid()}&token=none");

    private string Fill(string route, Func<string, string, string> value) =>
        "/" + Parameter().Replace(route, parameter => parameter.Groups[1].Value == "lesson"
            ? LessonOf(route).Id
            : value(route[..parameter.Index], parameter.Groups[1].Value));

    private static bool IsOfCourse(string route) => CoursePages.Contains(route.Split('/')[0]);

    private string QueryOf(string route, Guid assignment, string link) =>
        LinkPages.Contains(route) ? link
        : route == "hr/retention/holds/new" || IsOfCourse(route) ? $"?assignment={assignment}{BlockOf(route)}"
        : "";

    private string BlockOf(string route) =>
        !route.StartsWith("learn/", StringComparison.Ordinal) ? ""
        : $"&block={LessonOf(route).Blocks.First(block => IsFor(route, block)).Id}";

    private Lesson LessonOf(string route) => Edition.Lessons.First(lesson => lesson.Blocks.Any(block => IsFor(route, block)));

    private static bool IsFor(string route, Block block) => route.EndsWith("/scenario", StringComparison.Ordinal) ? block is ScenarioBlock : block is PracticeBlock;

    private string ValueOf(string place, string name) => name switch
    {
        "number" when place != "policy/" => "1",
        "position" => "1",
        "number" => TrainingApp.Bulletin,
        "role" => Roles.Auditor,
        "on" => "2026-10-12",
        "status" => "500",
        "letter" => "notice",
        _ => ids.Where(id => (place + name).StartsWith(id.Key, StringComparison.Ordinal)).MaxBy(id => id.Key.Length).Value
            ?? throw new InvalidOperationException($"What is {{{name}}} behind {place}? Say it in Cast."),
    };

    private static string Missing(string name, string value) => name switch
    {
        "recordNumber" => RecordNumber.New(TrainingApp.Bulletin).Value,
        "token" or "name" => "none",
        _ => Guid.TryParse(value, out _) ? $"{Guid.NewGuid()}" : value,
    };

    /// <summary>A parameter of a route, with what constrains it.</summary>
    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
