using PolicyTraining.Web.Documents.Pdf;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Documents.Typesetting;
using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents;

/// <summary>A tagged PDF 1.7 of one revision: pages, the tree of what their marks mean, metadata and, where due, the empty seal.</summary>
internal sealed class TaggedDocument
{
    private readonly IndirectReferenceToken _catalog;
    private readonly IndirectReferenceToken _structure;

    public TaggedDocument()
    {
        _catalog = File.Reserve();
        _structure = File.Reserve();
        Root = new StructureElement(File, "Document", _structure);
    }

    public PdfFile File { get; } = new();

    /// <summary>The root of the structure tree.</summary>
    public StructureElement Root { get; }

    /// <param name="seal">Where the empty seal stands; null for a document that is not to be sealed.</param>
    public byte[] Write(
        IReadOnlyList<TaggedPage> pages, IReadOnlyList<EmbeddedTypeface> faces, DocumentMetadata metadata, SealPlace? seal = null)
    {
        var (field, signature) = seal is null ? (null, null) : Place(seal, pages.Count);
        Root.Write();
        File.Put(_structure, StructureRoot(pages, seal));
        File.Put(_catalog, Token.Dictionary([.. Catalog(WritePages(pages, faces), metadata), .. SealEntries(field, signature)]));
        return File.Write(_catalog, File.Add(metadata.Information), metadata.Id);
    }

    private (IndirectReferenceToken Field, IndirectReferenceToken Signature) Place(SealPlace seal, int parentKey)
    {
        var drawn = new SealField(File, seal.Agency, seal.Mark);
        var field = drawn.Place(seal.Element, seal.Page.Reference, seal.X, seal.Y, parentKey);
        seal.Page.Annotate(field);
        return (field, drawn.Signature);
    }

    /// <summary>Leads from each page's marked contents, and from the seal's field, back to the elements that hold them.</summary>
    private DictionaryToken StructureRoot(IReadOnlyList<TaggedPage> pages, SealPlace? seal)
    {
        var owners = pages.SelectMany((page, index) => new IToken[] { Token.Number(index), page.Owners });
        IEnumerable<IToken> sealOwner = seal is null ? [] : [Token.Number(pages.Count), seal.Element.Reference];
        return Token.Dictionary(
            ("Type", Token.Name("StructTreeRoot")),
            ("K", Token.Array(Root.Reference)),
            ("ParentTree", Token.Dictionary(("Nums", new ArrayToken([.. owners, .. sealOwner])))),
            ("ParentTreeNextKey", Token.Number(pages.Count + 1)));
    }

    private IndirectReferenceToken WritePages(IReadOnlyList<TaggedPage> pages, IReadOnlyList<EmbeddedTypeface> faces)
    {
        var tree = File.Reserve();
        var fonts = Token.Dictionary(
            [.. faces.Where(face => face.IsUsed).Select(face => (face.Key.Data, (IToken)face.Embed(File)))]);
        foreach (var (index, page) in pages.Index())
        {
            File.Put(page.Reference, Token.Dictionary(
                ("Type", Token.Name("Page")),
                ("Parent", tree),
                ("MediaBox", Token.Numbers(0, 0, TypeArea.PageWidth, TypeArea.PageHeight)),
                ("Resources", Token.Dictionary(("Font", fonts))),
                ("Contents", File.Add(Token.Deflated(page.Content()))),
                ("Tabs", Token.Name("S")),
                ("StructParents", Token.Number(index)),
                ("Annots", new ArrayToken(page.Annotations))));
        }

        File.Put(tree, Token.Dictionary(
            ("Type", Token.Name("Pages")),
            ("Kids", new ArrayToken([.. pages.Select(page => page.Reference)])),
            ("Count", Token.Number(pages.Count))));
        return tree;
    }

    private IEnumerable<(string Key, IToken Value)> Catalog(IndirectReferenceToken pages, DocumentMetadata metadata) =>
    [
        ("Type", Token.Name("Catalog")),
        ("Pages", pages),
        ("Lang", Token.Text(DocumentMetadata.Language)),
        ("MarkInfo", Token.Dictionary(("Marked", Token.True))),
        ("StructTreeRoot", _structure),
        ("ViewerPreferences", Token.Dictionary(("DisplayDocTitle", Token.True))),
        ("OutputIntents", Token.Array(OutputIntent.Of(File))),
        ("Metadata", File.Add(metadata.Xmp)),
    ];

    private static IEnumerable<(string Key, IToken Value)> SealEntries(IndirectReferenceToken? field, IndirectReferenceToken? signature) =>
        field is null || signature is null
            ? []
            : [
                ("AcroForm", Token.Dictionary(("Fields", Token.Array(field)), ("SigFlags", Token.Number(3)))),
                ("Perms", Token.Dictionary(("DocMDP", signature)))];
}

/// <summary>Where the seal goes: its page and element, and its lower left corner in points.</summary>
internal sealed record SealPlace(string Agency, FormMark Mark, TaggedPage Page, StructureElement Element, double X, double Y);
