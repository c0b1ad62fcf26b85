using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Hosting;

/// <summary>Where the program keeps its files: database, mail drop, keys, development certificate.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>A folder, absolute or relative to the content root; absolute once the options are resolved.</summary>
    [Required(ErrorMessage = "Storage:Directory is empty: name the folder for database, mail drop and keys.")]
    public string Directory { get; set; } = "App_Data";

    /// <summary>The section <c>Storage</c> with <see cref="Directory"/> made absolute.</summary>
    public static StorageOptions From(IConfiguration configuration, string contentRoot) =>
        (configuration.GetSection(Section).Get<StorageOptions>() ?? new StorageOptions()).Resolve(contentRoot);

    /// <summary>These options with an absolute <see cref="Directory"/>.</summary>
    public StorageOptions Resolve(string contentRoot) => new() { Directory = Path.GetFullPath(Directory, contentRoot) };
}
