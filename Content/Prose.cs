using PolicyTraining.Content.Files;
using PolicyTraining.Content.Files.Items;
using PolicyTraining.Content.Files.Scenarios;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content;

/// <summary>Who says a text of the course.</summary>
internal enum Voice
{
    /// <summary>The course, explaining: what it sets in “curly quotation marks” are the bulletin's words.</summary>
    Course,

    /// <summary>The course, telling a situation and what one could do in it, in which people may be quoted.</summary>
    Situation,

    /// <summary>Somebody in an invented post or message.</summary>
    Somebody,
}

/// <summary>A text of the course that is not the bulletin's, with the clauses it rests on.</summary>
/// <param name="Text">Paragraphs have an empty line between them.</param>
/// <param name="IsMarkdown">Its lines are those of the file; else it begins at its place, and where its lines stand is not known.</param>
internal sealed record Prose(Placed<string> Text, IReadOnlyList<Placed<ClauseId>> Clauses, Voice Voice, bool IsMarkdown = false)
{
    /// <summary>The place of the character at <paramref name="index"/>.</summary>
    public Placed<string> At(int index) =>
        IsMarkdown ? Text with { Line = Text.Line + Text.Value.AsSpan(0, index).Count('\n') } : Text;

    /// <summary>Everything in the course that is not the bulletin's own.</summary>
    public static IEnumerable<Prose> Of(CourseText course) =>
        course.Lessons.SelectMany(Of).Concat(course.Questions.All.SelectMany(Of)).Concat(course.Scenarios.SelectMany(Of));

    private static IEnumerable<Prose> Of(LessonText lesson) =>
        from block in lesson.Blocks.OfType<TeachingText>()
        select new Prose(new(block.Markdown, block.Id.File, block.FirstLine), block.Cards, Voice.Course, IsMarkdown: true);

    private static IEnumerable<Prose> Of(ItemText item)
    {
        var isSpot = item.Kind == Domain.Items.ItemKind.Spot;
        IEnumerable<Placed<string>> explaining =
            [item.Explanation, .. item.Interaction.Texts, .. item.Parts.Select(part => part.Id with { Value = part.Part.Feedback })];
        foreach (var text in explaining)
            yield return new(text, item.Clauses, Voice.Course);
        yield return new(item.Stem, item.Clauses, Voice.Situation);
        foreach (var part in item.Parts)
            yield return new(part.Id with { Value = part.Part.Text }, item.Clauses, isSpot ? Voice.Somebody : Voice.Situation);
        if (item.Post is { } post)
            yield return new(post, item.Clauses, Voice.Somebody);
    }

    private static IEnumerable<Prose> Of(ScenarioText scenario) =>
    [
        .. scenario.Told.Select(text => new Prose(text, scenario.Clauses, Voice.Course)),
        .. scenario.Nodes.Select(node => node.Message).OfType<Placed<string>>().Select(said => new Prose(said, scenario.Clauses, Voice.Somebody)),
    ];
}
