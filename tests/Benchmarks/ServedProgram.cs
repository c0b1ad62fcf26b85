using System.Diagnostics;
using System.Globalization;

namespace PolicyTraining.Benchmarks;

/// <summary>The real program as a process of its own on somebody's storage, and what the system says of it.</summary>
internal sealed class ServedProgram : IDisposable
{
    private const string Ready = "PolicyTraining is ready at ";

    private readonly Process _process;

    private ServedProgram(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Resident memory, MiB.</summary>
    public double Resident => Status("VmRSS:") / 1024.0;

    /// <summary>The most that was ever resident, MiB.</summary>
    public double MostResident => Status("VmHWM:") / 1024.0;

    /// <summary>Open files, sockets and the like.</summary>
    public int Handles => Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length;

    /// <summary>Of all its threads, since it was started.</summary>
    public TimeSpan Processor => _process.TotalProcessorTime;

    /// <summary>Only where the system has <c>/proc</c>.</summary>
    /// <param name="assembly">Beside the benchmarks: the program, or the benchmarks themselves as a host.</param>
    public static Task<ServedProgram> StartAsync(string storage, string assembly = "Web.dll", params string[] arguments) =>
        StartAsync(StartInfo("dotnet", AppContext.BaseDirectory, storage, [assembly, .. arguments, "--urls", "http://127.0.0.1:0"], PostgreSqlServer.SettingsOf(storage)));

    /// <summary>The program of a folder that it was published into, with its own runtime.</summary>
    public static Task<ServedProgram> StartPublishedAsync(string storage, string folder) =>
        StartAsync(StartInfo(Path.Combine(folder, "Web"), folder, storage, ["--urls", "http://127.0.0.1:0"], PostgreSqlServer.SettingsOf(storage)));

    private static async Task<ServedProgram> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Ready, StringComparison.Ordinal))
                continue;
            // What it says from now on is read and forgotten, or it would wait for a reader.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new ServedProgram(process, new Uri(line[Ready.Length..].Split(' ')[0]));
        }

        throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode} before it was ready.");
    }

    /// <summary>Runs one of the program's commands to its end on SQLite, its words on ours.</summary>
    public static async Task RunAsync(string storage, params string[] command)
    {
        var start = StartInfo("dotnet", AppContext.BaseDirectory, storage, ["Web.dll", .. command], []);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(
        string program, string folder, string storage, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> database)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__Directory"] = storage,
            ["Demo__Agency"] = "false",
            ["Logging__LogLevel__Default"] = "Error",
            // One machine asks for everybody: what stops an attacker must not stop the measuring.
            ["RateLimits__SignIn__Burst"] = "100000",
            ["RateLimits__Exports__Burst"] = "100000",
            ["RateLimits__Confirmation__Burst"] = "100000",
            ["SignIn__TellOfNewBrowsers"] = "false",
        };
        foreach (var (key, value) in settings.Concat(database))
            start.Environment[key] = value;
        return start;
    }

    private long Status(string name) =>
        File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line => long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture))
            .Single();
}
