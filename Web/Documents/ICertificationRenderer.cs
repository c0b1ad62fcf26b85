namespace PolicyTraining.Web.Documents;

/// <summary>Sets the certification as a PDF, ready to be sealed.</summary>
public interface ICertificationRenderer
{
    /// <summary>
    /// The document with an empty seal for <see cref="Sealing.ISealer"/> to fill in. The same form gives the same bytes.
    /// </summary>
    /// <exception cref="UnprintableCharacterException">The form holds a character the document's fonts cannot print.</exception>
    byte[] Render(CertificationForm form);
}
