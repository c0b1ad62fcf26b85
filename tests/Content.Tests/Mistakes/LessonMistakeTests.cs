using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Tests.Mistakes;

/// <summary>One edit to the shipped lesson, and what its author is told. In an edit, ▶ marks the line that is named.</summary>
public class LessonMistakeTests
{
    private const string Lesson = "lessons/why-this-policy.md";

    [Theory]
    [InlineData(
        "id: why",
        "▶id: how",
        "FM6 The id 'how-this-policy' is not the file's name. → Write 'id: why-this-policy'; an id is permanent.")]
    [InlineData(
        "---\nid",
        "▶id",
        "FM1 The lesson has no front matter. → Begin with id, title, summary, minutes and reviewed between two lines '---'.")]
    [InlineData(
        "::clause{I.A}",
        "::clause{I.A}\n▶::clause{I.Z}",
        "ID3 The bulletin has no clause I.Z. → Use an id from bulletin/*.md.")]
    [InlineData(
        "::clause{I.A}",
        "::clause{I.A}\n▶::clause{one}",
        "FM6 'one' is not a clause id. → Write it as II.B.7, II.B.9/pause or receipt/return.")]
    [InlineData(
        "::clause{I.A}",
        "::clause{I.A}\n▶::video{tour}",
        "FM2 '::video{tour}' is not known here. → Write ::clause{II.A.1}, ::try{PB-II.A.1-01} or ::scenario{SC-NEGATIVE-COMMENT}.")]
    [InlineData(
        "{#what-counts}",
        "▶",
        "MD2 This heading has no block id. → End it with an id in small letters, such as {#why-it-matters}.")]
    [InlineData(
        "{#what-counts}",
        "▶{#encouraged}",
        "ID1 The block id 'encouraged' is taken at lessons/why-this-policy.md:9. → Give one of the two an id that was never used.")]
    [InlineData(
        "## Encouraged",
        "▶A word first.\n## Encouraged",
        "MD2 This text belongs to no block. → Put a heading such as '## Why it matters {#why}' above it.")]
    [InlineData(
        "::try{PB-I.A-01}",
        "::try{PB-I.A-01}\n▶::try{QB-I.A-01}",
        "ID3 There is no practice item QB-I.A-01. → Use an id from a 'practice' list of questions/*.yaml.")]
    [InlineData(
        "::clause{I.A}",
        "::clause{I.A}\n▶::scenario{SC-NOWHERE}",
        "ID3 There is no scenario SC-NOWHERE. → Use the id of one of scenarios/*.yaml.")]
    [InlineData(
        "This bulletin does",
        "▶<b>This</b> bulletin does",
        "MD1 HTML has no place in a lesson. → Write it as Markdown; for a '<' in the text write '\\<'.")]
    [InlineData(
        "This bulletin does",
        "▶![Our seal](seal.png) This bulletin does",
        "MD1 A lesson has no images. → Say in words what the image shows.")]
    [InlineData(
        "This bulletin does",
        "▶[Here](javascript:alert(1)) it does",
        "MD1 The link to 'javascript:alert(1)' is not safe. → Link to an https: address, or take it out.")]
    [InlineData(
        "This bulletin does",
        "▶# Big\n\nThis bulletin does",
        "MD2 Only a third-level heading fits inside a block. → Write '### ', or begin a block with '## Heading {#id}'.")]
    [InlineData(
        "This bulletin does",
        "▶It says “the agency encourages the use of social media” and does",
        "CL4 The bulletin does not say “the agency encourages the use of social media”. "
            + "→ Copy its words, or set in *italics* what someone might say.")]
    [InlineData(
        "This bulletin does",
        "▶Answer within 24 hours. This bulletin does",
        "DL1 No clause cited here sets '24 hours'. "
            + "→ Say it as the clause does; a time limit stands in reference/deadlines.yaml with its clause.")]
    [InlineData(
        "  I.A: ",
        "▶  I.B/blog: 000000000000\n  I.A: ",
        "ID3 'why-this-policy' does not cite I.B/blog. → Take it out of 'reviewed', or cite the clause.")]
    [InlineData(
        "---\nid: why-this-policy\ntitle: Why this policy exists\n",
        "---\n▶id: why-this-policy\n",
        "FM4 The key 'title' is missing. → Add 'title:' here.")]
    [InlineData(
        "## Encouraged, with responsibility {#encouraged}\n::clause{I.A}\n",
        "▶## Encouraged, with responsibility {#encouraged}\n",
        "CL5 'Encouraged, with responsibility' teaches no clause. → Put ::clause{…} below the heading.")]
    [InlineData(
        "So when you wonder",
        "▶<i>So</i> when you wonder",
        "MD1 HTML has no place in a lesson. → Write it as Markdown; for a '<' in the text write '\\<'.")]
    public void A_mistake_is_named_with_its_line_and_mend(string text, string edit, string finding)
    {
        var (files, line) = Shipped.Edited(Lesson, text, edit);

        var result = EditionReader.Read(files);

        result.Findings.Select(found => found.ToString()).ShouldContain($"{Lesson}:{line} {finding}");
        result.Edition.ShouldBeNull();
    }

    [Fact]
    public void A_practice_item_that_no_lesson_tries_is_named_where_it_stands()
    {
        var files = Shipped.With(Lesson, "::try{PB-I.A-01}", "");

        Shipped.OnlyFindingOf(files).ToString().ShouldBe(
            $"questions/I.A.yaml:{Shipped.LineOf("questions/I.A.yaml", "id: PB-I.A-01")} "
            + "Q7 No lesson tries PB-I.A-01. → Put ::try{PB-I.A-01} in a lesson, or move the item to the assessment.");
    }

    [Fact]
    public void A_clause_that_no_lesson_teaches_is_named_where_it_stands()
    {
        var files = Shipped.With("lessons/the-words.md", "::clause{I.B/rss}", "");

        var findings = EditionReader.Read(files).Findings.Select(finding => finding.ToString());

        findings.ShouldContain(
            $"bulletin/I.B.md:{Shipped.LineOf("bulletin/I.B.md", "## I.B/rss")} "
            + "CL3 No lesson teaches I.B/rss. → Put ::clause{I.B/rss} beside the text that explains it.");
    }

    [Fact]
    public void A_file_that_nothing_refers_to_is_a_warning()
    {
        var files = Shipped.Files.With("lessons/forgotten.md", "A draft.");

        var finding = Shipped.OnlyFindingOf(files);

        (finding.File, finding.Code, finding.Severity).ShouldBe(("lessons/forgotten.md", Codes.UnusedFile, Severity.Warning));
    }
}
