using System.Globalization;
using System.Security;
using System.Text;
using PolicyTraining.Web.Documents.Pdf;
using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents;

/// <summary>What the file says about itself, twice: as PDF's information dictionary and as XMP, which must agree.</summary>
/// <remarks>It claims no PDF/A or PDF/UA conformance: that waits until veraPDF has passed a file.</remarks>
/// <param name="Created">UTC; null for a document that does not depend on when it is made.</param>
/// <param name="Id">The file's identifier, 16 bytes.</param>
internal sealed record DocumentMetadata(string Title, string Agency, string Subject, DateTimeOffset? Created, byte[] Id)
{
    public const string Language = "en-US";
    private const string Program = "PolicyTraining";

    public DictionaryToken Information => Token.Dictionary([
        ("Title", Token.Text(Title)),
        ("Author", Token.Text(Agency)),
        ("Subject", Token.Text(Subject)),
        ("Creator", Token.Text(Program)),
        ("Producer", Token.Text(Program)),
        .. Dates]);

    private IEnumerable<(string, IToken)> Dates =>
        Created is { } time ? [("CreationDate", Token.Date(time)), ("ModDate", Token.Date(time))] : [];

    /// <summary>Not compressed, so that archives can read it without a PDF program.</summary>
    public StreamToken Xmp => Token.Stream(
        Encoding.UTF8.GetBytes(Packet), ("Type", Token.Name("Metadata")), ("Subtype", Token.Name("XML")));

    private string Packet => $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
         xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(Title)}</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>{Escaped(Agency)}</rdf:li></rdf:Seq></dc:creator>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(Subject)}</rdf:li></rdf:Alt></dc:description>
        <dc:language><rdf:Bag><rdf:li>{Language}</rdf:li></rdf:Bag></dc:language>
        <pdf:Producer>{Program}</pdf:Producer>
        <xmp:CreatorTool>{Program}</xmp:CreatorTool>
        {XmpDates}<xmpMM:DocumentID>uuid:{new Guid(Id)}</xmpMM:DocumentID>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """;

    private string XmpDates
    {
        get
        {
            var time = Created?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            return time is null
                ? ""
                : $"<xmp:CreateDate>{time}</xmp:CreateDate>\n<xmp:ModifyDate>{time}</xmp:ModifyDate>\n<xmp:MetadataDate>{time}</xmp:MetadataDate>\n";
        }
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
