using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>One letter as it was sent, or why it was not.</summary>
/// <param name="Sent">Null for a letter that no mail server has accepted, and for one sent before letters were kept.</param>
/// <param name="Problems">Whom it did not reach, the first first.</param>
public sealed record LetterPage(LetterLine Line, SentLetter? Sent, IReadOnlyList<MailProblem> Problems, TimeZoneInfo Zone)
{
    public string Title => Line.Subject ?? Line.Kind.Words;

    /// <summary>What <see cref="LetterLine.Outcome"/> is.</summary>
    public string OutcomeLabel => Line.State switch
    {
        OutboxState.Sent => "The mail server’s reply",
        OutboxState.Queued or OutboxState.Sending => "Why it waits",
        _ => "Why it was not sent",
    };

    public string Outcome => Line.Outcome ?? "It is only now being sent.";

    public bool LacksALink => Sent is not null && Sent.Text.Contains(ActionButton.Withheld, StringComparison.Ordinal);

    public static async Task<LetterPage?> LoadAsync(TrainingDb db, Guid id, TimeZoneInfo zone, CancellationToken cancellation) =>
        await LetterLine.Of(db).SingleOrDefaultAsync(line => line.Id == id, cancellation) is not { } line ? null : new(
            line,
            await db.SentLetters.AsNoTracking().SingleOrDefaultAsync(letter => letter.MessageId == id, cancellation),
            await db.MailProblems.AsNoTracking().Where(problem => problem.MessageId == id).OrderBy(problem => problem.At).ToListAsync(cancellation),
            zone);
}
