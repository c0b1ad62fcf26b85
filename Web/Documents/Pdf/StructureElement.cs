using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents.Pdf;

/// <summary>
/// A node of the tree that says what the marks on the pages mean and in which order they are read: ISO 32000-1, 14.7.
/// Screen readers follow it.
/// </summary>
internal sealed class StructureElement
{
    private readonly PdfFile _file;
    private readonly IndirectReferenceToken _parent;
    private readonly (string Key, IToken Value)[] _entries;
    private readonly List<IToken> _kids = [];
    private readonly List<StructureElement> _children = [];

    public StructureElement(PdfFile file, string type, IndirectReferenceToken parent, params (string Key, IToken Value)[] entries)
    {
        (_file, Type, _parent, _entries) = (file, type, parent, entries);
        Reference = file.Reserve();
    }

    /// <summary>A standard structure type, such as P or H1.</summary>
    public string Type { get; }

    public IndirectReferenceToken Reference { get; }

    public StructureElement Add(string type, params (string Key, IToken Value)[] entries)
    {
        var child = new StructureElement(_file, type, Reference, entries);
        _children.Add(child);
        _kids.Add(child.Reference);
        return child;
    }

    /// <summary>Takes the marked content numbered <paramref name="content"/> on <paramref name="page"/> into this element.</summary>
    public void HoldContent(IndirectReferenceToken page, int content) =>
        _kids.Add(Token.Dictionary(("Type", Token.Name("MCR")), ("Pg", page), ("MCID", Token.Number(content))));

    /// <summary>Takes an annotation, such as the seal's field, into this element.</summary>
    public void HoldObject(IndirectReferenceToken page, IndirectReferenceToken annotation) =>
        _kids.Add(Token.Dictionary(("Type", Token.Name("OBJR")), ("Pg", page), ("Obj", annotation)));

    /// <summary>Writes this element and all below it.</summary>
    public void Write()
    {
        _file.Put(Reference, Token.Dictionary([
            ("Type", Token.Name("StructElem")),
            ("S", Token.Name(Type)),
            ("P", _parent),
            ("K", new ArrayToken(_kids)),
            .. _entries]));
        foreach (var child in _children)
            child.Write();
    }
}
