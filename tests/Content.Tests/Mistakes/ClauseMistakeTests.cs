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
    public void Editing_a_clause_makes_what_teaches_it_stale_and_nothing_else()
    {
        var files = Shipped.With(Clause, "Follow the rules established", "Mind the rules established");
        string[] teaching = [.. Shipped.Files.Paths.Where(path => Shipped.Files.Find(path)!.Contains("II.A.5: b9519bcbd0f5", StringComparison.Ordinal))];

        var findings = Shipped.NewFindingsOf(files);

        EditionReader.Read(files).Edition.ShouldBeNull();
        findings.ShouldAllBe(finding => finding.Code == "CL2" && finding.Message.EndsWith("is stale: II.A.5 has changed since it was reviewed."));
        findings.Select(finding => finding.File).Distinct().ShouldBe(teaching);
        findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Message}").ShouldContain(
            $"questions/II.A.yaml:{Shipped.LineOf("questions/II.A.yaml", "id: QB-II.A.5-01")} "
                + "'QB-II.A.5-01' is stale: II.A.5 has changed since it was reviewed.");
    }

    [Fact]
    public void The_hash_a_stale_finding_names_is_the_one_that_mends_it()
    {
        var edited = Shipped.With(Clause, "Follow the rules established", "Mind the rules established");
        var hash = Shipped.NewFindingsOf(edited)[0].Fix.Split("II.A.5: ")[1].Split(' ')[0];

        var mended = new ContentFiles(edited.Paths.Select(path => KeyValuePair.Create(
            path, edited.Find(path)!.Replace("II.A.5: b9519bcbd0f5", $"II.A.5: {hash}", StringComparison.Ordinal))));

        Shipped.NewFindingsOf(mended).ShouldBeEmpty();
    }
}
