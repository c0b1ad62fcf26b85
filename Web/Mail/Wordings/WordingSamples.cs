using System.Text;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Wordings;

/// <summary>A letter that HR may reword, as it would be written to sample people.</summary>
/// <param name="Title">What HR's pages call it.</param>
public sealed record WordingSample(string Title, WordedLetter Letter);

/// <summary>Every letter that HR may reword, once, in the order in which an assignment gives rise to them.</summary>
public static class WordingSamples
{
    private const string Bulletin = "P&P 2.110 Social Media";
    private const string Unit = "Wisconsin Emergency Management";
    private const string Record = "2110-7K3M9QXTC";
    private const string DeadlineSentence = "14 calendar days after Monday, October 5, 2026 is Monday, October 19, 2026, 11:59 p.m. Central.";
    private const string ReturnInstruction = "The bulletin’s own sentence about returning the certification stands here.";

    /// <summary>An address of nobody: a sample's links lead nowhere.</summary>
    private const string Site = "https://sample.example";

    private static readonly Correspondent Ada = new("Ada Kowalski", "ada@sample.example");
    private static readonly Correspondent Grace = new("Grace Okafor", "grace@sample.example");
    private static readonly Correspondent Hr = new("Human Resources", "hr@sample.example");
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    private static readonly DateTimeOffset At = new(2026, 10, 14, 15, 42, 0, TimeSpan.Zero);
    private static readonly DateOnly DueOn = new(2026, 10, 19);
    private static readonly DueEvent Due = new("sample", $"Due today: sign the {Bulletin} receipt", DeadlineSentence, Site, DueOn, At);
    private static readonly InvitationLink Invitation = new($"{Site}/invitation", new(2026, 11, 4));

    public static IReadOnlyList<WordingSample> All { get; } =
    [
        new("Invitation to an account", new Invitation(Grace, "see where your team stands", Invitation)),
        new("Account ready, by single sign-on", new AccountReady(Grace, "see where your team stands", "your DMA account", Site)),
        new("Assignment notice", new AssignmentNotice(Ada, Bulletin, ReturnInstruction, Site, null, DueOn, DeadlineSentence, Due)),
        new("Nudge, not begun", new Nudge(Open(Progress.NotStarted, new(2026, 10, 10)))),
        new("Nudge, begun", new Nudge(Open(Progress.Started, new(2026, 10, 10)))),
        new("Reminder before the due date", new Reminder(Open(Progress.Started, new(2026, 10, 15)), Ordinal: 2)),
        new("Overdue reminder", new OverdueReminder(Open(Progress.Passed, new(2026, 10, 22)), Ordinal: 3)),
        new("Overdue, to the supervisor", new OverdueForSupervisor(Grace, true, Ada.Name, Bulletin, DueOn, new(2026, 10, 22), Site) { RosterUrl = Site }),
        new("Overdue, to HR without a supervisor", new OverdueForSupervisor(Hr, false, Ada.Name, Bulletin, DueOn, new(2026, 10, 22), Site)),
        new("More time given unasked", Decided(isAsked: false, isGranted: true, "The exercise took the whole week.")),
        new("More time granted", Decided(isAsked: true, isGranted: true, "On annual leave that week.")),
        new("More time refused", Decided(isAsked: true, isGranted: false, "There is a week left, and an hour is enough.")),
        new("Declined, to HR", new DeclineForHr(Hr, Ada, Unit, Bulletin, "I would rather talk first.", At, Zone, DeadlineSentence, Site)),
        new("Declined, to the employee", new DeclineReceived(Ada, Bulletin, "I would rather talk first.", At, Zone, DeadlineSentence, Site)),
        new("Certification, to WING-SHR", new CertificationForHr(Hr, Signed, null)),
        new("Certification, the employee’s copy", new CertificationCopy(Signed, Due)),
        new("Corrected certification, to WING-SHR", new CertificationForHr(Hr, Corrected, null)),
        new("Corrected certification, the employee’s copy", new CertificationCopy(Corrected, Due)),
        new("Certification withdrawn", new CertificationWithdrawn(Ada, Hr, Bulletin, Record, "Signed by a colleague.", "Olive Berg", At, Zone, DeadlineSentence, Site, Due)),
        new("Return confirmed", new ReturnConfirmed(Ada, Bulletin, Record, At, Zone, Site)),
        new("Supervisor’s weekly digest", new SupervisorDigest(Grace, [new(Ada.Name, "P&P 2.110", "begun", DueOn) { RosterUrl = Site }], Site, Site, new(2026, 10, 22))),
        new("HR’s daily digest", new HrDigest(Hr, [new("Overdue", 3, "Not signed, past the due date.", Site), new("Questions", 2, "Employees wait for your answers.", Site)], Site, Site, new(2026, 10, 22))),
        new("Password reset", new PasswordReset(Ada, Site, At.AddHours(2), Zone)),
    ];

    /// <param name="letter">Its name: <c>nudge-started</c>.</param>
    /// <returns>Null when there is no such letter.</returns>
    public static WordingSample? Find(string letter) => All.SingleOrDefault(sample => sample.Letter.Name == letter);

    private static SignedReceipt Signed => new(
        Ada, Unit, Bulletin, Record, At, Zone, DueOn, IsOnTime: true, Site, $"KOWALSKI_Ada_{Record}.pdf", Encoding.ASCII.GetBytes("A sample."));

    private static SignedReceipt Corrected => Signed with { Superseded = new("2110-4V9RWZ0E5", "The roster had a wrong unit.") };

    private static OpenAssignment Open(Progress progress, DateOnly sentOn) =>
        new(Ada, Bulletin, progress, Site, null, DueOn, DeadlineSentence, sentOn);

    private static ExtensionDecided Decided(bool isAsked, bool isGranted, string reason) =>
        new(Ada, Bulletin, isAsked, isGranted, reason, Grace.Name, At, Zone, DueOn, DeadlineSentence, Site, Due);
}
