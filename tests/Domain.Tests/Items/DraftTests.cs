using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Tests.Items;

/// <summary>What was begun is kept as far as it goes.</summary>
public class DraftTests
{
    [Theory]
    [MemberData(nameof(SampleItems.All), MemberType = typeof(SampleItems))]
    public void A_finished_form_is_drafted_as_its_answer(Interaction interaction)
    {
        var draft = interaction.Draft(interaction.Post(interaction.Key));

        draft.ShouldBe(interaction is Reflection ? new("") : interaction.Key);
    }

    [Theory]
    [MemberData(nameof(SampleItems.All), MemberType = typeof(SampleItems))]
    public void What_was_not_offered_is_left_out(Interaction interaction) =>
        interaction.Draft(["nothing", "like=this", "", " ", null!, "="]).Text.ShouldBeEmpty();

    [Theory]
    [InlineData("b c", "b")]
    [InlineData("z", "")]
    public void Of_one_answer_one_is_drafted(string posted, string expected) =>
        SampleItems.Single.Draft(posted.Split(' ')).Text.ShouldBe(expected);

    [Fact]
    public void Of_a_recall_one_judgement_is_drafted() =>
        SampleItems.Recall.Draft(["new", "knew"]).Text.ShouldBe("knew");

    [Fact]
    public void Rows_are_drafted_one_by_one() =>
        SampleItems.Matching.Draft(["reply=record", "memo=", "lunch=gossip"]).Text.ShouldBe("reply=record");

    [Fact]
    public void A_mark_is_drafted_without_its_rule() =>
        SampleItems.Spotting.Draft(["photo", "name", "name=II.B.1", "hello=II.B.1"]).Text.ShouldBe("photo name=II.B.1");

    [Fact]
    public void A_drafted_mark_goes_back_into_its_form() =>
        SampleItems.Spotting.Post(new("photo name=II.B.1")).ShouldBe(["photo", "name", "name=II.B.1"]);

    [Fact]
    public void Of_steps_that_share_a_position_the_one_posted_first_comes_first() =>
        SampleItems.Ordering.Draft(["tell=1", "ask=1", "note=4", "save=3"]).Text.ShouldBe("tell ask save note");

    [Fact]
    public void Some_of_the_steps_are_no_order() =>
        SampleItems.Ordering.Draft(["tell=1", "ask=2"]).Text.ShouldBeEmpty();

    [Theory]
    [InlineData("save", -1, "ask save note tell")]
    [InlineData("save", 1, "ask note tell save")]
    [InlineData("ask", -1, "ask note save tell")]
    [InlineData("tell", 1, "ask note save tell")]
    [InlineData("eat", 1, "ask note save tell")]
    public void A_step_moves_by_one_place_and_not_off_the_list(string step, int by, string expected) =>
        Ordering.Move(new("ask note save tell"), step, by).Text.ShouldBe(expected);
}
