using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>The checker, run on a copy of the course with one defect of each kind, names every one.</summary>
public class DefectTests
{
    internal static readonly IReadOnlyList<Defect> Defects = [.. FileDefects.All, .. ItemDefects.All, .. CourseDefects.All, .. StoryDefects.All, .. SchemaDefects.All];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Defects.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_defect_is_named_with_its_line_and_mend(int number)
    {
        var defect = Defects[number];

        var findings = EditionReader.Read(defect.Files).Findings.Select(finding => finding.ToString());

        findings.ShouldContain(defect.Told);
    }

    [Fact]
    public void Every_code_has_a_defect_that_brings_it_about()
    {
        // What breaks with a published edition is compared and not read: SuccessionTests.
        Codes.All.Keys.Except(Defects.Select(defect => defect.Code)).ShouldBe([Codes.SameRevision]);
    }
}
