using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Hosting;

/// <summary>The section <c>Hosting</c>: how the server leaves.</summary>
public sealed class HostingOptions
{
    public const string Section = "Hosting";

    /// <summary>How long requests under way may take to end once no more are taken.</summary>
    public static readonly TimeSpan LastRequests = TimeSpan.FromSeconds(30);

    /// <summary>How long it goes on serving after it was told to stop, while <c>/health/ready</c> already says no.</summary>
    [Range(0, 300, ErrorMessage = "Hosting:DrainSeconds must be 0 to 300.")]
    public int DrainSeconds { get; set; }
}
