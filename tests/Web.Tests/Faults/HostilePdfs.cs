using System.IO.Compression;
using System.Text;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>PDFs made to exhaust whoever reads them, each small enough to be brought.</summary>
internal static class HostilePdfs
{
    private const int Deep = 200_000;
    private const int Swollen = 400 * 1024 * 1024;

    private static readonly Lazy<byte[]> Bomb = new(Compressed);

    public static IEnumerable<(string What, byte[] Pdf)> All() =>
    [
        ("arrays without end", Document(new string('[', Deep))),
        ("arrays that end", Document(new string('[', Deep) + new string(']', Deep))),
        ("dictionaries without end", Document(string.Concat(Enumerable.Repeat("<</A", Deep)))),
        ("brackets without end", Document(new string('(', Deep))),
        ("an object that is itself", Document("5 0 R")),
        ("pages whose children are themselves", Document("null", "<</Type/Pages/Kids[2 0 R]/Count 1>>")),
        ("pages that count a billion", Document("null", "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>")),
        ("a length beyond the file", Document("<</Length 99999999999>> stream\nx\nendstream")),
        ("a length that is itself", Document("<</Length 5 0 R>> stream\nx\nendstream")),
        ("a table that follows itself", Encoding.Latin1.GetBytes("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF")),
        ("a table with a billion rows", Encoding.Latin1.GetBytes("%PDF-1.7\nxref\n0 1000000000\n0000000000 65535 f \ntrailer\n<</Size 1000000000/Root 1 0 R>>\nstartxref\n9\n%%EOF")),
        ("a page that swells", Stream("/Contents 5 0 R", "/Filter/FlateDecode")),
        ("a page that swells twice", Stream("/Contents 5 0 R", "/Filter[/FlateDecode/FlateDecode]")),
        ("objects that swell", Stream("/Annots 9 0 R", "/Type/ObjStm/N 1/First 4/Filter/FlateDecode")),
        ("a picture that swells", Stream("/Resources<</XObject<</I 5 0 R>>>>/Contents 6 0 R", "/Type/XObject/Subtype/Image/Width 20000/Height 20000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode")),
        ("a picture of a billion dots", Stream("/Resources<</XObject<</I 5 0 R>>>>/Contents 6 0 R", "/Type/XObject/Subtype/Image/Width 1000000/Height 1000000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode")),
        ("a fax of a billion dots", Stream("/Resources<</XObject<</I 5 0 R>>>>/Contents 6 0 R", "/Type/XObject/Subtype/Image/Width 10/Height 10/BitsPerComponent 1/ColorSpace/DeviceGray/DecodeParms<</K -1/Columns 100000/Rows 100000>>/Filter/CCITTFaxDecode")),
    ];

    /// <summary>A document of one page whose fifth object, which the page refers to, is this.</summary>
    private static byte[] Document(string fifth, string pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>") =>
        Assemble(pages, "/Contents 5 0 R", Encoding.Latin1.GetBytes(fifth));

    private static byte[] Stream(string page, string dictionary)
    {
        var head = Encoding.Latin1.GetBytes($"<<{dictionary}/Length {Bomb.Value.Length}>> stream\n");
        return Assemble("<</Type/Pages/Kids[3 0 R]/Count 1>>", page, [.. head, .. Bomb.Value, .. "\nendstream"u8]);
    }

    private static byte[] Assemble(string pages, string page, byte[] fifth)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.7\n"u8.ToArray());
        Add("<</Type/Catalog/Pages 2 0 R>>"u8.ToArray());
        Add(Encoding.Latin1.GetBytes(pages));
        Add(Encoding.Latin1.GetBytes($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]{page}>>"));
        Add("null"u8.ToArray());
        Add(fifth);
        Add("<</Length 6>> stream\n/I Do\n\nendstream"u8.ToArray());
        var table = file.Position;
        Write(Encoding.Latin1.GetBytes(
            $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF"));
        return file.ToArray();

        void Add(byte[] body)
        {
            places.Add(file.Position);
            Write([.. Encoding.Latin1.GetBytes($"{places.Count} 0 obj\n"), .. body, .. "\nendobj\n"u8]);
        }

        void Write(byte[] bytes) => file.Write(bytes);
    }

    private static byte[] Compressed()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var written = 0; written < Swollen; written += blanks.Length)
                zlib.Write(blanks);
        }

        return packed.ToArray();
    }
}
