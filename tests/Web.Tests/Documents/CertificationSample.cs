using PolicyTraining.Content;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Documents;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>The receipt of P&amp;P 2.110, filled in.</summary>
internal static class CertificationSample
{
    public static DateTimeOffset SignedAt { get; } = new(2026, 10, 6, 3, 7, 31, TimeSpan.Zero);

    public static TimeZoneInfo Central { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    public const string Statement =
        "This is to certify that I have received the Practice & Procedure (P&P) Bulletin on Social Media (2.110).  I have read the above "
        + "P&P and understand that when I use, or access the department’s Internet for social media purposes, I have no right to privacy "
        + "in their use or communication of information.  If I have questions about whether an activity is appropriate, I will contact "
        + "my supervisor.  I understand that violation of this P&P may be grounds for disciplinary action, up to and including "
        + "termination.";

    public const string ReturnInstruction =
        "Please return this certification to Paul Stahmer, ATTN:  WING-SHR, PO Box 14587, Madison, WI 53708-0587 within 2 weeks of "
        + "receipt.";

    /// <summary>The edition as it ships, so that what these tests judge is the document people get.</summary>
    public static Edition Edition { get; } =
        EditionReader.Read(ContentFiles.FromFolder(ShippedBulletins.Folder(ShippedBulletins.SocialMedia))).Edition!;

    /// <summary>The form as it ships, or with other paragraphs to certify.</summary>
    public static ReceiptForm Receipt(params string[] statement) => statement is []
        ? Edition.Receipt
        : Edition.Receipt with { Statement = Clause("receipt/statement", statement) };

    public const string VerificationAddress = "https://training.example.gov/verify?record=2110-7K3M9QXZ4";

    public static CertificationForm Form(
        string name = "Ada Lovelace",
        string recordNumber = "2110-7K3M9QXZ4",
        FormMark mark = FormMark.None,
        ReceiptForm? receipt = null,
        Supersedes? supersedes = null) =>
        Of(Evidence(name), recordNumber, mark, receipt, supersedes);

    public static CertificationForm Of(
        SigningEvidence evidence,
        string recordNumber = "2110-7K3M9QXZ4",
        FormMark mark = FormMark.None,
        ReceiptForm? receipt = null,
        Supersedes? supersedes = null) =>
        CertificationForm.Of(
            Edition with { Receipt = receipt ?? Receipt() },
            recordNumber,
            evidence,
            Fingerprint.Of(CanonicalJson.Of(evidence)),
            Central,
            mark,
            VerificationAddress,
            supersedes);

    /// <summary>What was recorded when Ada signed.</summary>
    public static SigningEvidence Evidence(string name = "Ada Lovelace") => SpecimenEvidence.Of(Edition, name, SignedAt) with
    {
        RosterName = "Ada King Lovelace",
        Email = "ada.lovelace@dma.example",
        Unit = "Wisconsin Emergency Management",
        Position = "Planner",
        AttemptNumber = 2,
        CorrectAnswers = 11,
        Questions = 12,
        IpAddress = "203.0.113.77",
        UserAgent = "Mozilla/5.0 (Analytical Engine)",
    };

    public static PaperForm Paper(string name = "Ada King Lovelace", string unit = "Wisconsin Emergency Management") => new(
        Edition.Receipt, Edition.Bulletin.Number, Edition.Bulletin.Title, "2110-7K3M9QXZ4", name, unit, VerificationAddress);

    public static byte[] Unsealed(FormMark mark = FormMark.None) => new CertificationRenderer().Render(Form(mark: mark));

    private static Clause Clause(string id, params string[] paragraphs) =>
        new(ClauseId.Parse(id), Duty.Must, ClauseSetting.Paragraph, "", paragraphs);
}
