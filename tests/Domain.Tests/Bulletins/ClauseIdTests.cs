using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Domain.Tests.Bulletins;

public class ClauseIdTests
{
    [Theory]
    [InlineData("I.A", "I.A")]
    [InlineData("I.B/blog", "I.B")]
    [InlineData("II.A.1/policies", "II.A")]
    [InlineData("II.B.15", "II.B")]
    [InlineData("II.B.7/transaction", "II.B")]
    [InlineData("receipt/statement", "receipt")]
    public void A_clause_knows_its_section(string id, string section)
    {
        ClauseId.Parse(id).Section.ShouldBe(section);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I")]
    [InlineData("ii.a")]
    [InlineData("II.B.07")]
    [InlineData("II.B.7/")]
    [InlineData("II.B 7")]
    [InlineData("receipt")]
    [InlineData(null)]
    public void Anything_else_is_no_clause_id(string? text)
    {
        ClauseId.TryParse(text, out _).ShouldBeFalse();
    }
}
