namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>Parts of a course that do not fit together.</summary>
internal static class CourseDefects
{
    private const string Lesson = "lessons/why-this-policy.md";

    private static string Groups => $"  groups:\n    all: [{string.Join(", ", Shipped.Edition.Bulletin.Clauses.Select(clause => clause.Id))}]\n";

    public static IEnumerable<Defect> All =>
    [
        Defect.In(
            Lesson,
            "{#what-counts}",
            "▶{#encouraged}",
            $"ID1 The block id 'encouraged' is taken at {Lesson}:{Shipped.LineOf(Lesson, "{#encouraged}")}. "
                + "→ Give one of the two an id that was never used."),
        Defect.In("course.yaml", "edition: ", "retired: [the-words]\nedition: ", "ID2 'the-words' was retired and keeps its old meaning. → Choose an id that was never used.")
            .At("lessons/the-words.md", "id: the-words"),
        Defect.In(Lesson, "::clause{I.A}", "::clause{I.A}\n▶::clause{I.Z}", "ID3 The bulletin has no clause I.Z. → Use an id from bulletin/*.md."),
        Defect.In(
            Lesson,
            "  I.A: ",
            "  I.A: 0",
            "CL2 'why-this-policy' is stale: I.A has changed since it was reviewed. "
                + "→ Read 'why-this-policy' against I.A; when it holds, write I.A: 8a2193217385 under 'reviewed'.")
            .At(Lesson, "id: why-this-policy"),
        Defect.In("lessons/the-words.md", "::clause{I.B/rss}", "", "CL3 No lesson teaches I.B/rss. → Put ::clause{I.B/rss} beside the text that explains it.")
            .At("bulletin/I.B.md", "## I.B/rss"),
        Defect.In(
            Lesson,
            "This bulletin does",
            "▶It says “the agency encourages the use of social media” and does",
            "CL4 The bulletin does not say “the agency encourages the use of social media”. "
                + "→ Copy its words, or set in *italics* what someone might say."),
        Defect.In(
            Lesson,
            "## Encouraged, with responsibility {#encouraged}\n::clause{I.A}\n",
            "▶## Encouraged, with responsibility {#encouraged}\n",
            "CL5 'Encouraged, with responsibility' teaches no clause. → Put ::clause{…} below the heading."),
        Defect.With(
            "questions/I.A.yaml",
            "section: I.A\n",
            "CL6 No item of the assessment tests I.A. → Write one that names this clause first, or say in course.yaml under 'waived' why it is not tested.")
            .At("bulletin/I.A.md", "## I.A"),
        Defect.In(
            "lessons/why-this-policy.md",
            "::try{PB-I.A-01}",
            "",
            "Q7 No lesson tries PB-I.A-01. → Put ::try{PB-I.A-01} in a lesson, or move the item to the assessment.")
            .At("questions/I.A.yaml", "id: PB-I.A-01"),
        Unpracticed,
        CriticalAmongOthers,
        CriticalAlone,
        Defect.InRules(
            $"{Groups}  draw: {{ all: 2 }}\nwaived:\n▶  I.A: It needs no test.",
            "CL10 I.A is tested by QB-I.A-01. → Take it out of 'waived'."),
        Defect.InRules(
            "  groups: { purpose: [I.A] }\n  draw:\n▶    purpose: 100",
            $"Q6 100 items are drawn from purpose, which has {ItemsOf("I.A")}. → Draw at most {ItemsOf("I.A")}, or write more items."),
        Defect.InRules(
            "  draw: { II.C: 1 }",
            "Q15 QB-I.A-01 is never drawn: no group of the draw has I.A. → Add the clause to a group of course.yaml, and the group to 'draw'.")
            .At("questions/I.A.yaml", "id: QB-I.A-01"),
        Defect.InRules(
            $"{Groups}    again: [▶II.A.5]\n  draw: {{ all: 1, again: 1 }}",
            "Q16 II.A.5 is in two groups, so that one item could be drawn twice. → Leave it in one of them."),
        Defect.InRules(
            $"{Groups}  draw:\n    all: 1\n▶    II.C: 1",
            "Q16 II.C/trust is in two groups, so that one item could be drawn twice. → Leave it in one of them."),
        Defect.InRules(
            "  groups: { some: [▶II.A.99] }\n  draw: { some: 1 }",
            "ID3 The bulletin has no clause II.A.99. → Use an id from bulletin/*.md."),
        Defect.In(
            Lesson,
            "This bulletin does",
            "▶Answer within 24 hours. This bulletin does",
            "DL1 No clause cited here sets '24 hours'. → Say it as the clause does; a time limit stands in reference/deadlines.yaml with its clause."),
        Defect.In(
            Lesson,
            "This bulletin does",
            "▶Write to press@dma.example. This bulletin does",
            "CT2 'press@dma.example' would have to be kept up to date here as well. "
                + "→ Name the office; its address and number stand in reference/contacts.yaml."),
        Defect.In(
            "reference/contacts.yaml",
            "contacts:\n",
            "contacts:\n  - ▶id: press\n    name: Paul Stahmer\n    attention: WING-SHR\n    address: [PO Box 14587]\n    source: receipt/return\n",
            "CT3 Nothing names the contact 'press'. → Name it in certification/receipt.yaml, or take it out."),
        Defect.In(
            "reference/deadlines.yaml",
            "deadlines:\n",
            "deadlines:\n  - ▶id: sign\n    days: 7\n    printed: within 2 weeks of receipt\n    source: receipt/return\n",
            "DL2 Nothing names the deadline 'sign'. → Name it in certification/receipt.yaml, or take it out."),
        Defect.In(
            Lesson,
            "This bulletin does",
            "▶Call 608 555-0123. This bulletin does",
            "CT2 '608 555-0123' would have to be kept up to date here as well. "
                + "→ Name the office; its address and number stand in reference/contacts.yaml."),
        Defect.In(
            Lesson,
            "This bulletin does",
            "▶See [here](https://dma.example). This bulletin does",
            "A3 '[here]' does not say where it leads. → Name what is there: people hear and scan links by themselves."),
        Defect.In(
            Lesson,
            "This bulletin does",
            $"▶{string.Join(' ', Enumerable.Repeat("word", 121))}\n\nThis bulletin does",
            "A4 This paragraph has 121 words. → Break it where a new thought begins; 120 words are a screen of a phone."),
        Defect.With(
            Lesson,
            """
            ---
            ▶id: why-this-policy
            title: Why
            summary: Why there is a policy.
            minutes: 2
            reviewed:
              I.A: 8a2193217385
            ---
            ## Encouraged {#encouraged}
            ::clause{I.A}

            Notwithstanding considerable institutional reservations, departmental utilization of contemporary communication technologies necessitates unambiguous organizational responsibility.

            ::try{PB-I.A-01}
            """,
            "RD1 (warning) 'why-this-policy' reads as for grade 42. "
                + "→ Shorten its sentences, and use everyday words where the clause does not need its own."),
    ];

    private static Defect Unpracticed => new Defect(
        new(Shipped.Files.Paths.Select(path => KeyValuePair.Create(
            path,
            path == "course.yaml" ? Shipped.Files.Find(path)!.Replace("  - the-receipt\n", "", StringComparison.Ordinal) : Shipped.Files.Find(path)!))),
        "",
        0,
        "CL7 Whoever misses a question on receipt/return has nothing to practice it with. "
            + "→ Cite the clause in a practice item or a scenario that a lesson shows.").At("bulletin/receipt.md", "## receipt/return");

    private static Defect CriticalAmongOthers => Defect.InItem(
        ItemDefects.Options("single", "    critical: true\n"),
        "CL8 I.A is critical in other items and not in QB-I.A-01. → Write 'critical: true' on every item this clause decides, or on none.",
        "assessment").At("questions/I.A.yaml", "id: QB-I.A-01");

    private static Defect CriticalAlone => Defect.InItem(
        ItemDefects.Options("single", "    critical: true\n"),
        "CL9 I.A is critical and decides only one item. → Write at least three, so that a second try meets another question.",
        "assessment").And("questions/I.A.yaml", "section: I.A\n").At("bulletin/I.A.md", "## I.A");

    private static int ItemsOf(string clause) => Shipped.Edition.Bank.Items.Count(item => item.Clause.Value == clause);
}
