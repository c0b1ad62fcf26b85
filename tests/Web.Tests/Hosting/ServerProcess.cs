using System.Diagnostics;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>The program as a process of its own, on somebody's storage. Disposing it kills it without warning.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Ready = "PolicyTraining is ready at ";

    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <param name="settings">Beyond the storage, as in the environment: <c>Mail__Transport</c>.</param>
    public static async Task<ServerProcess> StartAsync(string storage, params (string Key, string Value)[] settings)
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
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        return new ServerProcess(process, new Uri(await AddressAsync(process)));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<string> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(Ready, StringComparison.Ordinal))
                return line[Ready.Length..];
        }

        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it was ready.");
    }
}
