namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The section <c>Seal</c> of the configuration. Files are named absolutely or relative to the content root.</summary>
public sealed class SealOptions
{
    public const string Section = "Seal";

    /// <summary>The PFX with the seal's certificate, its key and its chain.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>A time-stamp authority (RFC 3161) that is to say when each seal was made; without one, only the seal says so.</summary>
    public string? TimestampUrl { get; set; }

    /// <summary>The roots of the time-stamp authority, as PEM. Without them its time is kept, but nobody vouches for it.</summary>
    public string? TimestampRootsPath { get; set; }

    /// <summary>How long one request to the authority may take; whoever signs waits as long.</summary>
    public TimeSpan TimestampTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after signing a document waits for a time-stamp before it is issued without.</summary>
    public TimeSpan ReleaseUnstampedAfter { get; set; } = TimeSpan.FromHours(4);
}
