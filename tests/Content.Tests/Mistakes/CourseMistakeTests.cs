using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>One edit to the shipped course.yaml, and what its author is told. In an edit, ▶ marks the line that is named.</summary>
public class CourseMistakeTests
{
    private const string Course = "course.yaml";

    [Theory]
    [InlineData(
        "pass-percent: 80",
        "▶pass-percent: 101",
        "FM6 'pass-percent' is '101'. → Write a whole number from 1 to 100.")]
    [InlineData(
        "edition: 3",
        "▶edition: first",
        "FM6 'edition' is 'first'. → Write a whole number from 1 to 999.")]
    [InlineData(
        "edition: 3",
        "edition: 3\n▶effective: soon",
        "FM6 'soon' is not a date. → Write year-month-day, such as 2026-01-31.")]
    [InlineData(
        "edition: 3",
        "edition: 3\n▶pass: 80",
        "FM2 The key 'pass' is not known here. → Use one of assessment, bulletin, edition, effective, lessons, retired, schema, waived.")]
    [InlineData(
        "edition: 3",
        "edition: 3\n▶edition: 2",
        "FM3 The key 'edition' stands here twice. → Keep one of them.")]
    [InlineData(
        "edition: 3",
        "▶edition: &first 1",
        "FM5 The anchor &first gives this text a second use. → Write the text out, in quotation marks if it begins with & * or !.")]
    [InlineData(
        "edition: 3",
        "▶edition: !!int 1",
        "FM5 The tag tag:yaml.org,2002:int changes what this text means. "
            + "→ Write the text out, in quotation marks if it begins with & * or !.")]
    [InlineData(
        "edition: 3\n",
        "▶edition:\n",
        "FM4 'edition' is empty. → Write something after 'edition:'.")]
    [InlineData(
        "bulletin: \"2.110\"",
        "▶bulletin: \"2.111\"",
        "ID3 The bulletin is numbered 2.110. → Name it so here too.")]
    [InlineData(
        "    receipt: 1",
        "▶    receipt: 100",
        "Q6 100 items are drawn from receipt, which has 6. → Draw at most 6, or write more items.")]
    [InlineData(
        "    receipt: 1",
        "▶    I.D: 1",
        "ID3 There is neither a group nor a section I.D. → Name a group of course.yaml or a section of bulletin/bulletin.yaml.")]
    [InlineData(
        "  - why-this-policy",
        "  - why-this-policy\n▶  - the-future",
        "FL1 There is no file lessons/the-future.md. → Add it, or put its name right.")]
    public void A_mistake_is_named_with_its_line_and_mend(string text, string edit, string finding)
    {
        var (files, line) = Shipped.Edited(Course, text, edit);

        var result = EditionReader.Read(files);

        result.Findings.Select(found => found.ToString()).ShouldContain($"{Course}:{line} {finding}");
        result.Edition.ShouldBeNull();
    }

    [Fact]
    public void A_lesson_that_is_misnamed_is_one_mistake_and_not_one_for_each_clause_it_teaches()
    {
        var findings = Shipped.NewFindingsOf(Shipped.With(Course, "  - the-words", "  - the-word"));

        findings.ShouldContain(finding => finding.Code == Codes.MissingFile);
        findings.ShouldAllBe(finding => finding.Code != Codes.Untaught && finding.Code != Codes.Unpracticed);
    }

    [Fact]
    public void Broken_yaml_is_named_with_its_line_and_nothing_is_thrown()
    {
        var (files, line) = Shipped.Edited(Course, "edition: 3", "▶edition: [1");

        var finding = EditionReader.Read(files).Findings.First(finding => finding.Code == Codes.Malformed);

        finding.File.ShouldBe(Course);
        finding.Line.ShouldBeInRange(line, line + 2);
        finding.Message.ShouldStartWith("This is not YAML: ");
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_read_or_reported_and_throws_nothing()
    {
        var text = Shipped.Files.Find(Course)!;
        var lengths = Enumerable.Range(1, (text.Length - 2) / 11).Select(step => step * 11);

        var results = lengths.Select(length => EditionReader.Read(Shipped.Files.With(Course, text[..length])));

        results.ShouldAllBe(result => result.Edition != null || result.Findings.Count > 0);
    }

    [Fact]
    public void Nesting_without_end_is_a_finding()
    {
        var files = Shipped.Files.With(Course, new string('[', 20_000));

        EditionReader.Read(files).Findings.ShouldContain(finding => finding.File == Course && finding.Code == Codes.Malformed);
    }

    [Fact]
    public void A_second_document_in_one_file_is_a_finding()
    {
        var files = Shipped.Files.With(Course, Shipped.Files.Find(Course) + "---\nschema: 1\n");

        EditionReader.Read(files).Findings.ShouldContain(finding => finding.File == Course && finding.Code == Codes.Malformed);
    }

    [Fact]
    public void An_id_that_was_retired_does_not_come_back()
    {
        var files = Shipped.With(Course, "edition: 3", "edition: 2\nretired: [PB-I.A-01]");

        Shipped.OnlyFindingOf(files).ToString().ShouldBe(
            $"questions/I.A.yaml:{Shipped.LineOf("questions/I.A.yaml", "id: PB-I.A-01")} "
            + "ID2 'PB-I.A-01' was retired and keeps its old meaning. → Choose an id that was never used.");
    }

    [Fact]
    public void A_draw_of_more_than_half_the_items_is_a_warning()
    {
        var (files, line) = Shipped.Edited(Course, "    receipt: 1", "▶    receipt: 4");

        Shipped.OnlyFindingOf(files).ToString().ShouldBe(
            $"{Course}:{line} Q6 (warning) 4 of 6 items are drawn from receipt, so attempts repeat. → Write at least 8 items.");
    }

    [Fact]
    public void No_files_at_all_is_a_list_of_findings()
    {
        var result = EditionReader.Read(new ContentFiles([]));

        result.Edition.ShouldBeNull();
        result.Findings.ShouldContain(finding => finding.File == Course && finding.Code == Codes.MissingFile);
    }
}
