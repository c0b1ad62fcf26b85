namespace PolicyTraining.Testing;

/// <summary>
/// The repository these tests were built in, found from where they are: what the compiler says of a file's place is another path where
/// builds are made reproducible, as CI makes them.
/// </summary>
public static class Repository
{
    private const string Landmark = "PolicyTraining.sln";

    public static string Root { get; } = FolderWith(Landmark, new DirectoryInfo(AppContext.BaseDirectory));

    /// <param name="path">From the root, with slashes.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    private static string FolderWith(string file, DirectoryInfo? from) =>
        from is null ? throw new FileNotFoundException($"No folder above the tests holds {file}.")
        : File.Exists(Path.Combine(from.FullName, file)) ? from.FullName
        : FolderWith(file, from.Parent);
}
