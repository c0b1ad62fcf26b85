namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>An edition after the shipped one, and what of it breaks with what people certified against.</summary>
public class SuccessionTests
{
    private const string Questions = "questions/I.A.yaml";

    [Fact]
    public void The_same_files_break_with_nothing() => EditionReader.Compare(Shipped.Files, Shipped.Files).ShouldBeEmpty();

    [Fact]
    public void The_shipped_course_breaks_with_nothing_of_the_first_edition()
    {
        var first = ContentFiles.FromJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "edition-1.json")));

        EditionReader.Compare(Shipped.Files, first).ShouldBeEmpty();
    }

    [Fact]
    public void An_id_that_is_gone_is_named_until_it_is_retired()
    {
        var without = Shipped.With(Questions, "id: QB-I.A-01", "id: QB-I.A-99");
        var retired = without.With("course.yaml", without.Find("course.yaml") + "retired: [QB-I.A-01]\n");

        Compared(without).ShouldBe(
            [$"course.yaml:{Shipped.LineOf("course.yaml", "bulletin:")} ID2 'QB-I.A-01' was published and is gone. → Name it under 'retired' in course.yaml, or bring it back."]);
        Compared(retired).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Dana has just joined", "Dana joined")]
    [InlineData("text: Drop the idea,", "text: Forget the idea,")]
    public void A_question_that_changed_needs_the_next_revision(string from, string to)
    {
        var changed = Shipped.With(Questions, from, to);
        var raised = changed.With(Questions, changed.Find(Questions)!.Replace("id: QB-I.A-01\n    revision: 1", "id: QB-I.A-01\n    revision: 2", StringComparison.Ordinal));

        Compared(changed).ShouldBe(
            [$"{Questions}:{Shipped.LineOf(Questions, "id: QB-I.A-01")} ID4 QB-I.A-01 is no longer the question that was published as revision 1. "
                + "→ Write 'revision: 2': figures about it begin anew."]);
        Compared(raised).ShouldBeEmpty();
    }

    [Fact]
    public void Feedback_may_be_put_better_at_any_time() =>
        Compared(Shipped.With(Questions, "The families would miss useful tips", "Families would miss useful tips")).ShouldBeEmpty();

    private static IEnumerable<string> Compared(ContentFiles files) =>
        EditionReader.Compare(files, Shipped.Files).Select(finding => finding.ToString());
}
