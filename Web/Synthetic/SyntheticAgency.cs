using System.Globalization;
using PolicyTraining.Web.Demo;

namespace PolicyTraining.Web.Synthetic;

/// <summary>Who somebody of the synthetic agency is. All of it is invented and follows from their place and the seed.</summary>
/// <param name="Supervisor">The place of whoever supervises; null at the top.</param>
internal sealed record SyntheticPerson(int Place, string Name, string Email, string Unit, string Position, int? Supervisor)
{
    public string Number { get; } = Place.ToString("D7", CultureInfo.InvariantCulture);
}

/// <summary>The people of the synthetic agency: a tree of supervisors with a dozen reports each, whose upper branches are the units.</summary>
internal sealed class SyntheticAgency(int employees, int seed)
{
    /// <summary>The password is the demonstration's, so nobody can sign in with it where there is no demonstration.</summary>
    public const string HumanResources = "hr.load" + DemoAccounts.Domain;
    public const string Supervisor = "supervisor.load" + DemoAccounts.Domain;

    private const int Reports = 12;
    private const int PeopleInUnit = 4000;
    private const int SupervisorPlace = 1;
    private const int MostLearners = 200;
    private const int MostDocuments = 300;

    private static readonly string[] FirstNames =
    [
        "Ada", "Amir", "Ana", "Anders", "Bao", "Beth", "Caleb", "Carmen", "Chue", "Dale", "Denise", "Diego", "Ellen", "Emeka", "Erin", "Farah",
        "Felix", "Gail", "Grace", "Hanna", "Hugo", "Ines", "Ivan", "Jamal", "Joan", "Jonas", "Kai", "Kou", "Laura", "Leila", "Liam", "Lucía",
        "Łukasz", "Mai", "Marcus", "Mina", "Nadia", "Nils", "Nora", "Omar", "Pao", "Petra", "Priya", "Quinn", "Ravi", "Renée", "Rosa", "Ruth",
        "Samuel", "Sofia", "Sven", "Teresa", "Tou", "Uma", "Victor", "Wanda", "Xia", "Yuki", "Yusuf", "Zoë",
    ];

    private static readonly string[] LastNames =
    [
        "Abernathy", "Adeyemi", "Albrecht", "Ansari", "Becker", "Bell", "Brandt", "Bright", "Carvalho", "Castillo", "Chang", "Dahl", "Dvorak",
        "Eriksen", "Evans", "Fischer", "Fitzgerald", "Fox", "García", "Gruber", "Haddad", "Hale", "Hansen", "Hart", "Her", "Hoffmann", "Hutchins",
        "Iverson", "Jackson", "Jensen", "Johnson", "Kaya", "Keller", "Kowalski", "Larson", "Laurent", "Lee", "Lindqvist", "Lor", "Medina", "Meyer",
        "Moua", "Müller", "Nguyen", "Nowak", "Núñez", "Nygaard", "O’Brien", "Okafor", "Olsen", "Park", "Patel", "Pellegrini", "Petrov", "Raman",
        "Riley", "Schmidt", "Smith", "Sørensen", "Tanaka", "Thao", "Thompson", "Vance", "Vang", "Wagner", "Whitaker", "Xiong", "Yang", "Young", "Zimmer",
    ];

    private static readonly string[] Kinds = ["Bureau of", "Office of", "Division of", "Center for"];

    private static readonly string[] Tasks =
    [
        "Aging", "Agriculture", "Budget", "Children", "Corrections", "Courts", "Education", "Elections", "Emergency Management", "Employment",
        "Facilities", "Finance", "Fisheries", "Forestry", "Fraud Prevention", "Health", "Highways", "Housing", "Human Resources", "Insurance",
        "Justice", "Labor", "Lands", "Libraries", "Military Affairs", "Parks", "Procurement", "Public Safety", "Rail and Harbors", "Revenue",
        "Social Services", "Technology", "Tourism", "Trade", "Training", "Transit", "Veterans", "Water", "Workforce", "Youth",
    ];

    private static readonly string[] Positions =
        ["Analyst", "Clerk", "Engineer", "Inspector", "Nurse", "Planner", "Program specialist", "Technician", "Training coordinator", "Warden"];

    private readonly int _units = Math.Clamp(employees / PeopleInUnit, 4, Kinds.Length * Tasks.Length);

    public int Employees => employees;

    /// <summary>So many certifications have their sealed document: each takes a render and a seal.</summary>
    public int Documents => Math.Min(MostDocuments, employees / 20);

    /// <summary>The places before this are those of people who supervise.</summary>
    public int Supervisors => (employees + Reports - 2) / Reports;

    /// <summary>The newest hires; each can sign in, and has everything still to do.</summary>
    public int Learners => Math.Min(MostLearners, employees / 10);

    public static string Learner(int number) => $"learner{number}.load{DemoAccounts.Domain}";

    public bool IsLearner(int place) => place >= employees - Learners;

    public bool HasAccount(int place) => place == SupervisorPlace || IsLearner(place);

    /// <summary>The same chances at every run with the same seed.</summary>
    public Random ChanceOf(int place) => new(unchecked((seed * 486_187_739) + place));

    public SyntheticPerson PersonAt(int place, Random chance)
    {
        var first = FirstNames[chance.Next(FirstNames.Length)];
        var last = LastNames[chance.Next(LastNames.Length)];
        var name = $"{first} {(char)('A' + chance.Next(26))}. {last}";
        return new(place, name, EmailOf(place), UnitOf(place), Positions[chance.Next(Positions.Length)], place == 0 ? null : (place - 1) / Reports);
    }

    private string EmailOf(int place) =>
        place == SupervisorPlace ? Supervisor
        : IsLearner(place) ? Learner(place - (employees - Learners) + 1)
        : $"employee{place}.load{DemoAccounts.Domain}";

    /// <summary>The unit that the nearest of those above heads.</summary>
    private string UnitOf(int place)
    {
        while (place >= _units)
            place = (place - 1) / Reports;
        return $"{Kinds[place / Tasks.Length]} {Tasks[place % Tasks.Length]}";
    }
}
