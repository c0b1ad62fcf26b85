using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Tests;

/// <summary>A small edition: two sections, two lessons, six items of which one in II.A is critical.</summary>
internal static class SampleEdition
{
    public static readonly DateTimeOffset Start = new(2026, 10, 5, 15, 0, 0, TimeSpan.Zero);
    public static readonly TimeZoneInfo Central = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    /// <param name="passPercent">Of the four items drawn.</param>
    public static Edition Of(int passPercent = 75)
    {
        var clauses = new[] { "I.A", "II.A.1", "receipt/statement", "receipt/return" }.Select(Clause).ToList();
        var receipt = new ReceiptForm(
            ["DEPARTMENT"], "RECEIPT", clauses[2], "(Signature)", "(Date)", "(Typed or Printed Name)", clauses[3],
            new ReturnContact("Paul Stahmer", "WING-SHR", ["PO Box 14587"]), "I agree to sign electronically.");
        return new Edition(
            new Bulletin("2.110", "Social Media", [new Part("I.", "PRACTICE", [new Section("I.A", "A.", "Purpose", clauses)])]),
            Ordinal: 1,
            ContentHash: "hash",
            EffectiveOn: null,
            receipt,
            DaysToReturn: 14,
            [Lesson("first", "P1"), Lesson("second", "P2")],
            new QuestionBank([.. new[] { "A1", "A2", "A3" }.Select(id => Item(id, "I.A")), .. new[] { "B1", "B2", "B3" }.Select(id => Item(id, "II.A.1", critical: id == "B1"))]),
            new AssessmentRules([Group("I.A"), Group("II.A.1")], passPercent),
            Misconceptions: [],
            new Dictionary<ClauseId, string>());
    }

    public static Item Item(string id, string clause, bool critical = false) => new(
        id, 1, [ClauseId.Parse(clause)], critical, $"Question {id}?", Post: null,
        new SingleChoice(
            [new("a", "Right", true, "Because."), new("b", "Wrong", false, "It would go badly."), new("c", "Also wrong", false, "It would go badly.")]),
        "The clause says so.");

    private static ClauseGroup Group(string clause) => new(clause, [ClauseId.Parse(clause)], 2);

    private static Clause Clause(string id) => new(ClauseId.Parse(id), Duty.Must, ClauseSetting.Paragraph, "", [$"Text of {id}."]);

    private static Lesson Lesson(string id, string practice) => new(id, id, "", 3,
    [
        new TeachingBlock("read", "Read", "<p>Text</p>", [ClauseId.Parse("I.A")]),
        new PracticeBlock("try", Item(practice, "I.A")),
        new TeachingBlock("end", "End", "<p>Text</p>", [ClauseId.Parse("II.A.1")]),
    ]);
}
