using System.Text;
using PolicyTraining.Web.Documents.Typesetting;

namespace PolicyTraining.Web.Documents;

/// <summary>The three faces of the certification. Loaded once, shared by all documents.</summary>
public static class CertificationFonts
{
    private static readonly Lazy<Typeface> LazyRegular = new(() => Typeface.Load("GentiumPlus-Regular"));
    private static readonly Lazy<Typeface> LazyBold = new(() => Typeface.Load("GentiumPlus-Bold"));
    private static readonly Lazy<Typeface> LazyItalic = new(() => Typeface.Load("GentiumPlus-Italic"));

    internal static Typeface Regular => LazyRegular.Value;

    internal static Typeface Bold => LazyBold.Value;

    /// <summary>The face of the signature.</summary>
    internal static Typeface Italic => LazyItalic.Value;

    /// <summary>
    /// The first character of <paramref name="name"/> the certification could not print, such as <c>“名” (U+540D)</c>, or
    /// null when it can print them all. Asked before a name is accepted as signature, so that nobody signs what cannot be issued.
    /// </summary>
    public static string? FirstUnprintable(string name) => Regular.FirstUnprintable(name) ?? Italic.FirstUnprintable(name);

    /// <summary>The name as it is printed: in NFC, so that an accent is part of its letter.</summary>
    /// <exception cref="UnprintableCharacterException"/>
    internal static string Composed(string name) => FirstUnprintable(name) is { } character
        ? throw new UnprintableCharacterException(character, name)
        : name.Trim().Normalize(NormalizationForm.FormC);
}
