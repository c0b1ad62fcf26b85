namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>One edit to the shipped bulletin, and what its author is told. In an edit, ▶ marks the line that is named.</summary>
public class ClauseMistakeTests
{
    private const string Clause = "bulletin/II.A.md";

    [Theory]
    [InlineData(
        "duty=must ",
        "▶duty=ought ",
        "FM6 'ought' is no duty. → Write duty= and one of defines, may, should, must, must-not.")]
    [InlineData(
        "marker=1.",
        "▶",
        "FM4 II.A.1 has no marker. → Add the number or bullet as printed, such as marker=7.")]
    [InlineData(
        "marker=1.",
        "▶marker=1. tone=firm",
        "FM2 'tone=firm' is not known here. → Use duty=, setting= and marker=.")]
    [InlineData(
        "## II.A/intro",
        "▶Preface\n\n## II.A/intro",
        "MD2 These words belong to no clause. → Begin with a heading such as '## II.B.1 {duty=must setting=numbered marker=1.}'.")]
    [InlineData(
        "## II.A.5 ",
        "▶## II.A.4 ",
        "ID1 The clause id 'II.A.4' is taken at bulletin/II.A.md:31. → Give one of the two an id that was never used.")]
    public void A_mistake_is_named_with_its_line_and_mend(string text, string edit, string finding)
    {
        var (files, line) = Shipped.Edited(Clause, text, edit);

        var result = EditionReader.Read(files);

        result.Findings.Select(found => found.ToString()).ShouldContain($"{Clause}:{line} {finding}");
        result.Edition.ShouldBeNull();
    }

    [Fact]
    public void Editing_a_clause_makes_what_teaches_it_stale()
    {
        var files = Shipped.With(Clause, "Follow the rules established", "Mind the rules established");

        var result = EditionReader.Read(files);

        result.Edition.ShouldBeNull();
        result.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Code} {finding.Message}").ShouldBe(
        [
            $"lessons/rules-for-everyone.md:{Shipped.LineOf("lessons/rules-for-everyone.md", "id: rules")} "
                + "CL2 'rules-for-everyone' is stale: II.A.5 has changed since it was reviewed.",
            $"questions/II.A.yaml:{Shipped.LineOf("questions/II.A.yaml", "id: QB-II.A.5-01")} "
                + "CL2 'QB-II.A.5-01' is stale: II.A.5 has changed since it was reviewed.",
        ]);
    }

    [Fact]
    public void The_hash_a_stale_finding_names_is_the_one_that_mends_it()
    {
        var edited = Shipped.With(Clause, "Follow the rules established", "Mind the rules established");
        var stale = EditionReader.Read(edited).Findings[0];
        var text = edited.Find(stale.File)!;

        var hash = stale.Fix.Split("II.A.5: ")[1].Split(' ')[0];
        var reviewed = text.Split("II.A.5: ")[1].Split('\n')[0];
        var mended = edited.With(stale.File, text.Replace(reviewed, hash, StringComparison.Ordinal));

        EditionReader.Read(mended).Findings.ShouldNotContain(finding => finding.File == stale.File);
    }
}
