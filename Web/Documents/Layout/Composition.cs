using PolicyTraining.Web.Documents.Pdf;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;

namespace PolicyTraining.Web.Documents.Layout;

/// <summary>One document while it is set: its styles, the flow of its pages, and what is the same on each of them.</summary>
internal sealed class Composition
{
    public static readonly TypeArea Paper = new(Left: 81, Right: 531, Top: 732, Bottom: 56);

    private const double FooterHeight = 36;

    private readonly TaggedDocument _document = new();
    private readonly FormMark _mark;

    public Composition(FormMark mark)
    {
        _mark = mark;
        Flow = new PageFlow(_document.File, Paper, MarkPage);
    }

    public CertificationStyles Styles { get; } = new();

    public PageFlow Flow { get; }

    /// <summary>Begins a part of the document on a page of its own.</summary>
    public StructureElement StartSection()
    {
        Flow.StartPage();
        return _document.Root.Add("Sect");
    }

    /// <param name="footer">What every page says at its foot, before its number.</param>
    public byte[] Write(string footer, DocumentMetadata metadata, SealPlace? seal = null)
    {
        foreach (var (index, page) in Flow.Pages.Index())
        {
            var text = $"{footer} · Page {index + 1} of {Flow.Pages.Count}";
            var x = Paper.Centre - Styles.Footer.WidthOf(text) / 2;
            page.ArtifactText(text, Styles.Footer, new MoveToNextLineWithOffset(Rounded(x), FooterHeight));
        }

        return _document.Write(Flow.Pages, Styles.Faces, metadata, seal);
    }

    /// <summary>The mark lies beneath the text, so that it can be read everywhere and hides nothing.</summary>
    private void MarkPage(TaggedPage page)
    {
        if (_mark == FormMark.None)
            return;
        var style = Styles.Watermark;
        var (rise, run) = Math.SinCos(Math.PI * 52 / 180);
        var half = style.WidthOf(_mark.Word) / 2;
        var (x, y) = (Paper.Centre - half * run + 28 * rise, TypeArea.PageHeight / 2 - half * rise - 28 * run);
        page.ArtifactText(_mark.Word, style, new SetTextMatrix([.. new[] { run, rise, -rise, run, x, y }.Select(Rounded)]));
        SetBanner(page);
    }

    private void SetBanner(TaggedPage page)
    {
        const double Padding = 10;
        var width = Styles.Banner.WidthOf(_mark.Banner) + 2 * Padding;
        var (x, y) = (Paper.Centre - width / 2, Paper.Top + 12);
        page.Artifact(Draw.Frame(x, y, width, 18, 0.8));
        page.Text(_document.Root.Add("P"), _mark.Banner, Styles.Banner, x + Padding, y + 5.4);
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
