using System.Diagnostics;
using System.Text;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>
/// Another maker's program that has an opinion on our documents. Where it is not installed the test is skipped, or fails in
/// continuous integration, where it must be.
/// </summary>
internal static class Tool
{
    /// <summary>Stands for the document's path among a program's arguments; where it is missing, the path is the last of them.</summary>
    public const string File = "{file}";

    /// <summary>What <paramref name="program"/> prints about <paramref name="pdf"/>.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, byte[] pdf, params string[] options)
    {
        var (exitCode, output, errors) = await StartAsync(program, pdf, options);
        return (exitCode, Encoding.UTF8.GetString(output) + errors);
    }

    /// <summary>What <paramref name="program"/> prints when it is started with <paramref name="arguments"/>.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var (exitCode, output, errors) = await StartAsync(program, arguments);
        return (exitCode, Encoding.UTF8.GetString(output) + errors);
    }

    /// <summary>What <paramref name="program"/> makes of <paramref name="pdf"/>, such as an image.</summary>
    public static async Task<byte[]> BytesAsync(string program, byte[] pdf, params string[] options)
    {
        var (exitCode, output, errors) = await StartAsync(program, pdf, options);
        exitCode.ShouldBe(0, errors);
        return output;
    }

    /// <summary>The text of <paramref name="pdf"/> as pdftotext reads it, footers and all, runs of white space as one space.</summary>
    public static async Task<string> ReadAsync(byte[] pdf)
    {
        var (exitCode, output, errors) = await StartAsync("pdftotext", pdf, ["-enc", "UTF-8", File, "-"]);
        exitCode.ShouldBe(0, errors);
        return PdfText.Single(Encoding.UTF8.GetString(output));
    }

    public static void RequireInstalled(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (folders.Any(folder => System.IO.File.Exists(Path.Combine(folder, program))))
            return;
        var reason = $"{program} is not installed; install poppler-utils, qpdf, mupdf-tools, openssl, opensmtpd, nginx-light and systemd to run this test.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    /// <summary>Runs <paramref name="program"/> with the document's path for <see cref="File"/>, or behind all arguments.</summary>
    private static async Task<(int ExitCode, byte[] Output, string Errors)> StartAsync(string program, byte[] pdf, string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await System.IO.File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        try
        {
            var place = arguments.Contains(File) ? [] : new[] { File };
            return await StartAsync(program, [.. arguments.Concat(place).Select(argument => argument == File ? file : argument)]);
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    private static async Task<(int ExitCode, byte[] Output, string Errors)> StartAsync(string program, string[] arguments)
    {
        RequireInstalled(program);
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, output.ToArray(), await errors);
    }
}
