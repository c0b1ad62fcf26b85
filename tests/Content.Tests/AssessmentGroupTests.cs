using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Tests;

/// <summary>What is tested together, and what is not tested at all.</summary>
public class AssessmentGroupTests
{
    [Fact]
    public void A_draw_names_a_group_of_clauses_or_a_section()
    {
        var edition = Read(
            """
              groups:
                rules: [II.A/intro, II.A.5]
              draw:
                rules: 1
                II.C: 2
            """);

        edition.Assessment.Groups.Select(group => (group.Name, group.Count)).ShouldBe([("rules", 1), ("II.C", 2)]);
        edition.Assessment.Groups[0].Clauses.Select(clause => clause.Value).ShouldBe(["II.A/intro", "II.A.5"]);
        edition.Assessment.Groups[1].Clauses.ShouldAllBe(clause => clause.Section == "II.C");
    }

    [Fact]
    public void A_clause_that_is_not_tested_has_a_reason()
    {
        var edition = Read("  draw: { II.C: 2 }\nwaived:\n  II.A.5: It is tested on the job.\n");

        edition.Waivers[ClauseId.Parse("II.A.5")].ShouldBe("It is tested on the job.");
    }

    private static Edition Read(string rules)
    {
        var course = Shipped.Files.Find("course.yaml")!;
        var files = Shipped.Files.With("course.yaml", course[..course.IndexOf("assessment:", StringComparison.Ordinal)] + "assessment:\n  pass-percent: 80\n" + rules);
        return EditionReader.ReadPublished(files).Edition.ShouldNotBeNull();
    }
}
