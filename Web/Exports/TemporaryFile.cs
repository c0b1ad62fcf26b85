namespace PolicyTraining.Web.Exports;

/// <summary>
/// A file that only this program reads and that is gone when it is closed. An export is written here first: a slow download then
/// holds no snapshot of the database, and nobody takes the half of a list for the whole.
/// </summary>
internal static class TemporaryFile
{
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"export-{Guid.NewGuid():N}"), options);
    }
}
