using System.Diagnostics;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>Another maker's program that has an opinion on our documents.</summary>
internal static class Tool
{
    /// <summary>
    /// What <paramref name="program"/> prints about <paramref name="pdf"/>. Where it is not installed the test is skipped, or
    /// fails in continuous integration, where it must be.
    /// </summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, byte[] pdf, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        try
        {
            return await RunAsync(program, [.. options, file]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What <paramref name="program"/> prints when it is started with <paramref name="arguments"/>.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        RequireInstalled(program);
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }

    public static void RequireInstalled(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (folders.Any(folder => File.Exists(Path.Combine(folder, program))))
            return;
        var reason = $"{program} is not installed; install poppler-utils, qpdf and openssl to run this test.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
