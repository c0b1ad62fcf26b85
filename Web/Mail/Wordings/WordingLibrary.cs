using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Mail.Wordings;

/// <summary>How HR words each letter.</summary>
public sealed class WordingLibrary(TrainingDb db)
{
    /// <summary>Null for the wording the letter ships with.</summary>
    public async Task<Wording?> FindAsync(string letter, CancellationToken cancellation) =>
        (await History(letter).FirstOrDefaultAsync(cancellation))?.Wording;

    /// <summary>What HR said of the letter, the newest first.</summary>
    public IQueryable<LetterWording> History(string letter) => db.LetterWordings.AsNoTracking()
        .Where(wording => wording.Letter == letter)
        .OrderByDescending(wording => wording.At).ThenByDescending(wording => wording.Id);

    /// <summary>Keeps a wording, unless the letter was changed since it was begun.</summary>
    /// <param name="begunFrom">What was the newest of the letter's history then; null while there was none.</param>
    /// <returns>The change that came between; null when the wording was kept.</returns>
    public async Task<LetterWording?> KeepAsync(LetterWording wording, Guid? begunFrom, CancellationToken cancellation)
    {
        // Two who save at the same moment must not both find the letter unchanged.
        await using var transaction = await db.LockAllAsync<LetterWording>(cancellation);
        if (await History(wording.Letter).FirstOrDefaultAsync(cancellation) is { } newest && newest.Id != begunFrom)
            return newest;

        db.LetterWordings.Add(wording);
        db.Ledger.Add(AgencyFacts.WordingChanged(wording.Letter, wording.Wording is null, wording.By, wording.At));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}
