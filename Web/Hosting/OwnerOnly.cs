using System.Runtime.InteropServices;

namespace PolicyTraining.Web.Hosting;

/// <summary>On Unix, whatever the program writes (database, keys, mail drop, backups) is for its own user alone.</summary>
internal static class OwnerOnly
{
    private const uint OthersMayNothing = 0b000_111_111;

    public static void Files()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(OthersMayNothing);
    }

    [DllImport("libc", EntryPoint = "umask"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
