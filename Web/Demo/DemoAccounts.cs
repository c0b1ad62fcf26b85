namespace PolicyTraining.Web.Demo;

/// <summary>Someone a visitor of the demonstration can sign in as.</summary>
public sealed record DemoAccount(string Role, string Name, string Email);

/// <summary>Who can sign in to the demonstration agency. There are none outside Development.</summary>
public sealed class DemoAccounts(IHostEnvironment environment)
{
    /// <summary>Of every demonstration account.</summary>
    public const string Password = "read-then-sign-2110";

    /// <summary>At which all of the invented agency's people have their addresses.</summary>
    public const string Domain = "@dma.example";

    public IReadOnlyList<DemoAccount> All { get; } = environment.IsDevelopment()
        ?
        [
            new("New hire, nothing done yet", DemoCast.NewHire.Name, DemoCast.NewHire.Email),
            new("New hire, half way", DemoCast.HalfWay.Name, DemoCast.HalfWay.Email),
            new("New hire, ready to sign", DemoCast.ReadyToSign.Name, DemoCast.ReadyToSign.Email),
            new("Supervisor", DemoCast.Supervisor.Name, DemoCast.Supervisor.Email),
            new("HR", DemoCast.Hr.Name, DemoCast.Hr.Email),
            new("Auditor", DemoCast.Auditor.Name, DemoCast.Auditor.Email),
            new("Administrator", DemoCast.Administrator.Name, DemoCast.Administrator.Email),
        ]
        : [];
}
