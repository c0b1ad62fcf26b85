using System.Text.RegularExpressions;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>What docs/verification.md tells an auditor to type is typed here, with nothing of ours but the file and the public chain.</summary>
public sealed partial class RecipeTests(SealFixture seal) : IClassFixture<SealFixture>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recipe-");
    private readonly TimestampCertificates _time = new();
    private readonly byte[] _document = seal.Sealer.Seal(CertificationSample.Unsealed());

    public void Dispose()
    {
        _time.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_sealed_file_passes_every_step()
    {
        var (exitCode, output) = await FollowAsync(_document);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("Total document signed");
        output.ShouldContain("CAdES Verification successful");
        output.ShouldContain("level B-B");
    }

    [Fact]
    public async Task A_time_stamped_file_passes_every_step()
    {
        var (exitCode, output) = await FollowAsync(_time.Stamp(_document, new DateTimeOffset(2026, 10, 6, 3, 8, 0, TimeSpan.Zero)));

        exitCode.ShouldBe(0, output);
        output.ShouldContain("Time stamp: Oct  6 03:08:00 2026 GMT");
        output.ShouldContain("Verification: OK");
    }

    [Fact]
    public async Task A_file_with_something_appended_does_not_pass()
    {
        (await FollowAsync([.. _document, .. "% a comment\n"u8])).ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task A_file_with_a_changed_page_does_not_pass()
    {
        var changed = _document.ToArray();
        changed[changed.AsSpan().IndexOf("stream"u8) + 40] ^= 1;

        (await FollowAsync(changed)).ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task A_file_of_another_chain_does_not_pass()
    {
        using var stranger = new SealFixture();

        var (exitCode, output) = await FollowAsync(stranger.Sealer.Seal(CertificationSample.Unsealed()));

        exitCode.ShouldNotBe(0);
        output.ShouldContain("Signature is Valid");
        output.ShouldNotContain("CAdES Verification successful");
    }

    [Fact]
    public async Task A_file_with_a_time_stamp_for_another_seal_does_not_pass()
    {
        var other = TimestampCertificates.Attach(
            _document, Web.Documents.Sealing.ObjectIds.TimestampToken, _time.Token(new byte[32], null, seal.Clock.GetUtcNow()));

        var (exitCode, output) = await FollowAsync(other);

        exitCode.ShouldNotBe(0);
        output.ShouldContain("CAdES Verification successful");
        output.ShouldNotContain("Verification: OK");
    }

    private async Task<(int ExitCode, string Output)> FollowAsync(byte[] document)
    {
        foreach (var tool in new[] { "pdfsig", "qpdf", "openssl" })
            Tool.RequireInstalled(tool);
        await File.WriteAllBytesAsync(PathOf("certification.pdf"), document, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(PathOf("chain.pem"), seal.Certificate.ChainPem, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(PathOf("timestamp-roots.pem"), _time.Root.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(PathOf("recipe.sh"), $"cd '{_folder.FullName}'\n{Recipe()}", TestContext.Current.CancellationToken);
        return await Tool.RunAsync("bash", "-e", PathOf("recipe.sh"));
    }

    /// <summary>The commands of the page, in its order.</summary>
    private static string Recipe()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/verification.md"));
        return string.Concat(Commands().Matches(page).Select(block => block.Groups[1].Value));
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    [GeneratedRegex("^```sh\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Commands();
}
