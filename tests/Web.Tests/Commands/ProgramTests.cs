using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Hosting;

namespace PolicyTraining.Web.Tests.Commands;

/// <summary>The program as it is started in Production: a process of its own, told everything by its environment.</summary>
public sealed partial class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("policy-training-");

    public void Dispose() => _storage.Delete(recursive: true);

    [Fact]
    public async Task The_first_administrator_gets_a_link_and_no_password_exists()
    {
        var (exit, output, _) = await RunAsync(Good(), "users", "add-admin", "--email", "olive@agency.gov", "--name", "Olive Berg");

        exit.ShouldBe(0);
        InvitationLink().IsMatch(output).ShouldBeTrue(output);
        (await ScalarAsync("SELECT COUNT(*) FROM AspNetUsers WHERE PasswordHash IS NULL")).ShouldBe(1);
        (await ScalarAsync("SELECT COUNT(*) FROM AspNetUserRoles")).ShouldBe(1);
        (await ScalarAsync("SELECT COUNT(*) FROM Employees")).ShouldBe(0);
        (await ScalarAsync("SELECT COUNT(*) FROM Outbox WHERE Kind = 'Invitation'")).ShouldBe(1);
    }

    [Fact]
    public async Task Production_does_not_start_on_its_defaults_and_says_why_a_sentence_a_key()
    {
        var (exit, _, error) = await RunAsync([]);

        exit.ShouldBe(1);
        error.ShouldContain("Agency:ReturnAddress is empty: give the e-mail address of the WING-SHR contact.");
        error.ShouldContain("Mail:Transport is Drop");
        error.ShouldContain("Seal:CertificatePath");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Each_wrong_setting_is_said_in_a_sentence_that_names_it()
    {
        var settings = Good();
        settings["Agency__TimeZone"] = "America/Chicagoo";
        settings["Agency__PublicUrl"] = "training";
        settings["Agency__ReturnAddress"] = "WING-SHR";
        settings["Ladder__DaysBeforeDue__0"] = "14";
        settings["Mail__From"] = "nobody";

        var (exit, _, error) = await RunAsync(settings);

        exit.ShouldBe(1);
        var sentences = error.Split('\n', StringSplitOptions.TrimEntries);
        sentences.ShouldContain("Agency:TimeZone is 'America/Chicagoo', which is no time zone: give an IANA name such as America/Chicago.");
        sentences.ShouldContain("Agency:PublicUrl is 'training', which is no web address: give one such as https://training.example.gov.");
        sentences.ShouldContain("Agency:ReturnAddress is 'WING-SHR', which is no e-mail address: give that of the WING-SHR contact.");
        sentences.ShouldContain("Ladder:DaysBeforeDue must be 0 to 13 days each, so that reminders fall between receipt and due date.");
        sentences.ShouldContain("Mail:From is not an e-mail address: \"nobody\". Write name@domain or \"Name <name@domain>\".");
    }

    [Fact]
    public async Task A_backup_is_a_database_and_never_overwrites()
    {
        var file = Path.Combine(_storage.FullName, "backup.db");
        (await RunAsync(Good(), "database", "migrate")).Exit.ShouldBe(0);

        (await RunAsync(Good(), "database", "backup", file)).Exit.ShouldBe(0);
        var again = await RunAsync(Good(), "database", "backup", file);

        (await ScalarAsync("SELECT COUNT(*) FROM AspNetRoles", file)).ShouldBe(Roles.All.Count);
        again.Exit.ShouldBe(1);
        again.Error.ShouldContain("exists already");
    }

    [Fact]
    public async Task A_restored_backup_is_taken_up_again()
    {
        var file = Path.Combine(_storage.FullName, "backup.db");
        await RunAsync(Good(), "users", "add-admin", "--email", "olive@agency.gov");
        await RunAsync(Good(), "database", "backup", file);
        foreach (var lost in Directory.EnumerateFiles(_storage.FullName, "training.db*").ToList())
            File.Delete(lost);
        File.Move(file, Path.Combine(_storage.FullName, "training.db"));

        var (exit, _, error) = await RunAsync(Good(), "database", "migrate");

        exit.ShouldBe(0, error);
        (await ScalarAsync("SELECT COUNT(*) FROM AspNetUsers")).ShouldBe(1);
    }

    [Fact]
    public async Task An_invented_register_is_never_made_in_Production()
    {
        var (exit, _, error) = await RunAsync(Good(), "seed", "load", "--employees", "20");

        exit.ShouldBe(1);
        error.ShouldContain("Production holds real people only.");
        File.Exists(Path.Combine(_storage.FullName, "training.db")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("content", "check")]
    [InlineData("certificate", "verify")]
    [InlineData("certificate", "sample")]
    [InlineData("database", "migrate")]
    [InlineData("database", "backup")]
    [InlineData("database", "copy")]
    [InlineData("mail", "test")]
    [InlineData("users", "add-admin")]
    [InlineData("seed", "load")]
    public async Task Every_command_has_help(string group, string command)
    {
        var (exit, output, _) = await RunAsync([], group, command, "--help");

        exit.ShouldBe(0);
        output.ShouldContain(command);
        output.ShouldContain("Description:");
    }

    private Dictionary<string, string> Good() => new()
    {
        ["DataProtection__CertificatePath"] = KeysCertificate(),
        ["DataProtection__CertificatePassword"] = ProductionStorage.Password,
        ["Agency__ReturnAddress"] = "wing-shr@agency.gov",
        ["Agency__PublicUrl"] = "https://training.agency.gov",
        ["Mail__Transport"] = "Smtp",
        ["Mail__Smtp__Host"] = "localhost",
        ["Mail__From"] = "training@agency.gov",
    };

    private string KeysCertificate()
    {
        var path = Path.Combine(_storage.FullName, "keys.pfx");
        if (!File.Exists(path))
            File.WriteAllBytes(path, ProductionStorage.SelfMade("CN=PolicyTraining keys"));
        return path;
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Web.dll") },
            WorkingDirectory = _storage.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["Storage__Directory"] = _storage.FullName;
        foreach (var (key, value) in settings)
            start.Environment[key] = value;

        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await error);
    }

    private async Task<long> ScalarAsync(string query, string? file = null)
    {
        await using var connection = new SqliteConnection($"Data Source={file ?? Path.Combine(_storage.FullName, "training.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    [GeneratedRegex(@"https://training\.agency\.gov/account/invitation\?account=[0-9a-f-]{36}&token=\S{50,}")]
    private static partial Regex InvitationLink();
}
