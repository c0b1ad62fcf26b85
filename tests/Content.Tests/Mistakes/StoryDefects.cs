namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>Ways through a scenario that go wrong.</summary>
internal static class StoryDefects
{
    public static IEnumerable<Defect> All =>
    [
        Defect.InStory(
            "  later:",
            "  ▶never:\n    scene: Nobody gets here.\n    continue: end\n  later:",
            "SC1 No way leads to 'never'. → Lead there with 'goto' or 'continue', or take it out."),
        Defect.InStory(
            "goto: later",
            "▶goto: tomorrow",
            "SC2 There is no node 'tomorrow' to go on with. → Lead to one of morning, later, end."),
        Defect.InStory(
            "continue: end",
            "▶continue: morning",
            "SC3 This leads back to 'morning', which led here. → Go on to a node that lies ahead, so that every way comes to the debrief."),
        Defect.InStory(
            "- id: post\n        text: Post it without your name.\n        outcome: violation\n        consequence: People wonder who wrote it.\n"
                + "        why: The clause asks for your name.\n        clauses: [II.B.4]\n",
            "▶- id: post\n        text: Post it without your name.\n        outcome: violation\n        consequence: People wonder who wrote it.\n"
                + "        why: The clause asks for your name.\n",
            "SC4 The choice 'post' breaks the bulletin and does not say where. → Name the clause under 'clauses', or give it another outcome."),
        Defect.InStory("start: morning\nnodes:\n", $"▶start: d1\nnodes:\n{Decisions(6)}", "SC5 One way through SC-A-POST asks for 7 decisions. → Ask for 6 at most."),
        Defect.InStory("  morning:", "▶  morning:", "SC6 'morning' has no best choice. → Give one of its choices 'outcome: best'.")
            .Also("outcome: best", "outcome: risky"),
        Defect.InStory("id: SC-A-POST", "▶id: SC-A-PAGE", "SC7 No lesson shows SC-A-PAGE. → Put ::scenario{SC-A-PAGE} in a lesson."),
        Defect.InStory(
            "recap: [I.A]",
            "▶recap: [I.B/blog]",
            "ID3 I.B/blog is not among the clauses of SC-A-POST. → Add it to 'clauses' and 'reviewed' of the scenario, or take it out here."),
        Defect.InStory(
            "- id: ask\n        text: Ask whether this is for you to post.\n        outcome: best\n        consequence: You hear that it is.\n"
                + "        why: Responsibility comes with these tools.",
            "▶- id: ask\n        text: Ask whether this is for you to post.\n        outcome: best\n        consequence: You hear that it is.\n        why: That is right.",
            "Q4 What follows from the choice 'ask' only says right or wrong. → Say what would happen and why, in terms of the clause."),
        Defect.InStory(
            "debrief: It was about asking.",
            "▶debrief: It was about “asking before you post anything”.",
            "CL4 The bulletin does not say “asking before you post anything”. → Copy its words, or set in *italics* what someone might say."),
        Defect.InStory(
            "reviewed: { I.A: 8a2193217385",
            "reviewed: { I.A: 000000000000",
            "CL2 'SC-A-POST' is stale: I.A has changed since it was reviewed. "
                + "→ Read 'SC-A-POST' against I.A; when it holds, write I.A: 8a2193217385 under 'reviewed'.")
            .At("id: SC-A-POST"),
    ];

    private static string Decisions(int count) => string.Concat(Enumerable.Range(1, count).Select(number =>
        $$"""
          d{{number}}:
            scene: You go on.
            ask: What do you do?
            choices:
              - id: on
                text: Go on.
                outcome: best
                consequence: You go on for a while.
                why: The clause lets you go on.
                clauses: [I.A]
                goto: {{(number == count ? "morning" : $"d{number + 1}")}}

        """));
}
