using System.Diagnostics;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Documents;

/// <summary>
/// Has a PDF of strangers read by a process of its own, with a limit of memory and of time: one that refers to itself, or swells a
/// thousandfold, ends whoever reads it, and then that is not the server.
/// </summary>
internal static class ReaderProcess
{
    /// <summary>By which a reader says that it refuses the file, and why on its standard error.</summary>
    private const int Refused = 1;

    /// <summary>Bytes, in hexadecimal as the runtime wants them: 1 GB, several pages at 600 dots per inch.</summary>
    private const string MostMemory = "40000000";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>So many at once, whoever brings them.</summary>
    private static readonly SemaphoreSlim Places = new(2);

    /// <param name="command">The command of this program that reads one PDF from standard input.</param>
    /// <returns>What it wrote; null when it did not live to finish.</returns>
    /// <exception cref="RuleBrokenException">The reader refuses the file.</exception>
    public static async Task<string?> ReadAsync(string command, byte[] pdf, CancellationToken cancellation)
    {
        await Places.WaitAsync(cancellation);
        try
        {
            return await RunAsync(command, pdf, cancellation);
        }
        finally
        {
            Places.Release();
        }
    }

    private static async Task<string?> RunAsync(string command, byte[] pdf, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        using var reader = Process.Start(Itself(command))!;
        try
        {
            var (output, error) = (reader.StandardOutput.ReadToEndAsync(limit.Token), reader.StandardError.ReadToEndAsync(limit.Token));
            await SendAsync(pdf, reader, limit.Token);
            await reader.WaitForExitAsync(limit.Token);
            Rule.Require(reader.ExitCode != Refused, (await error).Trim());
            return reader.ExitCode == 0 ? await output : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            reader.Kill();
        }
    }

    private static async Task SendAsync(byte[] pdf, Process reader, CancellationToken cancellation)
    {
        try
        {
            await reader.StandardInput.BaseStream.WriteAsync(pdf, cancellation);
            reader.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had heard all; how it ended says the rest.
            return;
        }
    }

    /// <summary>This program, started as it was itself, or by the runtime where another program hosts it.</summary>
    private static ProcessStartInfo Itself(string command)
    {
        var program = typeof(ReaderProcess).Assembly.Location;
        var host = Path.ChangeExtension(program, OperatingSystem.IsWindows() ? ".exe" : null);
        var isHost = Path.GetFileName(Environment.ProcessPath) == Path.GetFileName(host);
        return new(isHost ? Environment.ProcessPath! : "dotnet", isHost ? [command] : [program, command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = MostMemory, ["DOTNET_DbgEnableMiniDump"] = "0" },
        };
    }
}
