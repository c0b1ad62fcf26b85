using System.CommandLine;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Demo;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Synthetic;

namespace PolicyTraining.Web.Commands;

/// <summary>The command <c>seed load</c>: fills an empty database with an invented register of any size, for measuring.</summary>
internal static class SeedCommand
{
    private const int Most = 2_000_000;

    public static Command Create(CommandHost host)
    {
        var employees = new Option<int>("--employees") { Description = $"How many people, 20 to {Most:N0}; each has one assignment.", HelpName = "N", Required = true };
        employees.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 20 or > Most)
                result.AddError($"--employees is a number from 20 to {Most:N0}.");
        });
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same people, dates and standings.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var load = new Command("load", "Fill an empty database with an invented register, never in Production.") { employees, seed };
        load.SetAction((parsed, cancellation) => LoadAsync(
            host.Services, parsed.GetRequiredValue(employees), parsed.GetRequiredValue(seed), parsed.InvocationConfiguration.Output, cancellation));
        return new Command("seed", "Make data to measure with.") { load };
    }

    private static async Task<int> LoadAsync(IServiceProvider services, int employees, int seed, TextWriter output, CancellationToken cancellation)
    {
        Rule.Require(
            !services.GetRequiredService<IHostEnvironment>().IsProduction(),
            "Production holds real people only. Set ASPNETCORE_ENVIRONMENT=Development, and a Storage:Directory of its own.");
        await services.MigrateAsync(cancellation);
        await using var scope = services.CreateAsyncScope();
        foreach (var folder in CourseFolders.Of(scope.ServiceProvider.GetRequiredService<IConfiguration>()))
            await scope.ServiceProvider.GetRequiredService<EditionPublisher>().PublishAsync(folder, cancellation);

        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var began = clock.GetTimestamp();
        var accounts = ActivatorUtilities.CreateInstance<SyntheticAccounts>(scope.ServiceProvider);
        var register = ActivatorUtilities.CreateInstance<SyntheticRegister>(scope.ServiceProvider, accounts);
        await register.FillAsync(employees, seed, new Printed(output, () => clock.GetElapsedTime(began)), cancellation);
        await output.WriteLineAsync(
            $"Done in {clock.GetElapsedTime(began).TotalSeconds:N0} s. HR is {SyntheticAgency.HumanResources}, the newest hire {SyntheticAgency.Learner(1)}, "
            + $"each with the password {DemoAccounts.Password}");
        return 0;
    }

    /// <summary>A line for each step, as it is made.</summary>
    private sealed class Printed(TextWriter output, Func<TimeSpan> elapsed) : IProgress<SyntheticProgress>
    {
        public void Report(SyntheticProgress value) => output.WriteLine(
            $"{value.Employees,9:N0} people, {value.Rows,11:N0} rows, {value.Rows / elapsed().TotalSeconds,7:N0} rows/s");
    }
}
