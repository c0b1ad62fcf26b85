namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>
/// One edit to the shipped contact, deadline or receipt form, and what its author is told. In an edit, ▶ marks the line
/// that is named.
/// </summary>
public class ReferenceMistakeTests
{
    [Theory]
    [InlineData(
        "certification/receipt.yaml",
        "contact: wing-shr",
        "▶contact: the-office",
        "ID3 There is no contact 'the-office'. → Use an id from reference/contacts.yaml.")]
    [InlineData(
        "certification/receipt.yaml",
        "deadline: return-certification",
        "▶deadline: someday",
        "ID3 There is no deadline 'someday'. → Use an id from reference/deadlines.yaml.")]
    [InlineData(
        "certification/receipt.yaml",
        "statement: receipt/statement",
        "▶statement: receipt/words",
        "ID3 The bulletin has no clause 'receipt/words'. → Name the clause these words are printed in.")]
    [InlineData(
        "reference/contacts.yaml",
        "name: Paul Stahmer",
        "▶name: Paul Stamer",
        "CT1 receipt/return does not print 'Paul Stamer'. → Write it as the bulletin does.")]
    [InlineData(
        "reference/deadlines.yaml",
        "printed: within 2 weeks",
        "▶printed: within 3 weeks",
        "DL1 receipt/return does not print 'within 3 weeks of receipt'. → Copy the words that set the deadline.")]
    public void A_mistake_is_named_with_its_line_and_mend(string file, string text, string edit, string finding)
    {
        var (files, line) = Shipped.Edited(file, text, edit);

        var result = EditionReader.Read(files);

        result.Findings.Select(found => found.ToString()).ShouldContain($"{file}:{line} {finding}");
        result.Edition.ShouldBeNull();
    }

    [Fact]
    public void A_course_without_consent_wording_is_no_course()
    {
        var files = Shipped.Files.With("certification/consent.md", "\n");

        Shipped.OnlyFindingOf(files).ToString().ShouldBe(
            "certification/consent.md:1 FM4 There is no consent wording. → Say what the employee agrees to by signing electronically.");
    }
}
