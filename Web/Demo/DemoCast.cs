using System.Text;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Demo;

/// <summary>How far somebody of the demonstration has come.</summary>
internal enum Story
{
    /// <summary>The notice cannot be delivered, so nobody knows whether it was received.</summary>
    AwaitingReceipt,
    Untouched,
    HalfWay,
    ReadyToSign,

    /// <summary>Signed while the mail server was down; the certification waits in the outbox.</summary>
    SignedWaiting,
    Signed,

    /// <summary>Signed after the due date.</summary>
    SignedLate,
    Confirmed,

    /// <summary>Signed the form on paper and mailed it, having read half of the course.</summary>
    OnPaper,
    Exempted,

    /// <summary>Passed, and declined to sign; HR has not spoken with them yet.</summary>
    Declined,

    /// <summary>Left before signing.</summary>
    Left,

    /// <summary>Suspended half way through, for unpaid leave.</summary>
    Suspended,

    /// <summary>Already in the agency: nothing is assigned.</summary>
    None,
}

/// <param name="HiredDaysAgo">When the bulletin was assigned; for those without an assignment, when they were hired.</param>
internal sealed record DemoPerson(string Name, string Unit, string Position, string? Supervisor, int HiredDaysAgo, Story Story)
{
    public string Email { get; } = $"{Plain(Name).Replace(' ', '.')}@dma.example";

    /// <summary>Invented, and the same at every start: six digits, some of which begin with zeros.</summary>
    public string Number { get; } = $"{(uint)Plain(Name).Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)) % 400_000:D6}";

    /// <summary>The name in the 26 letters that addresses are made of.</summary>
    private static string Plain(string name) =>
        string.Concat(name.ToLowerInvariant().Replace('ł', 'l').Replace('ø', 'o').Normalize(NormalizationForm.FormD)
            .Where(character => character is ' ' or (>= 'a' and <= 'z')));
}

/// <summary>The people of the demonstration agency. Names and events are invented.</summary>
internal static class DemoCast
{
    private const string HumanResources = "Bureau of Human Resources";
    private const string EmergencyManagement = "Wisconsin Emergency Management";
    private const string Facilities = "Army National Guard Facilities";
    private const string AirWing = "Air National Guard Support";
    private const string Academy = "Challenge Academy";
    private const string Finance = "Bureau of Finance";

    public static readonly DemoPerson Administrator = new("Avery Lindqvist", HumanResources, "Systems administrator", null, 900, Story.None);
    public static readonly DemoPerson Hr = new("Harriet Olsen", HumanResources, "Human resources specialist", "Avery Lindqvist", 700, Story.None);
    public static readonly DemoPerson Supervisor = new("Grace Okafor", EmergencyManagement, "Section chief", null, 800, Story.None);
    public static readonly DemoPerson NewHire = new("Ada Kowalski", EmergencyManagement, "Planner", "Grace Okafor", 2, Story.Untouched);
    public static readonly DemoPerson HalfWay = new("Mai Xiong", EmergencyManagement, "Communications officer", "Grace Okafor", 6, Story.HalfWay);
    public static readonly DemoPerson ReadyToSign = new("Bob Ansari", EmergencyManagement, "Warning coordinator", "Grace Okafor", 9, Story.ReadyToSign);
    public static readonly DemoPerson Auditor = new("George Stone", Finance, "Auditor", "Joan Pellegrini", 40, Story.Confirmed);
    public static readonly DemoPerson OfAnotherUnit = new("Nora Fitzgerald", Facilities, "Project engineer", "Russell Vance", 12, Story.HalfWay);

    /// <summary>The role granted to somebody of the demonstration; null for most.</summary>
    public static string? RoleOf(DemoPerson person) =>
        person == Hr ? Roles.Hr : person == Auditor ? Roles.Auditor : person == Administrator ? Roles.Administrator : null;

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        Administrator,
        Hr,
        Supervisor,
        new("Russell Vance", Facilities, "Facilities director", null, 1200, Story.None),
        new("Teresa Medina", AirWing, "Support squadron chief", null, 1100, Story.None),
        new("Walter Nygaard", Academy, "Academy director", null, 1000, Story.None),
        new("Joan Pellegrini", Finance, "Budget director", null, 950, Story.None),

        NewHire,
        HalfWay,
        ReadyToSign,
        new("Samuel Bright", EmergencyManagement, "Logistics specialist", "Grace Okafor", 17, Story.Untouched),
        new("Ines Carvalho", EmergencyManagement, "Grants analyst", "Grace Okafor", 20, Story.Confirmed),
        new("Łukasz Nowak", EmergencyManagement, "GIS analyst", "Grace Okafor", 24, Story.SignedLate),

        new("Dale Hutchins", Facilities, "Electrician", "Russell Vance", 1, Story.Untouched),
        OfAnotherUnit,
        new("Pao Vang", Facilities, "Custodial services supervisor", "Russell Vance", 19, Story.Untouched),
        new("Kou Thao", Facilities, "Groundskeeper", "Russell Vance", 18, Story.OnPaper),
        new("Marcus Bell", Facilities, "HVAC specialist", "Russell Vance", 16, Story.Signed),
        new("Ingrid Sørensen", Facilities, "Environmental specialist", "Russell Vance", 30, Story.Confirmed),

        new("Tom Riley", AirWing, "Supply technician", "Teresa Medina", 11, Story.Untouched),
        new("Yuki Tanaka", AirWing, "Training coordinator", "Teresa Medina", 13, Story.ReadyToSign),
        new("Ana Núñez", AirWing, "Public affairs assistant", "Teresa Medina", 15, Story.Confirmed),
        new("Caleb Hart", AirWing, "Fire protection specialist", "Teresa Medina", 22, Story.HalfWay),
        new("Renee Fox", AirWing, "Vehicle mechanic", "Teresa Medina", 21, Story.Suspended),
        new("Hollis Wren", AirWing, "Aircraft dispatcher", "Teresa Medina", 12, Story.Declined),
        new("Priya Raman", AirWing, "Budget technician", "Teresa Medina", 10, Story.Signed),

        new("Denise Laurent", Academy, "Counselor", "Walter Nygaard", 5, Story.HalfWay),
        new("Jamal Whitaker", Academy, "Cadre team leader", "Walter Nygaard", 25, Story.Exempted),
        new("Ruth Abernathy", Academy, "Nurse", "Walter Nygaard", 14, Story.Signed),
        new("Kyle Jensen", Academy, "Cook", "Walter Nygaard", 28, Story.Left),
        new("Sofia Petrova", Academy, "Recruiter", "Walter Nygaard", 33, Story.Confirmed),

        new("Ellen Brandt", Finance, "Accountant", "Joan Pellegrini", 3, Story.Untouched),
        new("Victor Hale", Finance, "Payroll specialist", "Joan Pellegrini", 8, Story.SignedWaiting),
        new("Leila Haddad", Finance, "Procurement agent", "Joan Pellegrini", 0, Story.AwaitingReceipt),
        Auditor,
    ];
}
