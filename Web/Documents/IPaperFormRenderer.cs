namespace PolicyTraining.Web.Documents;

/// <summary>Sets the form for signing with a pen as a PDF to print. It bears no seal: nothing has been signed yet.</summary>
public interface IPaperFormRenderer
{
    /// <summary>
    /// The same form gives the same bytes. What the document's fonts cannot print of a name or unit is written by its Unicode
    /// number, since the person who needs the form cannot mend the roster.
    /// </summary>
    byte[] Render(PaperForm form);
}
