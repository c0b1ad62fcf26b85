using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Demo;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>Production starts on the settings the README names, and on none that is weak or a default.</summary>
public sealed class ProductionSettingsTests : IDisposable
{
    private readonly ProductionStorage _storage = new();

    public static TheoryData<string, string?, string> Faults => new()
    {
        { "Agency:PublicUrl", "http://training.agency.gov", "Agency:PublicUrl is 'http://training.agency.gov', over which passwords would travel in the clear: give one that begins with https://." },
        { "Agency:PublicUrl", null, "Agency:PublicUrl is 'http://localhost:5080', over which passwords would travel in the clear: give one that begins with https://." },
        { "Agency:ReturnAddress", null, "Agency:ReturnAddress is empty: give the e-mail address of the WING-SHR contact." },
        { "AllowedHosts", "*", "AllowedHosts is '*', which lets anybody say what this site is called: name its hosts, or leave it out to take that of Agency:PublicUrl." },
        { "DetailedErrors", "true", "DetailedErrors is true, which shows strangers how the program works: leave it out. The log has the details." },
        { "Demo:Agency", "true", "Demo:Agency is true, whose accounts have a password everybody knows: leave it out." },
        { "DataProtection:CertificatePath", null, "DataProtection:CertificatePath is not set, so whoever reads the disk could sign in as anybody: give a PFX file made for this." },
        { "DataProtection:CertificatePath", "/nowhere/keys.pfx", "DataProtection:CertificatePath names '/nowhere/keys.pfx', and there is no such file." },
        { "DataProtection:Former:0:Path", "/nowhere/old.pfx", "DataProtection:Former:0:Path names '/nowhere/old.pfx', and there is no such file." },
        { "Mail:Transport", null, "Mail:Transport is Drop, which sends nothing: in Production set Mail:Transport to Smtp and name the server in Mail:Smtp:Host." },
        { "RateLimits:SignIn:Burst", "0", "RateLimits:SignIn allows 0 at once and 60 a minute: give each of Burst and PerMinute 1 to 100,000." },
        { "Https:HstsMaxAge", "-1.00:00:00", "Https:HstsMaxAge must be 0 to 1095 days, as in 365.00:00:00." },
        { "Seal:CertificatePath", null, "Seal:CertificatePath is not set. Give the PFX file of the Department's sealing certificate." },
    };

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void The_smallest_set_of_settings_starts() => FaultsOf([]).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_weak_setting_is_refused_in_one_sentence(string key, string? value, string sentence) =>
        FaultsOf([(key, value)]).ShouldBe([sentence]);

    [Fact]
    public void A_password_that_does_not_open_the_keys_certificate_is_refused_and_not_repeated()
    {
        var fault = FaultsOf([("DataProtection:CertificatePassword", "wrong-guess")]).ShouldHaveSingleItem();

        fault.ShouldContain("which its password does not open");
        fault.ShouldNotContain("wrong-guess");
    }

    [Fact]
    public void The_seals_certificate_does_not_protect_keys_as_well() =>
        FaultsOf([("DataProtection:CertificatePath", _storage.SealPath)]).ShouldHaveSingleItem().ShouldContain("names the seal's certificate");

    [Fact]
    public void Mail_does_not_leave_the_machine_in_the_clear()
    {
        FaultsOf([("Mail:Smtp:Security", "None")]).ShouldBeEmpty();

        FaultsOf([("Mail:Smtp:Security", "None"), ("Mail:Smtp:Host", "mail.agency.gov")])
            .ShouldHaveSingleItem().ShouldStartWith("Mail:Smtp:Security is None, so letters and the links in them would travel in the clear");
    }

    [Fact]
    public void A_secret_may_be_a_file_named_after_its_key()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_storage.Data, "secrets"));
        File.WriteAllText(Path.Combine(folder.FullName, "Seal__CertificatePassword"), $"{ProductionStorage.Password}\n");

        FaultsOf([("Seal:CertificatePassword", null)]).ShouldHaveSingleItem().ShouldContain("Seal:CertificatePassword does not open");
        FaultsOf([("Seal:CertificatePassword", null), ("Secrets:Directory", folder.FullName)]).ShouldBeEmpty();
    }

    [Fact]
    public void No_fault_tells_a_secret()
    {
        var faults = FaultsOf([("Seal:CertificatePath", "/nowhere.pfx"), ("DataProtection:CertificatePath", "/nowhere.pfx"), ("Mail:Smtp:Password", "smtp-secret")]);

        faults.Count.ShouldBe(3);
        faults.ShouldAllBe(fault => !fault.Contains(ProductionStorage.Password) && !fault.Contains("smtp-secret"));
    }

    [Fact]
    public async Task A_database_with_the_demonstrations_accounts_is_not_served()
    {
        await using var app = Build([]);
        await app.Services.MigrateAsync(TestContext.Current.CancellationToken);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<UserManager<Identity.Account>>().CreateAsync(new Identity.Account(DemoCast.Hr.Email, DemoCast.Hr.Name, null));

        var refusal = await Should.ThrowAsync<StartupException>(app.Services.PrepareAsync(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("whose password everybody knows");
        SqliteConnection.ClearAllPools();
    }

    private List<string> FaultsOf(IEnumerable<(string Key, string? Value)> changes)
    {
        using var app = (IDisposable)Build(changes);
        try
        {
            ((WebApplication)app).Services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return [.. invalid.Failures];
        }
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(invalid => invalid.Failures)];
        }
    }

    private WebApplication Build(IEnumerable<(string Key, string? Value)> changes)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = _storage.Data });
        var settings = _storage.Settings;
        foreach (var (key, value) in changes)
        {
            settings.Remove(key);
            if (value is not null)
                settings.Add(key, value);
        }

        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddSecretFiles();
        builder.AddTraining();
        builder.AddPages();
        return builder.Build();
    }
}
