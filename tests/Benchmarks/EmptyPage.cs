using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Benchmarks;

/// <summary>A page of the program with its layout and for signed-in people, and three sentences on it: the limit for every other page.</summary>
[Authorize, Route(Path)]
public sealed class EmptyPageController : Controller
{
    public const string Path = "/benchmark/empty";

    [HttpGet]
    public IActionResult Index() => View("~/Features/Shared/NothingAssigned.cshtml");
}

/// <summary>The program with that page added, in a process of its own.</summary>
internal static class EmptyPageHost
{
    public const string Command = "host";

    public static async Task RunAsync(string[] args)
    {
        // By the program's own name its pages and files are found.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Composition).Assembly.GetName().Name });
        builder.AddTraining();
        builder.AddPages();
        builder.Services.AddControllersWithViews()
            .AddApplicationPart(typeof(EmptyPageController).Assembly);
        var app = builder.Build();
        app.UsePages();
        await app.Services.PrepareAsync(default);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
            $"PolicyTraining is ready at {app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}"));
        await app.RunAsync();
    }
}
