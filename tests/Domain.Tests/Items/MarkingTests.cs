using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Tests.Items;

public class MarkingTests
{
    [Theory]
    [MemberData(nameof(SampleItems.All), MemberType = typeof(SampleItems))]
    public void The_key_is_right_in_every_part(Interaction interaction)
    {
        var marking = interaction.Mark(interaction.Key);

        marking.IsRight.ShouldBeTrue();
        marking.Parts.ShouldAllBe(part => part.IsRight);
        marking.Parts.Select(part => part.Part).ShouldBe(interaction.Parts);
        marking.Misconceptions.ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_option_shows_its_misconception()
    {
        var marking = SampleItems.Single.Mark(new("b"));

        marking.IsRight.ShouldBeFalse();
        marking.Misconceptions.ShouldBe(["M-NO-HARM"]);
        Marks(marking).ShouldBe([("a", null, "", false), ("b", "", null, false), ("c", null, null, true)]);
    }

    [Theory]
    [InlineData("a c", true)]
    [InlineData("a", false)]
    [InlineData("a b c", false)]
    [InlineData("a b c d", false)]
    [InlineData("b d", false)]
    public void Of_several_answers_exactly_the_right_ones_are_right(string chosen, bool expected) =>
        SampleItems.Multiple.Mark(new(chosen)).IsRight.ShouldBe(expected);

    [Fact]
    public void What_should_have_been_ticked_is_told_apart_from_what_should_not()
    {
        var marking = SampleItems.Multiple.Mark(new("a b"));

        Marks(marking).ShouldBe([("a", "", "", true), ("b", "", null, false), ("c", null, "", false), ("d", null, null, true)]);
        marking.Parts.Select(part => part.Feedback).ShouldBe(
            ["Readers know.", "It is nobody's business.", "Readers would wonder what you do.", "It opens doors."]);
        marking.Misconceptions.ShouldBe(["M-MORE-IS-BETTER"]);
    }

    [Theory]
    [InlineData("ask note save tell", true)]
    [InlineData("ask save note tell", true)]
    [InlineData("note ask save tell", false)]
    [InlineData("ask tell save note", false)]
    public void Steps_that_may_swap_are_right_in_each_others_places(string order, bool expected) =>
        SampleItems.OrderingWith(["note", "save"]).Mark(new(order)).IsRight.ShouldBe(expected);

    [Fact]
    public void A_step_is_marked_by_its_position() =>
        Marks(SampleItems.Ordering.Mark(new("ask save note tell"))).ShouldBe(
            [("ask", "1", "1", true), ("note", "3", "2", false), ("save", "2", "3", false), ("tell", "4", "4", true)]);

    [Fact]
    public void A_row_is_marked_by_its_choice()
    {
        var marking = SampleItems.Matching.Mark(new("memo=record lunch=record reply=secret"));

        Marks(marking).ShouldBe([("memo", "record", "record", true), ("lunch", "record", "none", false), ("reply", "secret", "record", false)]);
        marking.Misconceptions.ShouldBe(["M-ALL-IS-RECORD"]);
    }

    [Theory]
    [InlineData("photo=II.A.4 name=II.B.4", true)]
    [InlineData("photo=II.A.4", false)]
    [InlineData("photo=II.A.4 name=II.B.1", false)]
    [InlineData("hello=II.B.1 photo=II.A.4 name=II.B.4", false)]
    public void Every_problem_is_to_be_found_with_its_rule_and_nothing_else(string marked, bool expected) =>
        SampleItems.Spotting.Mark(new(marked)).IsRight.ShouldBe(expected);

    [Fact]
    public void A_segment_left_alone_is_right_when_it_breaks_nothing()
    {
        var marking = SampleItems.Spotting.Mark(new("hello=II.B.1 name=II.A.4"));

        Marks(marking).ShouldBe([("hello", "II.B.1", null, false), ("photo", null, "II.A.4", false), ("name", "II.A.4", "II.B.4", false)]);
        marking.Misconceptions.ShouldBe(["M-ALL-IS-WRONG"]);
    }

    [Fact]
    public void What_a_person_judges_by_themselves_is_never_wrong()
    {
        SampleItems.Recall.IsMarked.ShouldBeFalse();
        SampleItems.Reflection.IsMarked.ShouldBeFalse();
        SampleItems.Recall.Mark(new("new")).IsRight.ShouldBeTrue();
        SampleItems.Reflection.Mark(new("written")).IsRight.ShouldBeTrue();
    }

    private static IEnumerable<(string Id, string? Given, string? Expected, bool IsRight)> Marks(Marking marking) =>
        marking.Parts.Select(part => (part.Part.Id, part.Given, part.Expected, part.IsRight));
}
