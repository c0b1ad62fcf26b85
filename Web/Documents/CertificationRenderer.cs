using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyTraining.Web.Documents.Pdf;
using PolicyTraining.Web.Documents.Sealing;
using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents;

/// <summary>Puts the certification together as a tagged PDF 1.7 of one revision: pages, structure, metadata and the empty seal.</summary>
public sealed class CertificationRenderer : ICertificationRenderer
{
    public byte[] Render(CertificationForm form)
    {
        var file = new PdfFile();
        var catalog = file.Reserve();
        var structure = file.Reserve();
        var document = new StructureElement(file, "Document", structure);
        var styles = new CertificationStyles();

        var layout = new CertificationLayout(file, form, document, styles);
        var place = layout.Set();
        var seal = new SealField(file, Agency(form), form.Mark);
        var sealElement = document.Add("Form");
        var field = seal.Place(sealElement, place.Page.Reference, place.X, place.Y, layout.Pages.Count);

        document.Write();
        file.Put(structure, StructureRoot(document, layout.Pages, sealElement));
        var pages = WritePages(file, layout.Pages, styles, (place.Page, field));
        var metadata = Metadata(form);
        file.Put(catalog, Catalog(file, pages, structure, metadata, seal, field));
        return file.Write(catalog, file.Add(metadata.Information), metadata.Id);
    }

    private static string Agency(CertificationForm form) => string.Join(", ", form.Receipt.Letterhead);

    /// <summary>Leads from each page's marked contents, and from the seal's field, back to the elements that hold them.</summary>
    private static DictionaryToken StructureRoot(
        StructureElement document, IReadOnlyList<TaggedPage> pages, StructureElement sealElement)
    {
        var owners = pages.SelectMany((page, index) => new IToken[] { Token.Number(index), page.Owners });
        return Token.Dictionary(
            ("Type", Token.Name("StructTreeRoot")),
            ("K", Token.Array(document.Reference)),
            ("ParentTree", Token.Dictionary(
                ("Nums", new ArrayToken([.. owners, Token.Number(pages.Count), sealElement.Reference])))),
            ("ParentTreeNextKey", Token.Number(pages.Count + 1)));
    }

    private static IndirectReferenceToken WritePages(
        PdfFile file, IReadOnlyList<TaggedPage> pages, CertificationStyles styles, (TaggedPage Page, IndirectReferenceToken Field) seal)
    {
        var tree = file.Reserve();
        var fonts = Token.Dictionary([.. styles.Faces.Select(face => (face.Key.Data, (IToken)face.Embed(file)))]);
        foreach (var (index, page) in pages.Index())
        {
            IEnumerable<IToken> annotations = page == seal.Page ? [seal.Field] : [];
            file.Put(page.Reference, Token.Dictionary(
                ("Type", Token.Name("Page")),
                ("Parent", tree),
                ("MediaBox", Token.Numbers(0, 0, TypeArea.PageWidth, TypeArea.PageHeight)),
                ("Resources", Token.Dictionary(("Font", fonts))),
                ("Contents", file.Add(Token.Deflated(page.Content()))),
                ("Tabs", Token.Name("S")),
                ("StructParents", Token.Number(index)),
                ("Annots", new ArrayToken([.. annotations]))));
        }

        file.Put(tree, Token.Dictionary(
            ("Type", Token.Name("Pages")),
            ("Kids", new ArrayToken([.. pages.Select(page => page.Reference)])),
            ("Count", Token.Number(pages.Count))));
        return tree;
    }

    private static DocumentMetadata Metadata(CertificationForm form)
    {
        var identity = string.Create(CultureInfo.InvariantCulture, $"{form.RecordNumber}\n{form.SignedAt.UtcDateTime:O}");
        return new DocumentMetadata(
            CertificationTitle.Of(form),
            Agency(form),
            $"P&P {form.BulletinNumber}, {form.BulletinTitle}",
            form.SignedAt,
            SHA256.HashData(Encoding.UTF8.GetBytes(identity))[..16]);
    }

    private static DictionaryToken Catalog(
        PdfFile file,
        IndirectReferenceToken pages,
        IndirectReferenceToken structure,
        DocumentMetadata metadata,
        SealField seal,
        IndirectReferenceToken field) => Token.Dictionary(
        ("Type", Token.Name("Catalog")),
        ("Pages", pages),
        ("Lang", Token.Text(DocumentMetadata.Language)),
        ("MarkInfo", Token.Dictionary(("Marked", Token.True))),
        ("StructTreeRoot", structure),
        ("ViewerPreferences", Token.Dictionary(("DisplayDocTitle", Token.True))),
        ("Metadata", file.Add(metadata.Xmp)),
        ("AcroForm", Token.Dictionary(("Fields", Token.Array(field)), ("SigFlags", Token.Number(3)))),
        ("Perms", Token.Dictionary(("DocMDP", seal.Signature))));
}
