using System.CommandLine;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Scans;

namespace PolicyTraining.Web.Commands;

/// <summary>
/// <c>read-scan</c> and <c>read-words</c>: read one file from standard input and write what they found, if anything. The server starts
/// them for itself (<see cref="ReaderProcess"/>).
/// </summary>
internal static class ReadingCommands
{
    public static Command Scan() => Create(ScanReader.Command, "Read one scan from standard input.", file => ScanReader.Read(file).Number?.Value);

    public static Command Words() => Create(PdfWords.Command, "Read the words of one PDF from standard input.", PdfWords.Of);

    private static Command Create(string name, string what, Func<byte[], string?> read)
    {
        var command = new Command(name, what) { Hidden = true };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var bytes = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(bytes, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(read(bytes.ToArray()));
        });
        return command;
    }
}
