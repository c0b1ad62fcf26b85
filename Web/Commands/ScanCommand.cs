using System.CommandLine;
using PolicyTraining.Web.Documents.Scans;

namespace PolicyTraining.Web.Commands;

/// <summary>
/// <c>read-scan</c>: reads one scan from standard input and writes the record number on it, if any. The server starts it for itself
/// (<see cref="ScanReader"/>).
/// </summary>
internal static class ScanCommand
{
    public static Command Create()
    {
        var command = new Command(ScanReader.Command, "Read one scan from standard input.") { Hidden = true };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var bytes = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(bytes, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(ScanReader.Read(bytes.ToArray()).Number?.Value);
        });
        return command;
    }
}
