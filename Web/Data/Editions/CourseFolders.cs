using PolicyTraining.Content;

namespace PolicyTraining.Web.Data.Editions;

/// <summary>Where this server's course files lie.</summary>
internal static class CourseFolders
{
    /// <summary>The folder that <c>Content:Directory</c> names, or those beside the program.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration) =>
        configuration["Content:Directory"] is { Length: > 0 } folder ? [folder] : ShippedBulletins.Folders;
}
