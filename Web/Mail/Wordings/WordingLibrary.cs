using Microsoft.EntityFrameworkCore;
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
}
