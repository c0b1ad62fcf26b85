using System.Reflection;
using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>The checker, run on a copy of the course with one defect of each kind, names every one.</summary>
public class DefectTests
{
    private static readonly IReadOnlyList<Defect> Defects = [.. FileDefects.All, .. ItemDefects.All, .. CourseDefects.All, .. StoryDefects.All];

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
        var codes = typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);

        codes.Except(Defects.Select(defect => defect.Code)).ShouldBeEmpty();
    }

    [Fact]
    public void No_code_means_two_things()
    {
        typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).ShouldBeUnique();
    }
}
