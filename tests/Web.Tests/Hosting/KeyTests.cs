using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity.Keys;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>The keys of sessions are read with their certificate alone, on every server that has it, and outlive its replacement.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly ProductionStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void A_second_server_with_the_same_certificate_reads_what_the_first_protected()
    {
        var text = Protector(_storage.KeysPath).Protect("session");

        Protector(_storage.KeysPath).Unprotect(text).ShouldBe("session");
    }

    [Fact]
    public void After_a_certificate_was_replaced_sessions_go_on_while_the_former_one_is_named()
    {
        var renewed = Path.Combine(_storage.Data, "renewed.pfx");
        File.WriteAllBytes(renewed, ProductionStorage.SelfMade("CN=PolicyTraining keys 2"));
        var text = Protector(_storage.KeysPath).Protect("session");

        Protector(renewed, former: _storage.KeysPath).Unprotect(text).ShouldBe("session");
        Should.Throw<CryptographicException>(() => Protector(renewed).Unprotect(text));
    }

    [Fact]
    public void Servers_that_share_a_folder_of_keys_may_keep_everything_else_apart()
    {
        var folder = Path.Combine(_storage.Data, "shared");
        var text = Protector(_storage.KeysPath, folder: folder).Protect("session");

        Directory.EnumerateFiles(folder, "*.xml").ShouldHaveSingleItem();
        Protector(_storage.KeysPath, folder: folder).Unprotect(text).ShouldBe("session");
    }

    private IDataProtector Protector(string certificate, string? former = null, string folder = "")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = _storage.Data });
        builder.Configuration.Sources.Clear();
        var settings = _storage.Settings;
        settings["DataProtection:CertificatePath"] = certificate;
        settings["DataProtection:Directory"] = folder;
        if (former is not null)
            (settings["DataProtection:Former:0:Path"], settings["DataProtection:Former:0:Password"]) = (former, ProductionStorage.Password);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddAgency();
        builder.AddKeys();
        return builder.Build().Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
