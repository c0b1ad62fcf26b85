using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace PolicyTraining.Web.Documents.Pdf;

/// <summary>The numbered objects of a PDF, written in the order of their numbers as one revision.</summary>
internal sealed class PdfFile
{
    private readonly List<IToken?> _objects = [];

    /// <summary>A number for an object that others must point to before it is complete.</summary>
    public IndirectReferenceToken Reserve()
    {
        _objects.Add(null);
        return new IndirectReferenceToken(new IndirectReference(_objects.Count, 0));
    }

    public IndirectReferenceToken Add(IToken body)
    {
        var reference = Reserve();
        Put(reference, body);
        return reference;
    }

    public void Put(IndirectReferenceToken reference, IToken body) => _objects[(int)reference.Data.ObjectNumber - 1] = body;

    /// <param name="id">The file's identifier, 16 bytes.</param>
    /// <exception cref="InvalidOperationException">A reserved object was never put.</exception>
    public byte[] Write(IndirectReferenceToken catalog, IndirectReferenceToken info, ReadOnlySpan<byte> id)
    {
        using var stream = new MemoryStream();
        // The second line's bytes above 127 tell programs that the file is binary: ISO 32000-1, 7.5.2.
        stream.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var offsets = new Dictionary<IndirectReference, long>();
        foreach (var (index, body) in _objects.Index())
        {
            var number = new IndirectReference(index + 1, 0);
            offsets[number] = stream.Position;
            var written = body ?? throw new InvalidOperationException($"PDF object {index + 1} was reserved but never put.");
            TokenWriter.Instance.WriteToken(new ObjectToken(XrefLocation.File(stream.Position), number, written), stream);
        }

        TokenWriter.Instance.WriteCrossReferenceTable(offsets, catalog.Data, stream, info.Data, null);
        return Identified(stream.ToArray(), id);
    }

    /// <summary>PdfPig invents a random identifier for each file; ours makes the same document the same bytes.</summary>
    private static byte[] Identified(byte[] pdf, ReadOnlySpan<byte> id)
    {
        var hexadecimal = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(id));
        var trailer = pdf.AsSpan(pdf.AsSpan().LastIndexOf("/ID [ <"u8) + "/ID [ <"u8.Length);
        hexadecimal.CopyTo(trailer);
        hexadecimal.CopyTo(trailer[(hexadecimal.Length + "> <"u8.Length - 1)..]);
        return pdf;
    }
}
