using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Hosting;

/// <summary>Where the program keeps its files: database, mail drop, keys.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Relative to the application's own folder, or absolute.</summary>
    [Required(ErrorMessage = "Storage:Directory is empty: name the folder for database, mail drop and keys.")]
    public string Directory { get; set; } = "App_Data";

    /// <summary>The folder as an absolute path.</summary>
    public string Resolve(string contentRoot) => Path.GetFullPath(Directory, contentRoot);
}
