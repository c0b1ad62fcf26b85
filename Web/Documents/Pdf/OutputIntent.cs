using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents.Pdf;

/// <summary>Says what the document's greys mean on any screen and printer: sRGB (ISO 19005-2, 6.2.3).</summary>
internal static class OutputIntent
{
    private const string Condition = "sRGB IEC61966-2.1";

    private static readonly Lazy<byte[]> Profile = new(Load);

    public static DictionaryToken Of(PdfFile file) => Token.Dictionary(
        ("Type", Token.Name("OutputIntent")),
        ("S", Token.Name("GTS_PDFA1")),
        ("OutputConditionIdentifier", Token.Text(Condition)),
        ("Info", Token.Text(Condition)),
        ("DestOutputProfile", file.Add(Token.Deflated(Profile.Value, ("N", Token.Number(3))))));

    private static byte[] Load()
    {
        const string Resource = "PolicyTraining.Web.Documents.Colour.sRGB2014.icc";
        using var stream = typeof(OutputIntent).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The colour profile {Resource} is not part of the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
