namespace PolicyTraining.Content.Tests.Schemas;

/// <summary>A file of questions with every key that any of them knows.</summary>
internal static class SampleQuestions
{
    private static readonly string[] Kinds =
    [
        """
            type: single
            post: { account: DMA, place: forum, text: Hello. }
            options: [{ id: a, text: This, key: true, feedback: Well done. }, { id: b, text: That, misconception: M-THAT, feedback: No. }]
        """,
        """
            type: multi
            critical: true
            options: [{ id: a, text: This, key: true, missed: It counts., feedback: Well done. }]
        """,
        """
            type: order
            steps: [{ id: a, text: First, feedback: It begins. }, { id: b, text: Next, feedback: It goes on. }]
            equivalent: [[a, b]]
        """,
        """
            type: classify
            choices: [{ id: head, text: The head }]
            rows: [{ id: a, text: Approve, answer: head, feedback: The head does., misconception: M-THAT }]
        """,
        """
            type: spot
            post: { account: DMA, place: profile }
            rules: [{ clause: I.A, text: Be responsible }]
            segments: [{ id: a, text: A secret., problem: I.A, feedback: It is., misconception: M-THAT }]
        """,
        """
            type: edit-choice
            post: { account: DMA, place: agency-page, text: Hello. }
            options: [{ id: a, text: This, key: true, feedback: Well done. }]
        """,
        """
            type: reflect
            answer: I would ask.
            checklist: [{ text: Ask, clause: I.A }]
        """,
        "    type: recall",
    ];

    public static string OfEveryKind =>
        $$"""
        section: I.A
        misconceptions: [{ id: M-THAT, text: It is that. }]
        practice:
        {{string.Join('\n', Kinds.Select((kind, index) => $"""
          - id: PB-KIND-0{index}
            revision: 1
            clauses: [I.A]
            stem: What now?
            explanation: The clause says so.
            reviewed: {"{ I.A: 8a2193217385 }"}
        {kind}
        """))}}

        """;
}
