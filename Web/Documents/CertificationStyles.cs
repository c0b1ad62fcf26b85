using PolicyTraining.Web.Documents.Typesetting;

namespace PolicyTraining.Web.Documents;

/// <summary>The text styles of one certification. All black but for the mark beneath the text, so that it prints sharp.</summary>
internal sealed class CertificationStyles
{
    private readonly EmbeddedTypeface _regular = new(CertificationFonts.Regular, "F1");
    private readonly EmbeddedTypeface _bold = new(CertificationFonts.Bold, "F2");
    private readonly EmbeddedTypeface _italic = new(CertificationFonts.Italic, "F3");

    public IReadOnlyList<EmbeddedTypeface> Faces => [_regular, _bold, _italic];

    public TextStyle Watermark => new(_bold, 84, 0, 0.9);

    public TextStyle Banner => new(_bold, 10, 14);

    public TextStyle Agency => new(_bold, 14, 18);

    public TextStyle Letterhead => new(_regular, 11, 14);

    public TextStyle Title => new(_bold, 15.5, 21);

    public TextStyle Body => new(_regular, 12, 17);

    public TextStyle Signature => new(_italic, 21, 26);

    public TextStyle Filled => new(_regular, 13.5, 18);

    public TextStyle FieldLabel => new(_regular, 10, 14);

    /// <summary>Over a table of facts.</summary>
    public TextStyle FactHeading => new(_bold, 9.5, 15);

    public TextStyle FactLabel => new(_bold, 9, 12.5);

    public TextStyle Fact => new(_regular, 9, 12.5);

    public TextStyle Footer => new(_regular, 8, 10);
}
