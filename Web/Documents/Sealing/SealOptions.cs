namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The section <c>Seal</c> of the configuration.</summary>
public sealed class SealOptions
{
    public const string Section = "Seal";

    /// <summary>The PFX with the seal's certificate, its key and its chain; absolute or relative to the content root.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }
}
