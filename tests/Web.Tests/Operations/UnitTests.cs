using PolicyTraining.Web.Tests.Documents;

namespace PolicyTraining.Web.Tests.Operations;

/// <summary>The systemd unit, as systemd itself reads it; only the program's place is this machine's.</summary>
public sealed class UnitTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policy-training-unit-");

    public UnitTests() => File.WriteAllText(
        Path.Combine(_folder.FullName, "policytraining@.service"),
        Ops.Read("systemd/policytraining@.service")
            .Replace("/opt/policy-training/Web", Environment.ProcessPath, StringComparison.Ordinal)
            .Replace("WorkingDirectory=/opt/policy-training", $"WorkingDirectory={_folder.FullName}", StringComparison.Ordinal));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Systemd_has_nothing_to_say_against_it()
    {
        var (exitCode, output) = await Tool.RunAsync("systemd-analyze", "verify", Node);

        output.ShouldBeEmpty();
        exitCode.ShouldBe(0);
    }

    [Fact]
    public async Task It_leaves_the_program_little_of_the_machine()
    {
        var (exitCode, output) = await Tool.RunAsync("systemd-analyze", "security", "--offline=true", "--threshold=20", Node);

        exitCode.ShouldBe(0, output); // an exposure of 2.0 of 10 at most
    }

    private string Node => Path.Combine(_folder.FullName, "policytraining@5081.service");
}
