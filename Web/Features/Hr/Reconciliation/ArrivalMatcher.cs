using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>
/// Finds the record a received PDF belongs to: by its fingerprint, else by a record number in its words. It is looked at in
/// memory and not kept.
/// </summary>
public sealed partial class ArrivalMatcher(TrainingDb db, SealVerifier verifier)
{
    /// <summary>Bytes; an issued certification has far fewer.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    public async Task<Arrival> MatchAsync(IFormFile file, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.FileName);
        if (file.Length == 0)
            return Refused(name, "The file is empty. Get it again from where it came.");
        if (file.Length > LargestFile)
            return Refused(name, "The file has more than 5 MB, so it is no certification of ours and was not looked at.");

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        return await MatchAsync(name, bytes.ToArray(), cancellation);
    }

    private async Task<Arrival> MatchAsync(string name, byte[] file, CancellationToken cancellation)
    {
        var hash = Fingerprint.Of(file);
        if (await FindAsync(certification => certification.Document!.Sha256 == hash, cancellation) is { } issued)
            return await IssuedAsync(name, issued, cancellation);

        var seal = verifier.Verify(file).Explanation;
        foreach (var number in NumbersIn(await PdfWords.OfAsync(file, cancellation)))
        {
            if (await FindAsync(certification => certification.RecordNumber == number.Value, cancellation) is { } named)
            {
                var why = $"It names this record, but it is not the file we issued: altered, or not ours. {seal}";
                return new(name, ArrivalVerdict.NotTheIssuedFile, named, why, CanConfirm: false);
            }
        }

        return new(name, ArrivalVerdict.Unknown, null, $"No record of ours belongs to it. {seal}", CanConfirm: false);
    }

    private async Task<Arrival> IssuedAsync(string name, ReturnLine line, CancellationToken cancellation)
    {
        var stands = await db.Certifications.Standing().AnyAsync(certification => certification.Id == line.CertificationId, cancellation);
        var standing = stands ? "" : " It was superseded or withdrawn since; its page says why.";
        return new(
            name, ArrivalVerdict.Issued, line, $"This is exactly the file we issued.{standing}",
            CanConfirm: stands && line.ConfirmedAt is null);
    }

    private Task<ReturnLine?> FindAsync(
        Expression<Func<Domain.Certifications.Certification, bool>> which, CancellationToken cancellation) =>
        ReturnLine.Of(db, db.Certifications.Where(which), db.Assignments, db.Employees).FirstOrDefaultAsync(cancellation);

    private static Arrival Refused(string name, string why) => new(name, ArrivalVerdict.Refused, null, why, CanConfirm: false);

    /// <summary>What looks like a record number and checks, each once; more than a few are no certification's.</summary>
    private static IEnumerable<RecordNumber> NumbersIn(string words) => Number().Matches(words)
        .Select(match => RecordNumber.TryParse(match.Value, out var number) ? number : (RecordNumber?)null)
        .OfType<RecordNumber>()
        .Distinct()
        .Take(3);

    [GeneratedRegex("[0-9]{3,6}-[0-9A-HJKMNP-TV-Z]{9}")]
    private static partial Regex Number();
}
