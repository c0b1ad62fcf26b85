using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Hosting;

/// <summary>The agency that runs the product.</summary>
public sealed class AgencyOptions
{
    public const string Section = "Agency";

    [Required(ErrorMessage = "Agency:Name is empty: give the agency's name as letters and pages show it.")]
    public string Name { get; set; } = "Wisconsin Department of Military Affairs";

    /// <summary>IANA name of the zone in which deadlines end and dates are meant.</summary>
    public string TimeZone { get; set; } = "America/Chicago";

    /// <summary>The address under which people reach the product; links in letters begin with it.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>The WING-SHR mailbox for certifications; the bulletin itself gives no e-mail address.</summary>
    public string ReturnAddress { get; set; } = "";

    /// <summary>Whether people reach the product over HTTPS.</summary>
    public bool IsEncrypted => PublicUrl.StartsWith($"{Uri.UriSchemeHttps}://", StringComparison.OrdinalIgnoreCase);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The full address of a page, for a letter.</summary>
    /// <param name="path">Begins with a slash.</param>
    public string Link(string path) => PublicUrl.TrimEnd('/') + path;

    /// <summary>Where anyone can check a certification: what the QR code on documents says.</summary>
    public string VerificationLink(string recordNumber) => Link($"/verify?record={recordNumber}");
}
