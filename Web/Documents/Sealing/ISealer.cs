namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>Puts the organisation's seal on a document. It is the Department's, and never the employee's signature.</summary>
public interface ISealer
{
    /// <summary>The document with its seal filled in, sealed now.</summary>
    /// <param name="unsealed">What <see cref="ICertificationRenderer"/> gave.</param>
    /// <exception cref="ArgumentException">The document has no place for a seal, or more than one.</exception>
    /// <exception cref="SealCertificateException">The certificate is not valid now.</exception>
    byte[] Seal(byte[] unsealed);
}
