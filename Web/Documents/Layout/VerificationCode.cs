using PolicyTraining.Web.Documents.Pdf;

namespace PolicyTraining.Web.Documents.Layout;

/// <summary>The address at which a record can be looked up, as a QR code for telephones and scanners.</summary>
internal static class VerificationCode
{
    public const double Side = 76;

    private const double CapitalDrop = 4; // from the top of a line of text to the top of its capitals

    /// <summary>Draws the code on white, whatever lies beneath, from x to the right and level with a text set from <paramref name="top"/>.</summary>
    public static void Set(TaggedPage page, StructureElement parent, string address, double x, double top)
    {
        var y = top - CapitalDrop - Side;
        var code = new QrCode(address);
        var figure = parent.Add(
            "Figure",
            ("Alt", Token.Text($"QR code of the address {address}")),
            ("A", Token.Dictionary(
                ("O", Token.Name("Layout")),
                ("Placement", Token.Name("Block")),
                ("BBox", Token.Numbers(x, y, x + Side, y + Side)))));
        page.Drawing(figure, [
            .. Draw.Areas([code.Ground(x, y, Side)], grey: 1),
            .. Draw.Areas(code.Areas(x, y, Side), grey: 0)]);
    }
}
