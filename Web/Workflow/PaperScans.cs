using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents.Scans;

namespace PolicyTraining.Web.Workflow;

/// <summary>Scans of signed paper forms. Each is kept, whether or not it is known yet whose it is, so that nothing is lost.</summary>
public sealed class PaperScans(TrainingDb db, ScanReader reader, TimeProvider clock)
{
    /// <summary>Keeps the file, and finds its assignment by the QR code on it if that can be read.</summary>
    /// <returns>The scan; the one kept before when the same file comes again, which waits then even if it was dismissed.</returns>
    /// <exception cref="RuleBrokenException">It is no PDF, PNG or JPEG, too large or damaged, or was destroyed before.</exception>
    public async Task<PaperScan> KeepAsync(string fileName, byte[] bytes, string by, CancellationToken cancellation)
    {
        var reading = await reader.ReadAsync(bytes, cancellation);
        var scan = new PaperScan(ShownName(fileName), reading.Kind, bytes, by, clock);
        if (await db.PaperScans.Include(kept => kept.Content).SingleOrDefaultAsync(kept => kept.Sha256 == scan.Sha256, cancellation) is { } earlier)
        {
            Rule.Require(earlier.Content is not null, "This very file was destroyed at the end of its retention.");
            earlier.TakeUp();
            await db.SaveChangesAsync(cancellation);
            return earlier;
        }

        if (reading.Number is { } number)
            await MatchAsync(scan, number, "The QR code says", cancellation);
        else
            scan.LeaveUnmatched(null, "No QR code with a record number could be read on it.");
        db.PaperScans.Add(scan);
        await db.SaveChangesAsync(cancellation);
        return scan;
    }

    /// <summary>HR types the number that stands on the paper.</summary>
    /// <exception cref="RuleBrokenException">It is no record number, is on no paper form, or the scan is filed already.</exception>
    public async Task MatchAsync(PaperScan scan, string? typed, string by, CancellationToken cancellation)
    {
        Rule.Require(scan.PaperReturnId is null, "This scan is filed with a paper return already.");
        Rule.Require(
            RecordNumber.TryParse(typed, out var number),
            "This is not a record number. It stands beside the QR code and looks like 2110-7K3MZ9QAH.");
        await MatchAsync(scan, number, $"{by} typed", cancellation);
        Rule.Require(scan.AssignmentId is not null, scan.Finding);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Files a scan with the paper return that its assignment has.</summary>
    /// <param name="by">Who in HR files it, as records name them.</param>
    /// <exception cref="RuleBrokenException">There is no such return, or the scan is filed already.</exception>
    public async Task FileAsync(PaperScan scan, string by, CancellationToken cancellation)
    {
        var paper = await db.PaperReturns.SingleOrDefaultAsync(
            candidate => candidate.AssignmentId == scan.AssignmentId && candidate.Voiding == null, cancellation);
        Rule.Require(paper is not null, "There is no paper return to file it with. Record the paper return first.");
        scan.FileWith(paper);
        db.Ledger.Add(LedgerFacts.ScanFiled(scan, paper, by, clock));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task MatchAsync(PaperScan scan, RecordNumber number, string source, CancellationToken cancellation)
    {
        var printed = await db.PaperForms.AsNoTracking().SingleOrDefaultAsync(form => form.RecordNumber == number.Value, cancellation);
        if (printed is not null)
            scan.Match(printed.AssignmentId, number, $"{source} {number}.");
        else if (await db.Certifications.AnyAsync(certification => certification.RecordNumber == number.Value, cancellation))
            scan.LeaveUnmatched(number, $"{source} {number}. That is a certification signed electronically, which needs no paper.");
        else
            scan.LeaveUnmatched(number, $"{source} {number}, a number that is on no form printed here.");
    }

    /// <summary>Browsers may send a whole path; the end of a long name tells files apart.</summary>
    private static string ShownName(string fileName)
    {
        const int longest = 255;
        var name = string.Concat(PlainText.Of(fileName).Split('/', '\\')[^1].Where(character => !char.IsControl(character)));
        return name.Length <= longest ? name : name[^longest..];
    }
}
