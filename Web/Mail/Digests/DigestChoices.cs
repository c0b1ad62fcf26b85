using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Mail.Digests;

/// <summary>Who wants which digest. A digest nobody chose about is wanted.</summary>
public sealed class DigestChoices(TrainingDb db, TimeProvider clock)
{
    /// <param name="employeeId">The supervisor whose digest it is; null for that of Human Resources.</param>
    public async Task<bool> IsWantedAsync(LetterKind kind, Guid? employeeId, CancellationToken cancellation) =>
        await NewestAsync(kind, employeeId, cancellation) is null or { IsWanted: true };

    /// <summary>The choice that counts; null while nobody has chosen.</summary>
    public Task<DigestChoice?> NewestAsync(LetterKind kind, Guid? employeeId, CancellationToken cancellation) =>
        db.DigestChoices.AsNoTracking()
            .Where(choice => choice.Kind == kind && choice.EmployeeId == employeeId)
            .OrderByDescending(choice => choice.At).ThenByDescending(choice => choice.Id)
            .FirstOrDefaultAsync(cancellation);

    /// <param name="by">Who chooses, as records name them.</param>
    public async Task ChooseAsync(LetterKind kind, Guid? employeeId, bool isWanted, string by, CancellationToken cancellation)
    {
        if (await IsWantedAsync(kind, employeeId, cancellation) == isWanted)
            return;

        db.DigestChoices.Add(new DigestChoice(kind, employeeId, isWanted, by, clock));
        await db.SaveChangesAsync(cancellation);
    }
}
