using PolicyTraining.Domain.People;

namespace PolicyTraining.Domain.Tests;

public class PlainTextTests
{
    [Theory]
    [InlineData("Zoë Łukasz-Ó Súilleabháin 名", "Zoë Łukasz-Ó Súilleabháin 名")]
    [InlineData("two\r\nlines\tand a tab", "two\r\nlines\tand a tab")]
    [InlineData("می‌خواهم", "می‌خواهم")] // written with a joiner
    [InlineData("👩‍🚒", "👩‍🚒")]
    [InlineData("a\uFFFEb\uFFFFc\uFDD0d", "abcd")]
    [InlineData("a\U0001FFFEb", "ab")]
    [InlineData("a\0b\u001bc\u0085d", "abcd")]
    [InlineData("Ada \u202Eikslawok\u202C\u2066\u2069\u200F", "Ada ikslawok")]
    [InlineData("\uFEFFAda\u200B Kowal\u2060ski", "Ada Kowalski")]
    public void What_nobody_sees_is_left_out_and_the_rest_stays(string typed, string kept) => PlainText.Of(typed).ShouldBe(kept);

    [Fact]
    public void Half_of_a_character_shows_that_something_was_there() => PlainText.Of("half \uD800 of one").ShouldBe("half \uFFFD of one");

    [Fact]
    public void Whatever_was_typed_can_be_hashed_and_written_afterwards()
    {
        for (var point = 0; point <= char.MaxValue; point++)
        {
            var text = PlainText.Of($"a{(char)point}b");
            _ = Fingerprint.Of(text);
            _ = CanonicalJson.Of(text);
        }
    }

    [Fact]
    public void A_name_in_the_roster_reads_as_it_is_stored()
    {
        var employee = new Employee("Ada \u202Eikslawok", "ada@dma.example", "Bureau\uFFFE", "Analyst\u200B", new DateOnly(2026, 10, 5));

        employee.Name.ShouldBe("Ada ikslawok");
        employee.Unit.ShouldBe("Bureau");
        employee.Position.ShouldBe("Analyst");
    }
}
