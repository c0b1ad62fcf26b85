namespace PolicyTraining.Content;

/// <summary>The courses that travel beside the program, one folder each.</summary>
public static class ShippedBulletins
{
    public const string SocialMedia = "2.110-social-media";

    private static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Bulletins");

    /// <summary>The folder of every course, by name.</summary>
    public static IReadOnlyList<string> Folders => [.. Directory.EnumerateDirectories(Root).Order(StringComparer.Ordinal)];

    public static string Folder(string name) => Path.Combine(Root, name);
}
