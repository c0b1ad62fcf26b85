using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A friendly word some days after the notice, while there is time; no reminder yet.</summary>
public sealed record Nudge(OpenAssignment Open) : WordedLetter
{
    private bool HasStarted => Open.Progress != Progress.NotStarted;

    public override string Name => HasStarted ? "nudge-started" : "nudge-not-started";

    public override Wording Shipped => HasStarted
        ? new(
            Subject: "A good moment to {task}, due {due-short}",
            Preheader: "Due {nearness}, on {due}. {effort}",
            Heading: "You are partway through {bulletin}",
            Opening: "You have made a start, thank you. What you have done is saved, and the rest is short.",
            Closing: "If something stands in the way, reply to this message: Human Resources can help.")
        : new(
            Subject: "A good moment to {task}, due {due-short}",
            Preheader: "Due {nearness}, on {due}. {effort}",
            Heading: "Half an hour for {bulletin}",
            Opening: "You have not begun yet, and there is still time. Half an hour is usually enough, and you can stop at any point.",
            Closing: "If something stands in the way, reply to this message: Human Resources can help.");

    public override IReadOnlyDictionary<string, string> Fields => Open.Fields;

    protected override Correspondent To => Open.Employee;

    /// <exception cref="InvalidOperationException">The due date has passed: that is an <see cref="OverdueReminder"/>.</exception>
    protected override IEnumerable<LetterPart> Substance =>
    [
        Open.Facts(Open.When),
        .. Open.Way,
    ];

    protected override string Because => Open.Because;
}
