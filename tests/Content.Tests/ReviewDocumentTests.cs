using PolicyTraining.Content.Outlines;

namespace PolicyTraining.Content.Tests;

public class ReviewDocumentTests
{
    [Fact]
    public void The_review_beside_the_course_is_the_one_its_files_make()
    {
        var kept = File.ReadAllText(Path.Combine(ShippedBulletins.Folder(ShippedBulletins.SocialMedia), ReviewDocument.FileName)).ReplaceLineEndings("\n");

        kept.ShouldBe(ReviewDocument.Write(Shipped.Edition), "Run: dotnet run --project Web -- content review ../Content/Bulletins/2.110-social-media");
    }

    [Fact]
    public void Every_clause_question_and_scenario_is_in_the_review_with_all_that_is_told()
    {
        var review = ReviewDocument.Write(Shipped.Edition);

        Shipped.Edition.Bulletin.Clauses.ShouldAllBe(clause => review.Contains($"| {clause.Id} |"));
        foreach (var item in Shipped.Edition.Bank.Items.Concat(Shipped.Edition.Practice))
        {
            review.ShouldContain($"### {item.Id}\n");
            item.Interaction.Parts.Where(part => part.Feedback.Length > 0).ShouldAllBe(part => review.Contains(Folded(part.Feedback)));
        }

        Shipped.Edition.Scenarios.ShouldAllBe(scenario => review.Contains($"### {scenario.Id}: "));
    }

    [Fact]
    public void The_review_is_none_of_the_edition()
    {
        ContentFiles.FromFolder(ShippedBulletins.Folder(ShippedBulletins.SocialMedia)).Paths.ShouldNotContain(ReviewDocument.FileName);
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
