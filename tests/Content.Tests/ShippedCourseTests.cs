using PolicyTraining.Domain.Learning;
namespace PolicyTraining.Content.Tests;

public class ShippedCourseTests
{
    [Fact]
    public void The_shipped_course_has_no_findings()
    {
        var findings = Shipped.Result.Findings.Select(finding => finding.ToString());

        findings.ShouldBeEmpty();
    }

    [Fact]
    public void Every_clause_is_taught()
    {
        var taught = Shipped.Edition.Lessons.SelectMany(lesson => lesson.Clauses).ToHashSet();

        Shipped.Edition.Bulletin.Clauses.Where(clause => !taught.Contains(clause.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_lesson_has_practice()
    {
        Shipped.Edition.Lessons.ShouldAllBe(lesson => lesson.Blocks.OfType<PracticeBlock>().Any());
    }

    [Theory]
    [InlineData("I.A", 1)]
    [InlineData("I.B", 7)]
    [InlineData("II.A", 7)]
    [InlineData("II.B", 22)]
    [InlineData("II.C", 5)]
    [InlineData("receipt", 2)]
    public void A_section_has_the_clauses_the_agency_issued(string section, int clauses)
    {
        Shipped.Edition.Bulletin.Clauses.Count(clause => clause.Id.Section == section).ShouldBe(clauses);
    }

    [Fact]
    public void The_assessment_draws_twelve_and_leaves_at_least_as_many_for_the_next_attempt()
    {
        var (rules, bank) = (Shipped.Edition.Assessment, Shipped.Edition.Bank);

        rules.Questions.ShouldBe(12);
        rules.Groups.ShouldAllBe(group => bank.Items.Count(group.Has) >= 2 * group.Count);
    }

    [Theory]
    [InlineData("II.A.4")]
    [InlineData("II.B.1")]
    [InlineData("II.B.15")]
    public void A_bright_line_is_critical_wherever_it_decides_an_item(string clause)
    {
        var items = Shipped.Edition.Bank.Items.Where(item => item.Clauses[0].Value == clause).ToList();

        items.ShouldNotBeEmpty();
        items.ShouldAllBe(item => item.Critical);
    }

    [Fact]
    public void The_return_is_due_in_fourteen_days_to_the_contact_the_bulletin_names()
    {
        var edition = Shipped.Edition;

        edition.DaysToReturn.ShouldBe(14);
        edition.Receipt.Contact.Name.ShouldBe("Paul Stahmer");
        edition.Receipt.Contact.Attention.ShouldBe("WING-SHR");
        edition.Receipt.Contact.PostalAddress.ShouldBe(["PO Box 14587", "Madison, WI 53708-0587"]);
        edition.EffectiveOn.ShouldBeNull();
    }
}
