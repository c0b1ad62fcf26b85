using System.Reflection;

namespace PolicyTraining.Web.Workflow;

/// <summary>The process by which signatures are taken, as evidence names it and <c>docs/signing-process.md</c> describes it.</summary>
public static class SigningProcess
{
    /// <summary>Raised, with a section in the description, whenever a step or what its page says changes.</summary>
    public const string Version = "3";

    /// <summary>What stands on the button that signs.</summary>
    public const string Button = "Sign this certification";

    public static string ProgramVersion { get; } =
        typeof(SigningProcess).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
