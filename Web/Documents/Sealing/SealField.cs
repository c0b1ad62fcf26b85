using PolicyTraining.Web.Documents.Pdf;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The empty seal of a document: the signature field, its drawing and the dictionary the sealer fills in.</summary>
internal sealed class SealField(PdfFile file, string agency, FormMark mark)
{
    private const double Side = 84;

    /// <summary>The seal's width and height on the page, in points.</summary>
    public static double Size => Side;

    /// <summary>
    /// The signature: PAdES baseline, and a certification that allows no change after it (DocMDP, P 1): ETSI EN 319 142-1;
    /// ISO 32000-1, 12.8.2.2.
    /// </summary>
    public IndirectReferenceToken Signature { get; } = file.Add(Token.Dictionary(
        ("Type", Token.Name("Sig")),
        ("Filter", Token.Name("Adobe.PPKLite")),
        ("SubFilter", Token.Name("ETSI.CAdES.detached")),
        ("ByteRange", Token.Numbers(SealPlaceholders.ByteRange)),
        ("Contents", new HexToken(SealPlaceholders.Contents)),
        ("M", Token.Date(SealPlaceholders.Time)),
        ("Reason", Token.Text(mark.SealReason)),
        ("Reference", Token.Array(Token.Dictionary(
            ("Type", Token.Name("SigRef")),
            ("TransformMethod", Token.Name("DocMDP")),
            ("TransformParams", Token.Dictionary(
                ("Type", Token.Name("TransformParams")), ("P", Token.Number(1)), ("V", Token.Name("1.2")))))))));

    /// <summary>Places the seal with its lower left corner at (<paramref name="x"/>, <paramref name="y"/>).</summary>
    /// <param name="parentKey">The field's key in the parent tree.</param>
    public IndirectReferenceToken Place(StructureElement parent, IndirectReferenceToken page, double x, double y, int parentKey)
    {
        var description = $"Electronic seal of {agency}";
        var field = file.Add(Token.Dictionary(
            ("Type", Token.Name("Annot")),
            ("Subtype", Token.Name("Widget")),
            ("FT", Token.Name("Sig")),
            ("T", Token.Text("OrganizationSeal")),
            ("TU", Token.Text(description)),
            ("F", Token.Number(132)), // print, locked
            ("Rect", Token.Numbers(x, y, x + Side, y + Side)),
            ("P", page),
            ("V", Signature),
            ("StructParent", Token.Number(parentKey)),
            ("AP", Token.Dictionary(("N", file.Add(Drawing()))))));
        parent.HoldObject(page, field);
        return field;
    }

    /// <summary>A notary's wheel around a star, in lines only: no font, nothing that a printer could lose.</summary>
    private static StreamToken Drawing()
    {
        const double Centre = Side / 2;
        using var stream = new MemoryStream();
        IEnumerable<IGraphicsStateOperation> drawing = [
            .. Draw.Figure(Centre, Centre, Alternating(96, 41.5, 38.5), 0.6),
            .. Draw.Figure(Centre, Centre, Alternating(120, 36.2, 36.2), 0.9),
            .. Draw.Figure(Centre, Centre, Alternating(72, 34, 27.5), 0.35),
            .. Draw.Figure(Centre, Centre, Alternating(120, 25.4, 25.4), 0.6),
            .. Draw.Figure(Centre, Centre, Alternating(10, 20, 7.64), 0.9),
        ];
        foreach (var operation in drawing)
            operation.Write(stream);
        return Token.Deflated(
            stream.ToArray(),
            ("Type", Token.Name("XObject")),
            ("Subtype", Token.Name("Form")),
            ("BBox", Token.Numbers(0, 0, Side, Side)),
            ("Resources", Token.Dictionary()));
    }

    private static List<double> Alternating(int corners, double outer, double inner) =>
        [.. Enumerable.Range(0, corners).Select(corner => corner % 2 == 0 ? outer : inner)];
}
