using System.Diagnostics;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>The program as a process of its own, on somebody's storage. Disposing it kills it without warning.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Ready = "PolicyTraining is ready at ";

    private readonly Process _process;

    private ServerProcess(Process process, IReadOnlyList<Uri> addresses) => (_process, Addresses) = (process, addresses);

    public Uri Address => Addresses[0];

    public IReadOnlyList<Uri> Addresses { get; }

    public int Id => _process.Id;

    /// <param name="settings">Beyond the storage, as in the environment: <c>Mail__Transport</c>.</param>
    public static async Task<ServerProcess> StartAsync(string storage, params IEnumerable<(string Key, string Value)> settings)
    {
        // A write beyond the size that a test allows is refused, as on a full disk, instead of ending the process.
        var start = new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", "trap '' XFSZ; exec dotnet \"$0\" --urls http://127.0.0.1:0", Path.Combine(AppContext.BaseDirectory, "Web.dll") },
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage__Directory"] = storage,
                ["Demo__Agency"] = "false",
            },
        };
        foreach (var (key, value) in TestDatabase.SettingsOf(storage))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        var ready = await LineAsync(process, line => line.StartsWith(Ready, StringComparison.Ordinal));
        return new ServerProcess(process, [.. ready[Ready.Length..].Split(" and ").Select(address => new Uri(address))]);
    }

    /// <summary>The next line it prints that is such a one.</summary>
    public Task<string> LineAsync(Func<string, bool> like) => LineAsync(_process, like);

    /// <summary>Tells it to stop, as systemd does; what it serves meanwhile is the test's to see.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<string> LineAsync(Process process, Func<string, bool> like)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (like(line))
                return line;
        }

        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it said so.");
    }
}
