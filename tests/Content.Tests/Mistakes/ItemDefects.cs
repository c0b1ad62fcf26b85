namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>One more item, with something wrong in it.</summary>
internal static class ItemDefects
{
    private const string OptionA = "      - { id: a, text: Ask your supervisor, key: true, feedback: The clause sends you there first. }";
    private const string OptionB = "      - { id: b, text: Post it at once, misconception: M-MORE, feedback: The clause asks you to wait. }";
    private const string OptionC = "      - { id: c, text: Leave it to luck, misconception: M-MOST, feedback: The clause asks you to act. }";

    private const string Sound = "What do you do next?";

    public static IEnumerable<Defect> All =>
    [
        Defect.InItem(Options("single").Replace("key: true, ", "misconception: M-MORE, ", StringComparison.Ordinal),
            "Q1 PB-MORE-01 has 0 right answers. → Write 'key: true' on exactly one option."),
        Defect.InItem(
            $"    type: multi\n    stem: {Sound}\n    options:\n{OptionB}\n{OptionC}\n{OptionB.Replace("id: b", "id: d", StringComparison.Ordinal)}",
            "Q1 PB-MORE-01 has no right answers. → Give it at least one that is right."),
        Defect.InItem(
            $"    type: multi\n    stem: {Sound}\n    options:\n{Key("a")}\n{Key("b")}\n{Key("c")}",
            "Q1 PB-MORE-01 has only right answers. → Give it at least one that is wrong."),
        Defect.InItem(
            Options("single").Replace("- { id: b", "- ▶{ id: b", StringComparison.Ordinal).Replace(", feedback: The clause asks you to wait.", "", StringComparison.Ordinal),
            "Q2 There is no feedback on option b of PB-MORE-01. → Say what would happen and why, in terms of the clause."),
        Defect.InItem(
            $"    stem: {Sound}\n    options:\n{OptionA}\n{OptionB}",
            "Q3 PB-MORE-01 has 2 options. → Give it three that someone could well believe."),
        Thin("Incorrect."),
        Thin("That is wrong. Please try again, sorry, and read it again."),
        Thin("Not quite. Ask them first."),
        Defect.InItem(
            Options("single").Replace("- { id: a, text: Ask your supervisor", "- ▶{ id: a, text: Ask your supervisor whether it is yours to say", StringComparison.Ordinal),
            "Q5 (warning) The right answer of PB-MORE-01 is by far the longest. → Shorten it, or say more in the others."),
        Defect.InItem(
            Options("single").Replace("- { id: c, text: Leave it to luck", "- ▶{ id: c, text: None of the above", StringComparison.Ordinal),
            "Q5 (warning) Options of PB-MORE-01 are shuffled, so nothing is above. → Write out what is meant."),
        Defect.InItem(
            Options("single").Replace("- { id: b, text: Post it at once", "- ▶{ id: b, text: Always post at once", StringComparison.Ordinal),
            "Q5 (warning) 'Always' gives option b of PB-MORE-01 away as wrong. → Say it as somebody who believes it would."),
        Defect.InItem(
            Options("single").Replace($"stem: {Sound}", "▶stem: Which of these is not for you to post?", StringComparison.Ordinal),
            "Q5 (warning) The question of PB-MORE-01 turns on a small 'not' or 'except'. → Ask for what is right, or write NOT."),
        Defect.InItem(
            Options("single").Replace(Sound, "A newspaper asks you. What do you do?", StringComparison.Ordinal)
                .Replace("- { id: a, text: Ask your supervisor", "- ▶{ id: a, text: Answer the newspaper", StringComparison.Ordinal),
            "Q5 (warning) 'newspaper' stands in the question of PB-MORE-01 and in its right answer only. "
                + "→ Use it in another option as well, or say it in other words."),
        Defect.InItem(
            Options("single").Replace("- { id: b", "- ▶{ id: b", StringComparison.Ordinal).Replace("misconception: M-MORE, ", "", StringComparison.Ordinal),
            "Q8 Option b of PB-MORE-01 is wrong and names no misconception. "
                + "→ Write 'misconception:' and the id of what somebody who chooses it believes."),
        Defect.InItem(
            Options("single").Replace("- { id: b", "- ▶{ id: b", StringComparison.Ordinal).Replace("M-MORE", "M-LESS", StringComparison.Ordinal),
            "ID3 There is no misconception M-LESS. → Use an id from a 'misconceptions' list of questions/*.yaml, or add it there."),
        Defect.InItem(
            Options("single").Replace("M-MORE", "M-MOST", StringComparison.Ordinal),
            "Q9 No answer shows M-MORE. → Name it on the wrong answer that shows it, or take it out.")
            .At("id: M-MORE"),
        Defect.InItem(
            Options("multi").Replace("- { id: a", "- ▶{ id: a", StringComparison.Ordinal),
            "Q10 Option a of PB-MORE-01 says nothing to somebody who missed it. → Add 'missed:' and say what is lost without it."),
        Defect.InItem(
            $"    type: order\n    stem: {Sound}\n    steps:\n{Step("a")}\n{Step("b")}",
            "Q11 PB-MORE-01 has 2 steps. → Give it 3 to 7."),
        Defect.InItem(
            $"    type: order\n    stem: {Sound}\n    steps:\n{string.Join('\n', "abcdefgh".Select(id => Step(id.ToString())))}",
            "Q11 PB-MORE-01 has 8 steps. → Give it 3 to 7."),
        Defect.InItem(
            $"    type: order\n    stem: {Sound}\n    steps:\n{Step("a")}\n{Step("b")}\n{Step("c")}\n    equivalent: [[b, ▶d]]",
            "ID3 PB-MORE-01 has no step 'd'. → Write one of a, b, c."),
        Matching("match"),
        Matching("classify"),
        Defect.InItem(Spot("problem: I.A, ", ""), "Q12 In the post of PB-MORE-01 nothing breaks a rule. → Write 'problem:' on the segments that break one, and leave at least one as it is."),
        Defect.InItem(
            Spot("text: Hello there., ", "text: Hello there., problem: I.A, "),
            "Q12 In the post of PB-MORE-01 everything breaks a rule. → Write 'problem:' on the segments that break one, and leave at least one as it is."),
        Defect.InItem(
            Spot("problem: I.A", "▶problem: II.B.5"),
            "ID3 PB-MORE-01 has no rule 'II.B.5'. → Write one of I.A, II.B.4."),
        Defect.InItem(
            Spot("problem: I.A", "▶problem: II.B.4"),
            "ID3 PB-MORE-01 does not cite II.B.4. → Add it to 'clauses' and 'reviewed' of the item."),
        Defect.InItem(
            Spot("    post: { account: DMA, place: agency-page }\n", ""),
            "Q13 PB-MORE-01 is about a post that is not there. → Add 'post:' with account and place."),
        Defect.InItem(Options("edit-choice"), "Q13 PB-MORE-01 is about a post that is not there. → Add 'post:' with account and place."),
        Defect.InItem(
            $"    type: recall\n    stem: {Sound}",
            "Q14 QB-MORE-01 cannot be marked right or wrong. → Move it to 'practice', or make it another type of item.",
            "assessment"),
        Defect.InItem(
            $"    type: reflect\n    stem: {Sound}\n    answer: I would ask before I post.\n    checklist:\n      - {{ text: Ask, clause: I.A }}",
            "Q14 QB-MORE-01 cannot be marked right or wrong. → Move it to 'practice', or make it another type of item.",
            "assessment"),
        Defect.InItem(
            Options("single").Replace($"stem: {Sound}", "▶stem: You have three days. What do you do?", StringComparison.Ordinal),
            "DL1 No clause cited here sets 'three days'. → Say it as the clause does; a time limit stands in reference/deadlines.yaml with its clause."),
    ];

    /// <summary>An item with three sound options.</summary>
    public static string Options(string type, string more = "") => $"    type: {type}\n{more}    stem: {Sound}\n    options:\n{OptionA}\n{OptionB}\n{OptionC}";

    private static Defect Thin(string feedback) => Defect.InItem(
        Options("single").Replace("- { id: b", "- ▶{ id: b", StringComparison.Ordinal).Replace("The clause asks you to wait.", $"\"{feedback}\"", StringComparison.Ordinal),
        "Q4 The feedback on option b of PB-MORE-01 only says right or wrong. → Say what would happen and why, in terms of the clause.");

    private static Defect Matching(string type) => Defect.InItem(
        $"    type: {type}\n    stem: {Sound}\n    choices: [{{ id: head, text: The head }}, {{ id: team, text: The team }}]\n    rows:\n"
            + "      - { id: a, text: Approve it, answer: head, feedback: The clause names the head here. }\n"
            + "      - { id: b, text: Write it, answer: ▶crew, feedback: The clause names the team here. }",
        "ID3 PB-MORE-01 has no choice 'crew'. → Write one of head, team.");

    private static string Key(string id) =>
        $"      - {{ id: {id}, text: Ask {id}, key: true, feedback: The clause sends you there first., missed: Without it nobody would know it. }}";

    private static string Step(string id) => $"      - {{ id: {id}, text: Step {id}, feedback: The clause puts this one here. }}";

    private static string Spot(string replace, string by)
    {
        var item =
            $$"""
                type: spot
                stem: {{Sound}}
                post: { account: DMA, place: agency-page }
                rules: [{ clause: I.A, text: Be responsible }, { clause: II.B.4, text: Identify yourself }]
                segments:
                  - { id: a, text: Hello there., feedback: A greeting breaks no rule. }
                  - { id: b, text: Here is a secret., problem: I.A, feedback: The clause asks for more care. }
            """;
        item.ShouldContain(replace);
        return item.Replace(replace, by, StringComparison.Ordinal);
    }
}
