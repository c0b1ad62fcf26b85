using PolicyTraining.Web.Documents.Typesetting;

namespace PolicyTraining.Web.Documents.Pdf;

/// <summary>Sets text from the top of a page to its bottom, and goes on with the next page when one is full.</summary>
/// <param name="paper">The type area, the same on all pages.</param>
/// <param name="prepare">Draws what lies beneath the text of each new page.</param>
internal sealed class PageFlow(PdfFile file, TypeArea paper, Action<TaggedPage> prepare)
{
    private readonly List<TaggedPage> _pages = [];
    private double _y;

    public IReadOnlyList<TaggedPage> Pages => _pages;

    public TaggedPage Page => _pages[^1];

    public TypeArea Paper { get; } = paper;

    public void StartPage()
    {
        _pages.Add(new TaggedPage(file.Reserve()));
        _y = Paper.Top;
        prepare(Page);
    }

    /// <summary>Moves down by <paramref name="height"/> points, to the next page if this one has no room for them.</summary>
    /// <returns>The height on the page at which the space taken ends.</returns>
    public double Take(double height)
    {
        if (_y - height < Paper.Bottom)
            StartPage();
        return _y -= height;
    }

    /// <summary>Sets a paragraph over the width of the type area.</summary>
    public void Paragraph(StructureElement element, string text, TextStyle style)
    {
        foreach (var line in LineBreaker.Break(text, style, Paper.Width))
            Page.Text(element, line, style, Paper.Left, Take(style.Leading));
    }

    /// <summary>Sets centred lines, none wider than <paramref name="width"/> points.</summary>
    public void Centred(StructureElement element, string text, TextStyle style, double width)
    {
        foreach (var line in LineBreaker.Break(text, style, width))
        {
            var y = Take(style.Leading);
            Page.Text(element, line, style, Paper.Centre - style.WidthOf(line.TrimEnd()) / 2, y);
        }
    }

    /// <summary>Draws a rule over the width of the type area at the current height.</summary>
    public void Rule(double pen) => Page.Artifact(Draw.Line(Paper.Left, Paper.Right, _y, pen));
}

/// <summary>US Letter, 612 by 792 points, and the part of it that is set.</summary>
internal sealed record TypeArea(double Left, double Right, double Top, double Bottom)
{
    public const double PageWidth = 612;
    public const double PageHeight = 792;

    public double Width => Right - Left;

    public double Centre => (Left + Right) / 2;
}
