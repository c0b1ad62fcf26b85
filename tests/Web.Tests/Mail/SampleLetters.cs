using System.Text;
using PolicyTraining.Domain;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Tests.Mail;

/// <summary>Every letter once, as Ada, Grace and Human Resources would get it.</summary>
public static class SampleLetters
{
    public const string Bulletin = "P&P 2.110 Social Media";
    public const string Site = "https://training.dma.example";
    public const string DeadlineSentence =
        "14 calendar days after Monday, October 5, 2026 is Monday, October 19, 2026, 11:59 p.m. Central.";
    public const string ReturnInstruction =
        "Please return this certification to Paul Stahmer, ATTN:  WING-SHR, PO Box 14587, Madison, WI 53708-0587 "
        + "within 2 weeks of receipt.";

    public static readonly Correspondent Ada = new("Ada Lovelace", "ada.lovelace@dma.example");
    public static readonly Correspondent Grace = new("Grace Hopper", "grace.hopper@dma.example");
    public static readonly Correspondent Olive = new("Olive Olson", "olive.olson@dma.example");
    public static readonly Correspondent WingShr = new("WING-SHR", "wing-shr@dma.example");
    public static readonly DateOnly DueOn = new(2026, 10, 19);
    public static readonly DateTimeOffset SentAt = new(2026, 10, 5, 13, 0, 0, TimeSpan.Zero);
    public static readonly TimeZoneInfo Central = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\r\n" + new string('x', 3000) + "\n.\r\n..\r\n%%EOF\n");

    public static readonly Letterhead Letterhead = new(
        "Department of Military Affairs",
        new("Policy Training", "policy-training@dma.example"),
        new("Human Resources", "wing-shr@dma.example"));

    public static readonly IReadOnlyDictionary<string, Letter> All = new Dictionary<string, Letter>
    {
        ["notice-invited"] = Notice(Invited).ToLetter(),
        ["notice"] = Notice(null).ToLetter(),
        ["nudge-not-started"] = new Nudge(Open(Progress.NotStarted, sentOn: new(2026, 10, 9), Invited)).ToLetter(),
        ["nudge-started"] = new Nudge(Open(Progress.Started, sentOn: new(2026, 10, 9))).ToLetter(),
        ["reminder-four-days"] = Reminder(Progress.NotStarted, sentOn: new(2026, 10, 15), Invited).ToLetter(),
        ["reminder-tomorrow"] = (Reminder(Progress.Started, sentOn: new(2026, 10, 18)) with { Ordinal = 2 }).ToLetter(),
        ["reminder-today"] = (Reminder(Progress.Passed, sentOn: new(2026, 10, 19)) with { Ordinal = 3 }).ToLetter(),
        ["overdue"] = Overdue(sentOn: new(2026, 10, 20)).ToLetter(),
        ["overdue-again"] = (Overdue(sentOn: new(2026, 10, 22)) with { Ordinal = 5 }).ToLetter(),
        ["overdue-for-supervisor"] = new OverdueForSupervisor(Grace, IsSupervisor: true, "Ada Lovelace", Bulletin, DueOn, new(2026, 10, 20), $"{Site}/team").ToLetter(),
        ["overdue-without-supervisor"] = new OverdueForSupervisor(
            WingShr, IsSupervisor: false, "Ada Lovelace", Bulletin, DueOn, new(2026, 10, 20), $"{Site}/hr/assignments/0199b0f2").ToLetter(),
        ["supervisor-digest"] = new SupervisorDigest(
            Grace, [new("Ada Lovelace", "P&P 2.110", "begun", DueOn), new("Bob Ansari", "P&P 2.110", "not begun", new(2026, 10, 28)), new("Mai Xiong", "P&P 2.110", "not begun", null)],
            $"{Site}/team", $"{Site}/team/digest", new(2026, 10, 26)).ToLetter(),
        ["hr-digest"] = new HrDigest(
            WingShr, [new("Overdue", 3, "Not signed, past the due date.", $"{Site}/hr/assignments?status=overdue"), new("Questions", 1, "Employees wait for your answers.", $"{Site}/hr/questions?state=open")],
            $"{Site}/hr", $"{Site}/hr/mail/digest", new(2026, 10, 26)).ToLetter(),
        ["return-confirmed"] = new ReturnConfirmed(Ada, Bulletin, "2110-7K3M9QXTC", SentAt, Central, $"{Site}/certifications/2110-7K3M9QXTC").ToLetter(),
        ["extension-granted"] = Decided(isAsked: true, isGranted: true).ToLetter(),
        ["extension-refused"] = Decided(isAsked: true, isGranted: false).ToLetter(),
        ["extension-given"] = Decided(isAsked: false, isGranted: true).ToLetter(),
        ["certification-for-hr"] = ForHr(onTime: true).ToLetter(),
        ["certification-for-hr-late"] = ForHr(onTime: false).ToLetter(),
        ["certification-copy"] = new CertificationCopy(Receipt(onTime: true), Done).ToLetter(),
        ["invitation"] = new Invitation(Olive, "set up the system as its administrator", Invited).ToLetter(),
        ["password-reset"] = new PasswordReset(Ada, $"{Site}/account/password?token=Qk1-rT", SentAt.AddHours(2), Central).ToLetter(),
        ["question-for-supervisor"] = new QuestionAsked(Grace, IsSupervisor: true, Asked("II.B.7"), $"{Site}/team/questions/0199b0f2").ToLetter(),
        ["question-for-hr"] = new QuestionAsked(new("Human Resources", "wing-shr@dma.example"), IsSupervisor: false, Asked(null), $"{Site}/hr/questions/0199b0f2").ToLetter(),
        ["answer"] = new QuestionAnswered(
            Asked("II.B.7"), "Yes.\n\nA comment made on behalf of the DMA may be a public record, too.", "Grace Hopper", SentAt.AddHours(3), $"{Site}/questions").ToLetter(),
        ["certification-for-hr-corrected"] = new CertificationForHr(WingShr, Corrected, Checkpoint).ToLetter(),
        ["certification-copy-corrected"] = new CertificationCopy(Corrected, Done).ToLetter(),
        ["certification-withdrawn"] = new CertificationWithdrawn(
            Ada, WingShr, Bulletin, "2110-7K3M9QXTC", "Signed by a colleague at the same computer.", "Olive Olson", SentAt, Central,
            DeadlineSentence, $"{Site}/certify?assignment=0199b0f2", Due with { Sequence = 2 }).ToLetter(),
        ["declined-for-hr"] = new DeclineForHr(
            WingShr, Ada, "Wisconsin Emergency Management", Bulletin, "I do not agree with II.B.\n\nI would rather talk first.",
            SentAt, Central, DeadlineSentence, $"{Site}/hr/assignments/0199b0f2").ToLetter(),
        ["declined"] = new DeclineReceived(
            Ada, Bulletin, "I do not agree with II.B.", SentAt, Central, DeadlineSentence, $"{Site}/certify?assignment=0199b0f2").ToLetter(),
        ["ledger-digest"] = Digest(listed: 2).ToLetter(),
        ["ledger-digest-without-certifications"] = Digest(listed: 0).ToLetter(),
        ["test"] = new TestLetter(Olive, SentAt).ToLetter(),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static InvitationLink Invited =>
        new($"{Site}/account/invitation?token=CfDJ8Kc3v0mQx7Zr2bqYt5LhNw9sUeXoAaPpGgVvEe4i1kDdRrMm", new(2026, 11, 4));

    public static AssignmentNotice Notice(InvitationLink? invitation, Correspondent? employee = null) => new(
        employee ?? Ada, Bulletin, ReturnInstruction, $"{Site}/learn", invitation, DueOn, DeadlineSentence,
        Due);

    public static DueEvent Due => new(
        "assignment-0199b0f2", $"Due today: sign the {Bulletin} receipt", $"{DeadlineSentence}\nLess than an hour, on work time: {Site}/learn",
        $"{Site}/learn", DueOn, SentAt);

    private static DueEvent Done => Due with
    {
        Summary = $"No longer due: the {Bulletin} receipt",
        Description = "Nothing further is needed from you.",
        Sequence = 1,
        IsCancelled = true,
    };

    public static Reminder Reminder(Progress progress, DateOnly sentOn, InvitationLink? invitation = null) => new(Open(progress, sentOn, invitation));

    public static OverdueReminder Overdue(DateOnly sentOn) => new(Open(Progress.Started, sentOn));

    private static OpenAssignment Open(Progress progress, DateOnly sentOn, InvitationLink? invitation = null) =>
        new(Ada, Bulletin, progress, $"{Site}/learn", invitation, DueOn, DeadlineSentence, sentOn);

    private static ExtensionDecided Decided(bool isAsked, bool isGranted) => new(
        Ada, Bulletin, isAsked, isGranted, "The exercise took the whole week.", "Olive Olson", SentAt, Central, DueOn, DeadlineSentence, $"{Site}/learn", Due);

    public static CertificationForHr ForHr(bool onTime) => new(WingShr, Receipt(onTime), Checkpoint);

    public static CheckpointNote Checkpoint => new(12, Fingerprint.Of("root"), SentAt, Central);

    public static LedgerDigestForHr Digest(int listed) => new(
        WingShr, new(2026, 10, 14), [.. Enumerable.Range(0, listed).Select(_ => new SealedRecord("2110-7K3M9QXTC", Fingerprint.Of(Pdf)))], listed, Checkpoint,
        listed == 0 ? default : Encoding.UTF8.GetBytes("{}"));

    public static ClauseQuestion Asked(string? clause) => new(
        Ada, "P&P 2.110", clause, clause is null ? null : "Public Records.  All contents, comments and replies.\n\nThere are some exceptions.",
        "Is a \"like\" a public record, too?\nOr only what I write?", SentAt, Central);

    private static SignedReceipt Corrected =>
        Receipt(onTime: true) with { Superseded = new SupersededReceipt("2110-4V9RWZ0E5", "The roster had a wrong unit.") };

    public static SignedReceipt Receipt(bool onTime) => new(
        Ada, "Wisconsin Emergency Management, Bureau of Planning", Bulletin, "2110-7K3M9QXTC",
        new(2026, 10, onTime ? 14 : 21, 15, 42, 7, TimeSpan.Zero), Central, DueOn, onTime,
        $"{Site}/certifications/2110-7K3M9QXTC", "LOVELACE_Ada_2110-7K3M9QXTC.pdf", Pdf);
}
