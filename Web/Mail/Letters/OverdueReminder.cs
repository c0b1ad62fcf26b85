using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A reminder after the due date, to the employee alone.</summary>
/// <param name="Ordinal">The how-manieth reminder this is.</param>
public sealed record OverdueReminder(OpenAssignment Open, int Ordinal = 1) : WordedLetter
{
    public override string Name => "overdue";

    public override Wording Shipped => new(
        Subject: "Was due {due-short}: please {task} {ordinal}",
        Preheader: "Was due on {due}, {nearness}. Signing is still open.",
        Heading: "Your {bulletin} receipt is still open",
        Opening: "We do not have your signed receipt for {bulletin} yet. Signing is still open, and today is a good day for it.",
        Closing: "If you were on leave, have moved to another unit, or cannot sign in, reply to this message. "
            + "Human Resources can correct the date or help you get in.");

    public override IReadOnlyDictionary<string, string> Fields => Open.Reminding(Ordinal);

    protected override Correspondent To => Open.Employee;

    /// <exception cref="InvalidOperationException">The due date has not passed: that is a <see cref="Reminder"/>.</exception>
    protected override IEnumerable<LetterPart> Substance =>
    [
        Open.Facts(Open.WasDue),
        .. Open.Way,
    ];

    protected override string Because => Open.Because;
}
