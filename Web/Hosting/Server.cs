using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Demo;
using PolicyTraining.Web.Jobs;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Hosting;

/// <summary>The web application, from settings to the first request.</summary>
internal static class Server
{
    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        // The files of a program that was built and not published are elsewhere, in Production too.
        builder.WebHost.UseStaticWebAssets();
        builder.AddSecretFiles();
        builder.Services.AddSystemdNotice();
        builder.AddTelemetry();
        builder.AddTraining();
        builder.AddPages();
        builder.AddBackgroundWork();

        var app = builder.Build();
        // Wrong settings stop the program before it touches the database.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.UsePages();
        await app.Services.PrepareAsync(app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        await app.RunAsync();
    }

    /// <summary>Says where to go and, in Development, who can sign in and where mail goes.</summary>
    private static void Announce(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"\nPolicyTraining is ready at {string.Join(" and ", addresses)}");

        var mail = app.Services.GetRequiredService<IOptions<MailOptions>>().Value;
        Console.WriteLine(mail.Transport == MailTransport.Drop
            ? $"Mail is written to {mail.DropDirectory}"
            : $"Mail goes to {mail.Smtp.Host}");

        var demo = app.Services.GetRequiredService<DemoAccounts>().All;
        if (demo.Count == 0)
            return;

        Console.WriteLine($"\nThe demonstration agency lets in, each with the password {DemoAccounts.Password}");
        foreach (var account in demo)
            Console.WriteLine($"  {account.Role,-28} {account.Email}");
        Console.WriteLine();
    }
}
