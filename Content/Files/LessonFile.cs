using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Files;

/// <summary>A block as written.</summary>
internal abstract record BlockText(Placed<string> Id);

/// <summary>A heading with the Markdown below it.</summary>
/// <param name="Lines">The Markdown with an empty line in place of each card, so that lines keep their numbers.</param>
internal sealed record TeachingText(Placed<string> Id, string Title, List<string> Lines, List<Placed<ClauseId>> Cards) : BlockText(Id)
{
    public string Markdown => string.Join('\n', Lines);

    /// <summary>The line of the file on which <see cref="Lines"/> begin.</summary>
    public int FirstLine => Id.Line + 1;
}

/// <summary>A practice item to try, named by its id.</summary>
internal sealed record TryText(Placed<string> Id) : BlockText(Id);

/// <summary>A scenario to go through, named by its id.</summary>
internal sealed record PlayText(Placed<string> Id) : BlockText(Id);

/// <summary>A lesson as written, with the places of its parts.</summary>
internal sealed record LessonText(
    Placed<string> Id,
    string Title,
    string Summary,
    int Minutes,
    IReadOnlyList<BlockText> Blocks,
    Review Review);

/// <summary>
/// Reads <c>lessons/*.md</c>: front matter, then <c>## Heading {#block-id}</c>, Markdown, <c>::clause{II.A.1}</c> for a
/// clause's card beside it, <c>::try{PB-II.A.1-01}</c> for a practice item after it and <c>::scenario{SC-NEGATIVE-COMMENT}</c>
/// for a scenario.
/// </summary>
internal sealed partial class LessonFile
{
    private const string Fence = "---";

    private readonly string _file;
    private readonly FindingList _findings;
    private readonly List<BlockText> _blocks = [];

    private LessonFile(string file, FindingList findings) => (_file, _findings) = (file, findings);

    /// <summary>Reads the lessons that the course names, in its order.</summary>
    public static IReadOnlyList<LessonText> ReadAll(CourseFolder folder, Course course) =>
        [.. course.Lessons.Select(lesson => Read(folder, lesson)).OfType<LessonText>()];

    private static LessonText? Read(CourseFolder folder, Placed<string> id)
    {
        var path = $"lessons/{id.Value}.md";
        return folder.Text(id with { Value = path }) is { } text
            ? new LessonFile(path, folder.Findings).ReadLesson(id.Value, text.Split('\n'))
            : null;
    }

    private LessonText? ReadLesson(string id, string[] lines)
    {
        var end = lines is [Fence, ..] ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            _findings.Error(
                _file,
                1,
                Codes.Malformed,
                "The lesson has no front matter.",
                "Begin with id, title, summary, minutes and reviewed between two lines '---'.");
            return null;
        }

        for (var index = end + 1; index < lines.Length; index++)
            ReadLine(lines[index], index + 1);

        var frontMatter = StrictYaml.Read(_file, string.Join('\n', lines[1..end]), _findings, linesBefore: 1);
        return frontMatter is null ? null : Fields.Read(frontMatter, _file, _findings, fields => ReadFrontMatter(fields, id));
    }

    private LessonText ReadFrontMatter(Fields fields, string fileName)
    {
        var id = fields.Text("id");
        if (id.Value != fileName)
        {
            _findings.Error(
                id,
                Codes.WrongValue,
                $"The id '{id.Value}' is not the file's name.",
                $"Write 'id: {fileName}'; an id is permanent.");
        }

        var title = fields.Text("title").Value;
        var summary = fields.Text("summary").Value;
        var minutes = fields.Number("minutes", 1, 60);
        var clauses = _blocks.OfType<TeachingText>().SelectMany(block => block.Cards).DistinctBy(card => card.Value).ToList();
        return new(id, title, summary, minutes, _blocks, Review.Read(fields, id, clauses));
    }

    private void ReadLine(string line, int number)
    {
        if (line.StartsWith("## ", StringComparison.Ordinal))
        {
            BeginBlock(line, number);
        }
        else if (line.StartsWith("::", StringComparison.Ordinal))
        {
            ReadDirective(line, number);
        }
        else if (_blocks is [.., TeachingText block])
        {
            block.Lines.Add(line);
        }
        else if (line.Trim().Length > 0)
        {
            _findings.Error(
                _file,
                number,
                Codes.Heading,
                "This text belongs to no block.",
                "Put a heading such as '## Why it matters {#why}' above it.");
        }
    }

    private void BeginBlock(string line, int number)
    {
        var heading = Heading().Match(line);
        if (!heading.Success)
        {
            _findings.Error(
                _file,
                number,
                Codes.Heading,
                "This heading has no block id.",
                "End it with an id in small letters, such as {#why-it-matters}.");
        }

        var id = heading.Success ? heading.Groups["id"].Value : $"line-{number.ToString(CultureInfo.InvariantCulture)}";
        _blocks.Add(new TeachingText(new(id, _file, number), heading.Groups["title"].Value, [], []));
    }

    private void ReadDirective(string line, int number)
    {
        var directive = Directive().Match(line);
        var argument = directive.Groups["argument"].Value;
        switch (directive.Groups["name"].Value, _blocks.LastOrDefault())
        {
            case ("clause", TeachingText block):
                block.Lines.Add("");
                if (_findings.ClauseId(new(argument, _file, number)) is { } clause)
                    block.Cards.Add(clause);
                break;
            case ("clause", _):
                _findings.Error(
                    _file,
                    number,
                    Codes.Heading,
                    "This card stands beside no text.",
                    "Put a heading such as '## Why it matters {#why}' above it.");
                break;
            case ("try", _):
                _blocks.Add(new TryText(new(argument, _file, number)));
                break;
            case ("scenario", _):
                _blocks.Add(new PlayText(new(argument, _file, number)));
                break;
            default:
                _findings.Error(
                    _file,
                    number,
                    Codes.UnknownKey,
                    $"'{line.Trim()}' is not known here.",
                    "Write ::clause{II.A.1}, ::try{PB-II.A.1-01} or ::scenario{SC-NEGATIVE-COMMENT}.");
                break;
        }
    }

    [GeneratedRegex(@"^## (?<title>.+?) \{#(?<id>[a-z][a-z0-9-]*)\}\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^::(?<name>[a-z]+)\{(?<argument>[^{}]+)\}\s*$")]
    private static partial Regex Directive();
}
