using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>What HR's desk says of mail: who does not have a letter, what waits to be tried again, whether all of it is held back.</summary>
public sealed record MailTrouble(
    MailPause? Pause, IReadOnlyList<MailProblemLine> Problems, int AllProblems, IReadOnlyList<WaitingLetter> Waiting, int AllWaiting, TimeZoneInfo Zone)
{
    private const int Shown = 10;

    public bool IsNone => AllProblems + AllWaiting == 0;

    public static async Task<MailTrouble> LoadAsync(TrainingDb db, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var problems = db.MailProblems.Open();
        var waiting = WaitingLetter.Of(db);
        return new(
            await db.MailPauses.AsNoTracking().SingleOrDefaultAsync(pause => pause.Lasts, cancellation),
            await MailProblemLine.Of(db, problems).Take(Shown).ToListAsync(cancellation), await problems.CountAsync(cancellation),
            await waiting.Take(Shown).ToListAsync(cancellation), await waiting.CountAsync(cancellation), zone);
    }
}
