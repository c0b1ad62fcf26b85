namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>Files that cannot be read as they are.</summary>
internal static class FileDefects
{
    public static IEnumerable<Defect> All =>
    [
        Defect.In(
            "course.yaml",
            "  - why-this-policy",
            "  - why-this-policy\n▶  - the-future",
            "FL1 There is no file lessons/the-future.md. → Add it, or put its name right."),
        Defect.With(
            "notes/forgotten.md",
            "▶A draft.",
            "FL2 (warning) Nothing refers to this file. → Name it in course.yaml or bulletin/bulletin.yaml, or delete it."),
        Defect.With(
            "lessons/the-words.md",
            "▶A lesson.",
            "FM1 The lesson has no front matter. → Begin with id, title, summary, minutes and reviewed between two lines '---'."),
        Defect.In(
            "reference/deadlines.yaml",
            "    days: 14",
            "    days: 14\n▶    weeks: 2",
            "FM2 The key 'weeks' is not known here. → Use one of days, id, printed, source."),
        Defect.In(
            "reference/deadlines.yaml",
            "    days: 14",
            "    days: 14\n▶    days: 15",
            "FM3 The key 'days' stands here twice. → Keep one of them."),
        Defect.In(
            "reference/deadlines.yaml",
            "id: return-certification\n    days: 14",
            "▶id: return-certification",
            "FM4 The key 'days' is missing. → Add 'days:' here."),
        Defect.In(
            "course.yaml",
            "edition: ",
            "▶edition: &first ",
            "FM5 The anchor &first gives this text a second use. → Write the text out, in quotation marks if it begins with & * or !."),
        Defect.InItem(
            "    ▶type: puzzle\n    stem: What is missing?",
            "FM6 'type' is 'puzzle'. → Write one of single, multi, order, match, classify, spot, edit-choice, reflect, recall."),
        Defect.In(
            "lessons/why-this-policy.md",
            "This bulletin does",
            "▶<b>This</b> bulletin does",
            "MD1 HTML has no place in a lesson. → Write it as Markdown; for a '<' in the text write '\\<'."),
        Defect.In(
            "lessons/why-this-policy.md",
            "This bulletin does",
            "▶#### Deep down\n\nThis bulletin does",
            "MD2 Only a third-level heading fits inside a block. → Write '### ', or begin a block with '## Heading {#id}'."),
        Defect.In(
            "reference/contacts.yaml",
            "name: Paul Stahmer",
            "▶name: Paul Stamer",
            "CT1 receipt/return does not print 'Paul Stamer'. → Write it as the bulletin does."),
        Defect.With(
            "glossary.yaml",
            """
            terms:
              - { id: blog, term: Blog, clause: I.B/blog, aliases: [blogs] }
              - { id: log, term: Log, clause: I.B/blog, aliases: [▶Blogs] }

            """,
            "GL1 'Blogs' stands in the glossary already, at glossary.yaml:2. → Keep one of the two."),
        Defect.With(
            "glossary.yaml",
            "terms:\n  - { id: blog, term: Blog, clause: ▶I.B/log }\n",
            "ID3 The bulletin has no clause I.B/log. → Use an id from bulletin/*.md."),
    ];
}
