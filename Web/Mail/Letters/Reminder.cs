using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A reminder on or before the due date. Its words follow the day it is sent and how far the employee has come.</summary>
/// <param name="Ordinal">The how-manieth reminder this is.</param>
public sealed record Reminder(OpenAssignment Open, int Ordinal = 1) : WordedLetter
{
    public override string Name => "reminder";

    public override Wording Shipped => new(
        Subject: "Due {nearness}, {due-short}: {task} {ordinal}",
        Preheader: "Due {nearness}, on {due}. {effort}",
        Heading: "{bulletin} is due {nearness}",
        Opening: "This is a friendly reminder. {progress}",
        Closing: "Reminders stop as soon as you have signed. If something stands in the way, reply to this message: "
            + "Human Resources can help, and can move the date if there is a reason.");

    public override IReadOnlyDictionary<string, string> Fields => Open.Reminding(Ordinal);

    protected override Correspondent To => Open.Employee;

    /// <exception cref="InvalidOperationException">The due date has passed: that is an <see cref="OverdueReminder"/>.</exception>
    protected override IEnumerable<LetterPart> Substance =>
    [
        Open.Facts(Open.When),
        .. Open.Way,
    ];

    protected override string Because => Open.Because;
}
