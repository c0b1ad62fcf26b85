using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Hosting;

/// <summary>Settings at the root of the configuration that are harmless in Development and nowhere else.</summary>
public sealed class ServingOptions
{
    public const string Section = "";
    public const string AllowedHostsKey = "AllowedHosts";

    /// <summary>The names under which this site may be asked for, divided by semicolons; that of <c>Agency:PublicUrl</c> unless it is given.</summary>
    public string? AllowedHosts { get; set; }

    public bool DetailedErrors { get; set; }

    public DemoOptions Demo { get; set; } = new();

    public sealed class DemoOptions
    {
        /// <summary>Whether the invented agency is founded; in Development it is unless this says otherwise.</summary>
        public bool Agency { get; set; }
    }
}

internal sealed class ServingOptionsValidator(IHostEnvironment environment) : IValidateOptions<ServingOptions>
{
    public ValidateOptionsResult Validate(string? name, ServingOptions options)
    {
        var faults = environment.IsDevelopment() ? [] : Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ServingOptions options)
    {
        if (options.AllowedHosts?.Contains('*', StringComparison.Ordinal) == true)
            yield return $"AllowedHosts is '{options.AllowedHosts}', which lets anybody say what this site is called: name its hosts, or leave it out to take that of Agency:PublicUrl.";
        if (options.DetailedErrors)
            yield return "DetailedErrors is true, which shows strangers how the program works: leave it out. The log has the details.";
        if (options.Demo.Agency)
            yield return "Demo:Agency is true, whose accounts have a password everybody knows: leave it out.";
    }
}
