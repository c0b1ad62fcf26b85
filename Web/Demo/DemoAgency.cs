using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Demo;

/// <summary>
/// A small agency to look at, for Development only. Its past is played through the program's own workflow with a clock set
/// to each moment, so every deadline, letter, signature and PDF in it is real.
/// </summary>
internal static class DemoAgency
{
    /// <summary>Plays the story once, into an empty database.</summary>
    public static async Task FoundAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            if (await scope.ServiceProvider.GetRequiredService<TrainingDb>().Users.AnyAsync(cancellation))
                return;
        }

        var clock = new StoryClock();
        await using var past = Past(services, clock);
        await new DemoStory(past.Services, clock, services.GetRequiredService<TimeProvider>().GetUtcNow()).PlayAsync(cancellation);
    }

    /// <summary>The same program with another clock.</summary>
    private static WebApplication Past(IServiceProvider present, StoryClock clock)
    {
        var environment = present.GetRequiredService<IHostEnvironment>();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = environment.ContentRootPath,
            EnvironmentName = environment.EnvironmentName,
        });
        builder.Configuration.AddConfiguration(present.GetRequiredService<IConfiguration>());
        // The story's own mishaps are no news of this start.
        builder.Logging.ClearProviders();
        builder.AddTraining();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.AddSingleton<DemoAccounts>();
        builder.Services.AddSingleton<StoryMail>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IMailTransport>(services => services.GetRequiredService<StoryMail>()));
        return builder.Build();
    }
}
