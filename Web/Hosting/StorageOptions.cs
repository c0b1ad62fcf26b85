namespace PolicyTraining.Web.Hosting;

/// <summary>Where the program keeps its files: database, keys, development certificate.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>A folder, absolute or relative to the content root.</summary>
    public string Directory { get; set; } = "App_Data";

    /// <summary>The section <c>Storage</c> with <see cref="Directory"/> made absolute.</summary>
    public static StorageOptions From(IConfiguration configuration, string contentRoot) =>
        (configuration.GetSection(Section).Get<StorageOptions>() ?? new StorageOptions()).Resolve(contentRoot);

    /// <summary>These options with an absolute <see cref="Directory"/>.</summary>
    public StorageOptions Resolve(string contentRoot) => new() { Directory = Path.GetFullPath(Directory, contentRoot) };
}
