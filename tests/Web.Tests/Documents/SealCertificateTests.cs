using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class SealCertificateTests(SealFixture seal) : IClassFixture<SealFixture>
{
    [Fact]
    public void The_development_seal_is_made_once_and_only_its_owner_can_read_it()
    {
        using var again = new DevelopmentSeal(seal.Storage, seal.Clock).Open();

        again.Leaf.Thumbprint.ShouldBe(seal.Certificate.Leaf.Thumbprint);
        again.IsDevelopment.ShouldBeTrue();
        again.Leaf.Subject.ShouldContain("DEVELOPMENT – NOT A RECORD");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(seal.PathOf("seal-development.pfx")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Production_starts_with_a_sealing_certificate_that_is_good_today()
    {
        Refusal("Production", seal.Write("good.pfx", TestCertificate.Pfx("secret")), "secret").ShouldBeNull();
    }

    [Fact]
    public void Development_starts_without_one()
    {
        Refusal("Development", null, null).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Production_does_not_start_without_one(string? path)
    {
        Refusal("Production", path, null).ShouldNotBeNull().ShouldContain("Seal:CertificatePath is not set");
    }

    [Fact]
    public void Production_does_not_start_with_a_development_certificate()
    {
        Refusal("Production", seal.PathOf("seal-development.pfx"), null).ShouldNotBeNull().ShouldContain("development certificate");
        Refusal("Development", seal.PathOf("seal-development.pfx"), null).ShouldBeNull();
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        Refusal("Production", seal.PathOf("nowhere.pfx"), "x").ShouldNotBeNull().ShouldContain("nowhere.pfx', and there is no such file");
    }

    [Fact]
    public void A_wrong_password_is_named()
    {
        Refusal("Production", seal.Write("locked.pfx", TestCertificate.Pfx("secret")), "guess")
            .ShouldNotBeNull().ShouldContain("Seal:CertificatePassword does not open");
        Refusal("Production", seal.Write("noise.pfx", [1, 2, 3]), "guess").ShouldNotBeNull().ShouldContain("not a PFX");
    }

    [Fact]
    public void A_certificate_without_its_key_is_refused()
    {
        Refusal("Production", seal.Write("keyless.pfx", TestCertificate.Pfx("x", withKey: false)), "x")
            .ShouldNotBeNull().ShouldContain("holds no private key");
    }

    [Fact]
    public void A_certificate_for_something_else_is_refused()
    {
        Refusal("Production", seal.Write("web.pfx", TestCertificate.Pfx("x", TestCertificate.ServerAuthentication)), "x")
            .ShouldNotBeNull().ShouldContain("not meant for signing documents");
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2027)]
    public void A_certificate_that_is_not_valid_today_is_refused(int year)
    {
        Refusal("Production", seal.Write($"{year}.pfx", TestCertificate.Pfx("x", year: year)), "x")
            .ShouldNotBeNull().ShouldContain($"valid only from {year}-01-01");
    }

    [Fact]
    public void A_certificate_without_its_chain_is_refused()
    {
        Refusal("Production", seal.Write("rootless.pfx", TestCertificate.Pfx("x", withRoot: false)), "x")
            .ShouldNotBeNull().ShouldContain("chain up to the root");
    }

    [Theory]
    [InlineData("TimestampUrl", "timestamp.example.gov", "Seal:TimestampUrl is 'timestamp.example.gov', which is no web address")]
    [InlineData("TimestampRootsPath", "nowhere.pem", "Seal:TimestampRootsPath: '")]
    [InlineData("TimestampTimeout", "00:02:00", "Seal:TimestampTimeout is 00:02:00: give more than 0 and at most one minute")]
    [InlineData("ReleaseUnstampedAfter", "30.00:00:00", "Seal:ReleaseUnstampedAfter is 30.00:00:00: give 0 to 7 days")]
    public void A_setting_for_time_stamps_that_cannot_work_is_named(string key, string value, string refusal)
    {
        Refusal("Development", null, null, ($"Seal:{key}", value)).ShouldNotBeNull().ShouldStartWith(refusal);
    }

    [Fact]
    public void Settings_for_time_stamps_that_can_work_are_taken()
    {
        using var authority = new TimestampCertificates();
        File.WriteAllText(seal.PathOf("time.pem"), authority.Root.ExportCertificatePem());

        Refusal("Development", null, null, ("Seal:TimestampUrl", "http://127.0.0.1:1/"), ("Seal:TimestampRootsPath", seal.PathOf("time.pem")))
            .ShouldBeNull();
    }

    [Fact]
    public void What_the_setup_registers_renders_seals_and_verifies()
    {
        using var host = Host("Development", null, null);

        var document = host.Services.GetRequiredService<ISealer>()
            .Seal(host.Services.GetRequiredService<ICertificationRenderer>().Render(CertificationSample.Form(mark: FormMark.Development)));

        host.Services.GetRequiredService<SealVerifier>().Verify(document).Verdict.ShouldBe(SealVerdict.Authentic);
    }

    private string? Refusal(string environment, string? path, string? password, params (string Key, string Value)[] others)
    {
        using var host = Host(environment, path, password, others);
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (OptionsValidationException refusal)
        {
            return refusal.Message;
        }
    }

    private IHost Host(string environment, string? path, string? password, params (string Key, string Value)[] others)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Directory"] = seal.Storage.Directory,
            ["Seal:CertificatePath"] = path,
            ["Seal:CertificatePassword"] = password,
        });
        builder.Configuration.AddInMemoryCollection(others.ToDictionary(setting => setting.Key, string? (setting) => setting.Value));
        builder.Services.AddSingleton<TimeProvider>(seal.Clock);
        builder.AddDocuments();
        return builder.Build();
    }
}
