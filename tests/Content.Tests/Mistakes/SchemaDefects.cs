namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>What the reader would take and an editor would not.</summary>
internal static class SchemaDefects
{
    public static IEnumerable<Defect> All =>
    [
        Defect.InStory("title: A post", "▶title: 2026", "FM6 'title' is 2026, which is not text without quotation marks. → Put it in quotation marks."),
        Defect.InStory("title: A post", "▶title: ~", "FM6 'title' is ~, which is not text without quotation marks. → Put it in quotation marks."),
        Defect.In("reference/deadlines.yaml", "days: 14", "▶days: \"14\"", "FM6 'days' is text in quotation marks. → Write 14 without them."),
        Defect.InItem(
            ItemDefects.Options("single", "    ▶critical: \"false\"\n"),
            "FM6 'critical' is text in quotation marks. → Write false without them."),
        Defect.InStory("clauses: [I.A, II.B.4]", "▶clauses: [I.A, II.B.4, I.A]", "FM6 'clauses' names something twice. → Keep one of the two."),
        Defect.InItem(
            $"    type: order\n    stem: What comes first?\n    steps:\n{Step("a")}\n{Step("b")}\n{Step("c")}\n    ▶equivalent: [[b]]",
            "FM6 An entry of 'equivalent' has too few entries. → Write 2 at least, or take it out."),
        Defect.InItem(ItemDefects.Options("single"), "FM6 'id' is 'm-more'. → Write it in capitals, as M-SPEED-BEATS-PERMISSION.")
            .Also("M-MORE", "m-more").At("id: m-more"),
        Defect.In("course.yaml", "edition: ", "▶retired: [\"\"]\nedition: ", "FM6 An entry of 'retired' is empty. → Write something there, or take it out."),
        Defect.InRules("  groups: ▶{}\n  draw: { II.C: 1 }", "FM6 'groups' has nothing in it. → Write 'key: value' lines below it, or take it out."),
    ];

    private static string Step(string id) => $"      - {{ id: {id}, text: Step {id}, feedback: The clause puts this one here. }}";
}
