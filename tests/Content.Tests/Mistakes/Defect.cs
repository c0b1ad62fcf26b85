namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>A copy of the shipped course with one mistake in it, and what its author is told.</summary>
/// <param name="Finding">Code, message and mend.</param>
internal sealed record Defect(ContentFiles Files, string File, int Line, string Finding)
{
    private const string Questions = "questions/I.A-more.yaml";

    /// <summary>The finding as authors read it.</summary>
    public string Told => $"{File}:{Line} {Finding}";

    public string Code => Finding.Split(' ')[0];

    /// <summary>An edit of a shipped file. In it, ▶ marks the line that should be named.</summary>
    public static Defect In(string file, string replace, string by, string finding) => Marked(Shipped.With(file, replace, by), file, finding);

    /// <summary>A file beside the shipped ones, or instead of one of them.</summary>
    public static Defect With(string file, string text, string finding) => Marked(Shipped.Files.With(file, text), file, finding);

    /// <summary>An edit of the small scenario.</summary>
    public static Defect InStory(string replace, string by, string finding) => Marked(Story.In(Shipped.Files, replace, by), Story.Path, finding);

    /// <summary>Other rules for the assessment in course.yaml.</summary>
    public static Defect InRules(string rules, string finding)
    {
        var course = Shipped.Files.Find("course.yaml")!;
        var before = course[..course.IndexOf("assessment:", StringComparison.Ordinal)];
        return With("course.yaml", $"{before}assessment:\n  pass-percent: 80\n{rules}\n", finding);
    }

    /// <summary>One more practice item.</summary>
    public static Defect InItem(string rest, string finding, string list = "practice") => With(
        Questions,
        $$"""
        section: I.A
        misconceptions:
          - { id: M-MORE, text: More is better. }
          - { id: M-MOST, text: Most is best. }
        {{list}}:
          - id: ▶{{(list == "practice" ? "PB" : "QB")}}-MORE-01
            revision: 1
            clauses: [I.A]
            reviewed: { I.A: 8a2193217385 }
            explanation: The department encourages use that supports its mission.
        {{rest}}

        """,
        finding);

    /// <summary>This one, found fault with on the line where some text first stands in its file.</summary>
    public Defect At(string text) => At(File, text);

    /// <summary>This one, found fault with in another file.</summary>
    public Defect At(string file, string text)
    {
        var lines = Files.Find(file)!.Split('\n');
        return this with { File = file, Line = Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1 };
    }

    /// <summary>This one, with another edit of its file that moves no line.</summary>
    public Defect Also(string replace, string by) => And(File, Files.Find(File)!.Replace(replace, by, StringComparison.Ordinal));

    /// <summary>This one, with another text for one of the course's files.</summary>
    public Defect And(string file, string text) => this with { Files = Files.With(file, text) };

    private static Defect Marked(ContentFiles files, string file, string finding)
    {
        // The last mark counts: a template marks the item, and an edit within it something more exact. What is found
        // fault with elsewhere has no mark here.
        var text = files.Find(file)!;
        var line = text.AsSpan(0, Math.Max(0, text.LastIndexOf('▶'))).Count('\n') + 1;
        return new(files.With(file, text.Replace("▶", "", StringComparison.Ordinal)), file, line, finding);
    }
}
