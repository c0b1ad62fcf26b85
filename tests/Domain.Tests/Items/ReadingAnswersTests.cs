using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Tests.Items;

/// <summary>What is posted becomes an answer, or is refused in words that say what is missing.</summary>
public class ReadingAnswersTests
{
    [Theory]
    [MemberData(nameof(SampleItems.All), MemberType = typeof(SampleItems))]
    public void What_a_form_posts_for_an_answer_reads_as_that_answer(Interaction interaction)
    {
        var posted = interaction.Post(interaction.Key).ToList();

        interaction.Read(posted).ShouldBe(interaction.Key);
    }

    [Theory]
    [MemberData(nameof(SampleItems.All), MemberType = typeof(SampleItems))]
    public void An_unfinished_form_is_refused_and_not_a_fault(Interaction interaction)
    {
        Refusal(interaction).ShouldNotBeEmpty();
        Refusal(interaction, "", " ", null!).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData]
    [InlineData("z")]
    [InlineData("a", "b")]
    [InlineData("a", "a")]
    [InlineData("a", "z")]
    [InlineData("a=b")]
    public void One_answer_is_one_that_was_offered(params string[] posted) =>
        Refusal(SampleItems.Single, posted).ShouldBe("Choose one of the answers.");

    [Theory]
    [InlineData]
    [InlineData("z")]
    [InlineData("a", "z")]
    [InlineData("a", "a")]
    public void Several_answers_are_all_ones_that_were_offered(params string[] posted) =>
        Refusal(SampleItems.Multiple, posted).ShouldBe("Choose at least one of the answers.");

    [Fact]
    public void Several_answers_are_kept_in_the_order_written() =>
        SampleItems.Multiple.Read(["d", "", "a"]).Text.ShouldBe("a d");

    [Theory]
    [InlineData("ask=1", "note=2", "save=3")]
    [InlineData("ask=1", "note=2", "save=3", "tell")]
    [InlineData("ask=1", "note=2", "save=3", "tell=5")]
    [InlineData("ask=1", "note=2", "save=3", "tell=0")]
    [InlineData("ask=1", "note=2", "save=3", "tell=-1")]
    [InlineData("ask=1", "note=2", "save=3", "tell=last")]
    [InlineData("ask=1", "note=2", "save=3", "eat=4")]
    [InlineData("ask=1", "note=2", "save=3", "save=4")]
    public void Every_step_needs_a_position(params string[] posted) =>
        Refusal(SampleItems.Ordering, posted).ShouldBe("Give every step a position.");

    [Theory]
    [InlineData("2")]
    [InlineData("02")]
    public void Two_steps_cannot_have_the_same_position(string second) =>
        Refusal(SampleItems.Ordering, "ask=1", "note=2", $"save={second}", "tell=4").ShouldStartWith("Two steps have the same position.");

    [Fact]
    public void Steps_are_kept_in_the_order_of_their_positions() =>
        SampleItems.Ordering.Read(["ask=4", "note=1", "save=3", "tell=2"]).Text.ShouldBe("note tell save ask");

    [Theory]
    [InlineData("memo=record", "lunch=none")]
    [InlineData("memo=record", "lunch=none", "reply=")]
    [InlineData("memo=record", "lunch=none", "reply=gossip")]
    [InlineData("memo=record", "lunch=none", "letter=record")]
    [InlineData("memo=record", "lunch=none", "lunch=record")]
    [InlineData("memo=record", "memo=none", "lunch=none", "reply=record")]
    public void Every_row_needs_one_of_the_choices(params string[] posted) =>
        Refusal(SampleItems.Matching, posted).ShouldBe("Choose something for every row.");

    [Theory]
    [InlineData]
    [InlineData("photo=II.A.4")]
    [InlineData("caption", "caption=II.A.4")]
    [InlineData("photo", "photo=II.C.1")]
    [InlineData("photo", "photo=II.A.4", "photo=II.B.4")]
    [InlineData("photo", "photo", "photo=II.A.4")]
    public void Something_that_was_offered_is_to_be_marked(params string[] posted) =>
        Refusal(SampleItems.Spotting, posted).ShouldBe("Mark at least one part of the post.");

    [Fact]
    public void A_mark_needs_a_rule() =>
        Refusal(SampleItems.Spotting, "photo", "name", "name=II.B.4").ShouldBe("Say for each part you marked which rule it breaks.");

    [Fact]
    public void A_rule_beside_no_mark_says_nothing() =>
        SampleItems.Spotting.Read(["photo", "photo=II.A.4", "name=II.B.4", null!]).Text.ShouldBe("photo=II.A.4");

    [Fact]
    public void Of_a_reflection_only_that_it_was_written_is_kept() =>
        SampleItems.Reflection.Read(["Once my neighbor posted…"]).Text.ShouldBe("written");

    [Theory]
    [InlineData]
    [InlineData("knew", "new")]
    [InlineData("forgot")]
    public void A_recall_is_judged_once(params string[] posted) =>
        Refusal(SampleItems.Recall, posted).ShouldBe("Say how well you had it.");

    private static string Refusal(Interaction interaction, params string[] posted) =>
        Should.Throw<RuleBrokenException>(() => interaction.Read(posted)).Message;
}
