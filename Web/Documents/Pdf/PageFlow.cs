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

    /// <summary>The height on the page that is reached.</summary>
    public double Y => _y;

    public void StartPage()
    {
        _pages.Add(new TaggedPage(file.Reserve()));
        _y = Paper.Top;
        prepare(Page);
    }

    /// <summary>Goes to the next page if this one has no room for <paramref name="height"/> points, so that they stay together.</summary>
    public void Keep(double height)
    {
        if (_y - height < Paper.Bottom)
            StartPage();
    }

    /// <summary>Moves down by <paramref name="height"/> points, to the next page if this one has no room for them.</summary>
    /// <returns>The height on the page at which the space taken ends.</returns>
    public double Take(double height)
    {
        Keep(height);
        return _y -= height;
    }

    /// <summary>Sets a paragraph over the width of the type area.</summary>
    public void Paragraph(StructureElement element, string text, TextStyle style) => Paragraph(element, text, style, Paper.Left);

    /// <summary>Sets a paragraph from <paramref name="left"/> to the right edge of the type area.</summary>
    public void Paragraph(StructureElement element, string text, TextStyle style, double left)
    {
        foreach (var line in LineBreaker.Break(text, style, Paper.Right - left))
        {
            var y = Take(style.Leading);
            Page.Text(element, line, style, left, y);
        }
    }

    /// <summary>The height that a paragraph takes.</summary>
    public double HeightOf(string text, TextStyle style, double left) =>
        LineBreaker.Break(text, style, Paper.Right - left).Count * style.Leading;

    /// <summary>Sets a heading, which is one line.</summary>
    public void Heading(StructureElement element, string text, TextStyle style) =>
        Page.Text(element, text, style, Paper.Left, Take(style.Leading) + (style.Leading - style.Size) / 2);

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
