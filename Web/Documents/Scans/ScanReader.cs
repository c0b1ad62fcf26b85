using System.Diagnostics;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Web.Documents.Scans;

/// <param name="Number">As its QR code says; null when none can be read.</param>
public sealed record ScanReading(ScanKind Kind, RecordNumber? Number);

/// <summary>
/// Reads what somebody brings as a scan. A PDF is read by a process of its own, with a limit of memory and of time: one that refers
/// to itself, or swells a thousandfold, ends whoever reads it, and then that is not the server.
/// </summary>
public sealed class ScanReader
{
    /// <summary>The command of this program that reads one PDF from standard input.</summary>
    public const string Command = "read-scan";

    private const string Damaged = "The PDF cannot be opened; it is damaged. Scan the form again.";
    private const int Refused = 1;

    /// <summary>Bytes, in hexadecimal as the runtime wants them: 1 GB, several pages at 600 dots per inch.</summary>
    private const string MostMemory = "40000000";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>So many at once, whoever brings them.</summary>
    private static readonly SemaphoreSlim Places = new(2);

    /// <exception cref="RuleBrokenException">It is no scan, too large, damaged, or takes too much to read.</exception>
    public async Task<ScanReading> ReadAsync(byte[] bytes, CancellationToken cancellation)
    {
        if (!ScanFile.IsPdf(bytes))
            return Read(bytes);

        await Places.WaitAsync(cancellation);
        try
        {
            return await ReadApartAsync(bytes, cancellation);
        }
        finally
        {
            Places.Release();
        }
    }

    /// <summary>Reads it here and now.</summary>
    /// <exception cref="RuleBrokenException">As above.</exception>
    internal static ScanReading Read(byte[] bytes)
    {
        var kind = ScanFile.KindOf(bytes);
        return new(kind, QrReader.RecordNumberOn(kind, bytes));
    }

    private static async Task<ScanReading> ReadApartAsync(byte[] pdf, CancellationToken cancellation)
    {
        Rule.Require(pdf.Length <= ScanFile.LargestBytes, ScanFile.TooLarge);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        using var reader = Process.Start(Itself())!;
        try
        {
            var (output, error) = (reader.StandardOutput.ReadToEndAsync(limit.Token), reader.StandardError.ReadToEndAsync(limit.Token));
            await SendAsync(pdf, reader, limit.Token);
            await reader.WaitForExitAsync(limit.Token);
            Rule.Require(reader.ExitCode is 0 or Refused, Damaged);
            Rule.Require(reader.ExitCode == 0, (await error).Trim());
            return new(ScanKind.Pdf, RecordNumber.In(await output));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new RuleBrokenException(Damaged);
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
    private static ProcessStartInfo Itself()
    {
        var program = typeof(ScanReader).Assembly.Location;
        var isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == Path.GetFileNameWithoutExtension(program);
        return new(isHost ? Environment.ProcessPath! : "dotnet", isHost ? [Command] : [program, Command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = MostMemory, ["DOTNET_DbgEnableMiniDump"] = "0" },
        };
    }
}
