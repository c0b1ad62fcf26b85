namespace PolicyTraining.Content.Tests;

/// <summary>A small scenario added to a course, which one lesson shows.</summary>
internal static class Story
{
    public const string Path = "scenarios/a-post.yaml";

    private const string Lesson = "lessons/why-this-policy.md";

    private const string Text =
        """
        id: SC-A-POST
        revision: 2
        title: A post
        summary: Somebody wants it posted.
        clauses: [I.A, II.B.4]
        start: morning
        nodes:
          morning:
            place: in-person
            scene: >-
              You are at
              your desk.

              Somebody writes.
            message: { from: "Sam, a colleague", text: Post it now. }
            ask: What do you do?
            choices:
              - id: ask
                text: Ask whether this is for you to post.
                outcome: best
                consequence: You hear that it is.
                why: Responsibility comes with these tools.
                clauses: [I.A]
                goto: end
              - id: post
                text: Post it without your name.
                outcome: violation
                consequence: People wonder who wrote it.
                why: The clause asks for your name.
                clauses: [II.B.4]
                goto: later
          later:
            scene: You add your name.
            continue: end
          end:
            debrief: It was about asking.
            recap: [I.A]
        reviewed: { I.A: 8a2193217385, II.B.4: d635af9064c2 }

        """;

    public static ContentFiles In(ContentFiles files) => In(files, "", "");

    /// <param name="replace">Some text of the story to be edited.</param>
    public static ContentFiles In(ContentFiles files, string replace, string by)
    {
        var at = Text.IndexOf(replace, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"'{replace}' does not stand in the story.");
        return Shown(files).With(Path, Text.Remove(at, replace.Length).Insert(at, by));
    }

    private static ContentFiles Shown(ContentFiles files) =>
        files.With(Lesson, files.Find(Lesson)!.TrimEnd() + "\n\n::scenario{SC-A-POST}\n");
}
