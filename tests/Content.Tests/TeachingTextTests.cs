using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Content.Tests;

public class TeachingTextTests
{
    [Fact]
    public void Markdown_becomes_html_without_its_cards()
    {
        var block = Shipped.Edition.FindLesson("why-this-policy")!.Blocks.OfType<TeachingBlock>().First();

        block.Id.ShouldBe("encouraged");
        block.Title.ShouldBe("Encouraged, with responsibility");
        block.Html.ShouldStartWith("<p>This bulletin does not begin with a ban.");
        block.Html.ShouldNotContain("::");
        block.Clauses.Select(clause => clause.Value).ShouldBe(["I.A"]);
    }

    [Fact]
    public void A_practice_item_stands_where_the_lesson_tries_it()
    {
        var last = Shipped.Edition.FindLesson("why-this-policy")!.Blocks[^1];

        last.ShouldBeOfType<PracticeBlock>().Item.Id.ShouldBe("PB-I.A-01");
        last.Id.ShouldBe("PB-I.A-01");
    }

    [Fact]
    public void An_address_to_follow_may_stand_in_a_lesson()
    {
        var files = Shipped.With("lessons/why-this-policy.md", "This bulletin does", "[This bulletin](https://dma.example/2.110) does");

        Shipped.NewFindingsOf(files).ShouldBeEmpty();
    }

    [Fact]
    public void The_bulletins_own_words_may_be_quoted()
    {
        var files = Shipped.With(
            "lessons/why-this-policy.md",
            "This bulletin does",
            "So “the agency encourages use of social media for these purposes,” and does");

        Shipped.NewFindingsOf(files).ShouldBeEmpty();
    }

    [Fact]
    public void The_time_the_receipt_clause_sets_may_be_said_beside_it()
    {
        var files = Shipped.With("lessons/the-receipt.md", "Your due date is shown", "Two weeks, or 14 days. Your due date is shown");

        Shipped.NewFindingsOf(files).ShouldBeEmpty();
    }
}
