using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Tests;

/// <summary>The bulletin is a legal text: what the course shows is what the agency issued, word for word and in its order.</summary>
public class VerbatimTests
{
    private static readonly string Reference = Path.Combine(AppContext.BaseDirectory, "Reference", "pp-2.110-social-media.txt");

    [Fact]
    public void The_bulletin_and_its_receipt_are_word_for_word_as_issued()
    {
        // Layout is not wording: runs of spaces, line breaks, and the underscores of the lines to sign on.
        var issued = Words([File.ReadAllText(Reference).Replace("_", "", StringComparison.Ordinal)]);

        var shown = Words(Shown(Shipped.Edition));

        shown.ShouldBe(issued);
    }

    private static IEnumerable<string> Shown(Edition edition) =>
        [.. edition.Bulletin.Parts.SkipLast(1).SelectMany(ShownPart), .. ShownReceipt(edition.Receipt)];

    private static IEnumerable<string> ShownPart(Part part) =>
        [part.Marker, part.Heading, .. part.Sections.SelectMany(ShownSection)];

    private static IEnumerable<string> ShownSection(Section section) =>
        [section.Marker, section.Heading, .. section.Clauses.SelectMany(clause => new[] { clause.Marker, clause.Text })];

    private static IEnumerable<string> ShownReceipt(ReceiptForm form) =>
    [
        .. form.Letterhead, form.Title, form.Statement.Text, form.SignatureLabel, form.DateLabel, form.NameLabel,
        form.ReturnInstruction.Text,
    ];

    private static string[] Words(IEnumerable<string> texts) =>
        string.Join(' ', texts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
