namespace PolicyTraining.Domain.Tests;

public class WellFormedTextTests
{
    [Theory]
    [InlineData("Ada \uFFFE", "Ada \uFFFD")]
    [InlineData("\uFFFF\uFDD0\uFDEF", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("\U0001FFFE", "\uFFFD")]
    [InlineData("Ada Wałęsa \U0001F600 名 \uFDFA", "Ada Wałęsa \U0001F600 名 \uFDFA")]
    public void What_is_no_character_becomes_the_one_that_says_so(string text, string wellFormed)
    {
        text.WellFormed().ShouldBe(wellFormed);
    }

    [Fact]
    public void Half_of_a_character_becomes_it_too() => "half \uD83D".WellFormed().ShouldBe("half \uFFFD");

    [Fact]
    public void Any_text_can_be_composed_hashed_and_written_canonically()
    {
        foreach (var text in new[] { "\uFFFE", "\uD800" })
        {
            text.Composed().ShouldBe("\uFFFD");
            Fingerprint.Of(text).ShouldBe(Fingerprint.Of("\uFFFD"));
            CanonicalJson.Of(new { Name = text }).ShouldBe("{\"name\":\"\uFFFD\"}");
        }
    }
}
