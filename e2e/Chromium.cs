using System.Diagnostics;
using Microsoft.Playwright;

namespace PolicyTraining.EndToEnd;

/// <summary>Finds a Chromium, or gets one: the system's, else Playwright's own download, else Debian's package when run as root.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>No sandbox, since root may not use one; no background traffic, since the tests speak to loopback only.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path = OnPath() ?? Downloaded(playwright) ?? Packaged()
            ?? throw new InvalidOperationException("No Chromium was found and none could be installed. Install one: apt-get install chromium");
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
    }

    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static string? Downloaded(IPlaywright playwright) =>
        File.Exists(playwright.Chromium.ExecutablePath) || Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? playwright.Chromium.ExecutablePath
            : null;

    private static string? Packaged()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;

        using var install = Process.Start("sh", ["-c", "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium"]);
        install.WaitForExit();
        return OnPath();
    }
}
