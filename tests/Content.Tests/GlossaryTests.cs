using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Content.Tests;

/// <summary>The first use of a term on a page leads to its definition in the bulletin.</summary>
public class GlossaryTests
{
    private const string Lesson = "lessons/why-this-policy.md";
    private const string Blog = "<a href=\"/policy/2.110#I.B/blog\" class=\"term\">";

    private const string Terms =
        """
        terms:
          - { id: blog, term: Blog, clause: I.B/blog, aliases: [blogs, web log] }
          - { id: social-media, term: Social media, clause: I.B/social-media }
        """;

    [Fact]
    public void The_first_use_is_linked_and_later_ones_are_not()
    {
        HtmlOf("A blog is a blog.").ShouldBe($"<p>A {Blog}blog</a> is a blog.</p>\n");
    }

    [Fact]
    public void A_term_is_found_in_any_case_and_in_its_other_forms()
    {
        HtmlOf("Some BLOGS first, a web log later.").ShouldBe($"<p>Some {Blog}BLOGS</a> first, a web log later.</p>\n");
        HtmlOf("A *web log* first.").ShouldBe($"<p>A <em>{Blog}web log</a></em> first.</p>\n");
    }

    [Fact]
    public void Each_term_has_its_own_first_use()
    {
        HtmlOf("On social media, a blog.").ShouldBe(
            $"<p>On <a href=\"/policy/2.110#I.B/social-media\" class=\"term\">social media</a>, a {Blog}blog</a>.</p>\n");
    }

    [Fact]
    public void A_part_of_a_word_is_no_use_of_it() => HtmlOf("Bloggers blogged.").ShouldBe("<p>Bloggers blogged.</p>\n");

    [Theory]
    [InlineData("### A blog\n\nThe blog.", "<h3>A blog</h3>\n<p>The {blog}blog</a>.</p>\n")]
    [InlineData("[The blog](https://blog.example), a blog.", "<p><a href=\"https://blog.example\">The blog</a>, a {blog}blog</a>.</p>\n")]
    [InlineData("`blog` and blog.", "<p><code>blog</code> and {blog}blog</a>.</p>\n")]
    public void Headings_links_and_code_stay_as_they_are(string markdown, string html)
    {
        HtmlOf(markdown).ShouldBe(html.Replace("{blog}", Blog, StringComparison.Ordinal));
    }

    [Fact]
    public void Beside_its_definition_a_term_is_not_linked()
    {
        HtmlOf("A blog is a blog.", "::clause{I.B/blog}\n").ShouldBe("<p>A blog is a blog.</p>\n");
    }

    private static string HtmlOf(string markdown, string cards = "")
    {
        var files = Shipped.With(Lesson, "::try{PB-I.A-01}", $"::try{{PB-I.A-01}}\n\n## Added {{#added}}\n::clause{{I.A}}\n{cards}\n{markdown}\n")
            .With("glossary.yaml", Terms);
        var lesson = EditionReader.ReadPublished(files).Edition.ShouldNotBeNull().FindLesson("why-this-policy")!;
        return ((TeachingBlock)lesson.Blocks[^1]).Html;
    }
}
