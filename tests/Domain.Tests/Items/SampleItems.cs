using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Tests.Items;

/// <summary>One small interaction of each kind.</summary>
internal static class SampleItems
{
    public static SingleChoice Single { get; } = new(
        [new("a", "Ask first", true, "Good."), new("b", "Post it", false, "It spreads.", "M-NO-HARM"), new("c", "Wait", false, "Nothing happens.")]);

    public static MultipleChoice Multiple { get; } = new(
    [
        new("a", "Your name", true, "Readers know.", Missed: "Readers would wonder who you are."),
        new("b", "Your address", false, "It is nobody's business.", "M-MORE-IS-BETTER"),
        new("c", "Your role", true, "Readers know more.", Missed: "Readers would wonder what you do."),
        new("d", "A password", false, "It opens doors.", "M-NO-HARM"),
    ]);

    public static Ordering Ordering { get; } = OrderingWith();

    public static Matching Matching { get; } = new(
        [new("memo", "A memo", "record", "It is kept."), new("lunch", "A lunch menu", "none", "It is not.", "M-ALL-IS-RECORD"), new("reply", "A reply", "record", "It is kept.")],
        [new("record", "A record"), new("none", "Not a record"), new("secret", "A secret")]);

    public static Spotting Spotting { get; } = new(
        [
            new("hello", "Hello all.", null, "A greeting.", "M-ALL-IS-WRONG"),
            new("photo", "Here is the gate code.", ClauseId.Parse("II.A.4"), "It opens the gate."),
            new("name", "I speak for us all.", ClauseId.Parse("II.B.4"), "Nobody asked you to."),
        ],
        [new(ClauseId.Parse("II.A.4"), "Confidentiality"), new(ClauseId.Parse("II.B.4"), "Identify yourself"), new(ClauseId.Parse("II.B.1"), "Respect")]);

    public static Reflection Reflection { get; } = new("I would ask.", [new("It asks.", ClauseId.Parse("II.A.4"))]);

    public static Recall Recall { get; } = new();

    public static TheoryData<Interaction> All =>
        [Single, new SingleChoice(Single.Options, RewritesPost: true), Multiple, Ordering, Matching, Matching with { Classifies = true }, Spotting, Reflection, Recall];

    public static Ordering OrderingWith(params IReadOnlyList<string>[] equivalent) =>
        new([new("ask", "Ask", "First."), new("note", "Note", "Second."), new("save", "Save", "Third."), new("tell", "Tell", "Last.")], equivalent);
}
