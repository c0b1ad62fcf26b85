using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Hosting;

/// <summary>The agency that runs the product.</summary>
public sealed class AgencyOptions
{
    public const string Section = "Agency";

    [Required(ErrorMessage = "Agency:Name is empty: give the agency's name as letters and pages show it.")]
    public string Name { get; set; } = "Wisconsin Department of Military Affairs";

    /// <summary>IANA name of the zone in which deadlines end and dates are meant.</summary>
    [Required(ErrorMessage = "Agency:TimeZone is empty: give an IANA zone such as America/Chicago.")]
    public string TimeZone { get; set; } = "America/Chicago";

    /// <summary>The address under which people reach the product; links in letters begin with it.</summary>
    [Required(ErrorMessage = "Agency:PublicUrl is empty: give the address people use, such as https://training.example.gov.")]
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>The WING-SHR mailbox for certifications; the bulletin itself gives no e-mail address.</summary>
    [Required(ErrorMessage = "Agency:ReturnAddress is empty: give the e-mail address of the WING-SHR contact.")]
    public string ReturnAddress { get; set; } = "";

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The full address of a page, for a letter.</summary>
    /// <param name="path">Begins with a slash.</param>
    public string Link(string path) => PublicUrl.TrimEnd('/') + path;
}
