using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Features.Verification;

/// <summary>The section <c>Verification</c> of the configuration.</summary>
public sealed class VerificationOptions
{
    public const string Section = "Verification";

    [Range(1, 10_000, ErrorMessage = "Verification:PerMinute must be 1 to 10,000 requests a minute from one address.")]
    public int PerMinute { get; set; } = 60;
}
