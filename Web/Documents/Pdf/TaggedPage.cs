using PolicyTraining.Web.Documents.Typesetting;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents.Pdf;

/// <summary>
/// The marks on one page. Each is either content of a structure element or an artifact (decoration), so that no mark
/// is without a meaning.
/// </summary>
internal sealed class TaggedPage(IndirectReferenceToken reference)
{
    private readonly List<IGraphicsStateOperation> _operations = [];
    private readonly List<StructureElement> _owners = [];
    private readonly List<IToken> _annotations = [];

    public IndirectReferenceToken Reference { get; } = reference;

    /// <summary>The element that owns each marked content, by its number: the page's entry in the parent tree.</summary>
    public ArrayToken Owners => new([.. _owners.Select(owner => owner.Reference)]);

    /// <summary>The fields on the page, such as the seal's.</summary>
    public IReadOnlyList<IToken> Annotations => _annotations;

    public void Annotate(IndirectReferenceToken annotation) => _annotations.Add(annotation);

    /// <summary>Sets one line with its left end at (<paramref name="x"/>, <paramref name="y"/>) as content of an element.</summary>
    public void Text(StructureElement element, string line, TextStyle style, double x, double y)
    {
        Begin(element);
        Show(line, style, new MoveToNextLineWithOffset(Round(x), Round(y)));
        _operations.Add(EndMarkedContent.Value);
    }

    /// <summary>Draws what an element shows, such as a figure.</summary>
    public void Drawing(StructureElement element, params IEnumerable<IGraphicsStateOperation> drawing)
    {
        Begin(element);
        _operations.AddRange(drawing);
        _operations.Add(EndMarkedContent.Value);
    }

    /// <summary>Draws lines and shapes that carry no meaning.</summary>
    public void Artifact(params IEnumerable<IGraphicsStateOperation> drawing)
    {
        _operations.Add(new BeginMarkedContent(Token.Name("Artifact")));
        _operations.AddRange(drawing);
        _operations.Add(EndMarkedContent.Value);
    }

    /// <summary>Sets text that only repeats what the document says elsewhere, such as a footer.</summary>
    public void ArtifactText(string line, TextStyle style, IGraphicsStateOperation position)
    {
        _operations.Add(new BeginMarkedContent(Token.Name("Artifact")));
        Show(line, style, position);
        _operations.Add(EndMarkedContent.Value);
    }

    /// <summary>The page's content stream.</summary>
    public byte[] Content()
    {
        using var stream = new MemoryStream();
        foreach (var operation in _operations)
            operation.Write(stream);
        return stream.ToArray();
    }

    private void Begin(StructureElement element)
    {
        _operations.Add(new BeginMarkedContentWithProperties(
            Token.Name(element.Type), Token.Dictionary(("MCID", Token.Number(_owners.Count)))));
        element.HoldContent(Reference, _owners.Count);
        _owners.Add(element);
    }

    private void Show(string line, TextStyle style, IGraphicsStateOperation position) => _operations.AddRange([
        BeginText.Value,
        new SetNonStrokeColorDeviceGray(style.Grey),
        new SetFontAndSize(style.Face.Key, style.Size),
        position,
        new ShowText(style.Face.Encode(line)),
        EndText.Value,
    ]);

    private static double Round(double points) => Math.Round(points, 2);
}
