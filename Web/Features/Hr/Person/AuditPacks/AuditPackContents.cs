using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.Person.Timelines;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Features.Hr.Person.AuditPacks;

/// <summary>Puts the files into a pack, one at a time, so that its size does not matter.</summary>
public sealed class AuditPackContents(
    TrainingDb db, Timeline timeline, Checkpoints checkpoints, LedgerExtracts extracts, IOptions<AgencyOptions> agency)
{
    /// <returns>What could not be put in, and why, as sentences.</returns>
    internal async Task<IReadOnlyList<string>> AddAsync(PackOrder order, PackedFiles files, CancellationToken cancellation)
    {
        var missing = new List<string>();
        var folders = order.Assignments.ToDictionary(line => line.Id, line => $"{line.BulletinNumber}_e{line.EditionOrdinal}/");
        await AddCertificationsAsync(order, folders, files, missing, cancellation);
        await AddScansAsync(order, folders, files, missing, cancellation);
        await AddLedgerAsync(order, files, missing, cancellation);
        await AddMessagesAsync(order, files, cancellation);
        var entries = await timeline.OfAsync(order.Employee, order.IsWhole ? null : order.AssignmentIds[0], cancellation);
        await files.AddAsync("timeline.csv", await PackedTables.TimelineAsync(entries, agency.Value.Zone));
        await files.AddAsync("roster.csv", await PackedTables.RosterAsync(order.Employee, await SupervisorAsync(order, cancellation)));
        return missing;
    }

    private async Task AddCertificationsAsync(
        PackOrder order, Dictionary<Guid, string> folders, PackedFiles files, List<string> missing, CancellationToken cancellation)
    {
        var certifications = await db.Certifications.Where(certification => order.AssignmentIds.Contains(certification.AssignmentId))
            .OrderBy(certification => certification.AssignmentId).ThenBy(certification => certification.Ordinal)
            .Select(certification => new { certification.Id, certification.AssignmentId, certification.RecordNumber, Evidence = certification.Evidence!.Text })
            .ToListAsync(cancellation);
        foreach (var certification in certifications)
        {
            var name = folders[certification.AssignmentId] + certification.RecordNumber;
            var document = await db.SealedDocuments.AsNoTracking()
                .SingleOrDefaultAsync(candidate => candidate.CertificationId == certification.Id, cancellation);
            if (document is { IsIntact: true })
                await files.AddAsync($"{name}.pdf", document.Pdf, isCompressed: true);
            else if (document is null)
                missing.Add($"{certification.RecordNumber}: no sealed PDF is stored. It is not sealed yet, or was destroyed at the end of its retention.");
            else
                missing.Add($"{certification.RecordNumber}: the stored PDF is not the one that was sealed, and is not given out.");
            if (certification.Evidence is { } evidence)
                await files.AddAsync($"{name}.evidence.json", evidence);
            else
                missing.Add($"{certification.RecordNumber}: the evidence was destroyed at the end of its retention.");
        }
    }

    private async Task AddScansAsync(
        PackOrder order, Dictionary<Guid, string> folders, PackedFiles files, List<string> missing, CancellationToken cancellation)
    {
        var scans = await db.PaperScans.AsNoTracking()
            .Where(scan => scan.AssignmentId != null && order.AssignmentIds.Contains(scan.AssignmentId.Value) && scan.PaperReturnId != null)
            .OrderBy(scan => scan.UploadedAt).ThenBy(scan => scan.Id)
            .ToListAsync(cancellation);
        foreach (var (index, scan) in scans.Index())
        {
            var content = await db.Set<ScanContent>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.ScanId == scan.Id, cancellation);
            if (content is not null)
                await files.AddAsync($"{folders[scan.AssignmentId!.Value]}scan-{index + 1}_{PlainName.Of(scan.FileName)}", content.Bytes, isCompressed: true);
            else
                missing.Add($"The scan {scan.FileName} was destroyed at the end of its retention. Its SHA-256 was {scan.Sha256}.");
        }
    }

    /// <summary>One extract for all, with which each PDF here is verified.</summary>
    private async Task AddLedgerAsync(PackOrder order, PackedFiles files, List<string> missing, CancellationToken cancellation)
    {
        var extract = await checkpoints.NewestAsync(cancellation) is { } checkpoint
            ? await extracts.TakeAsync(order.AssignmentIds, checkpoint, cancellation)
            : null;
        if (extract is { Chains.Count: > 0 })
            await files.AddAsync("ledger.json", LedgerExtractFile.Write(extract));
        var uncovered = order.Assignments.Where(line => extract?.Chains.All(chain => chain.AssignmentId != line.Id) != false);
        missing.AddRange(uncovered.Select(line =>
            $"{line.Edition}: no checkpoint of the ledger covers it yet. One is written every hour; take the pack again then."));
    }

    /// <summary>What was written about these assignments. A digest the person got as a supervisor tells of others, and is left out.</summary>
    private async Task AddMessagesAsync(PackOrder order, PackedFiles files, CancellationToken cancellation)
    {
        var letters = await db.Outbox
            .Where(letter => letter.AssignmentId != null && order.AssignmentIds.Contains(letter.AssignmentId.Value) && letter.SentAt != null)
            .OrderBy(letter => letter.SentAt).ThenBy(letter => letter.Id)
            .Select(letter => new { letter.Id, letter.Kind, SentAt = letter.SentAt!.Value })
            .ToListAsync(cancellation);
        foreach (var (index, letter) in letters.Index())
        {
            if (await db.SentLetters.AsNoTracking().SingleOrDefaultAsync(sent => sent.MessageId == letter.Id, cancellation) is not { } sent)
                continue;

            var name = $"messages/{index + 1:000}_{letter.SentAt.DateIn(agency.Value.Zone).Iso}_{PlainName.Of(letter.Kind.Words)}";
            await files.AddAsync($"{name}.txt", sent.Text);
            await files.AddAsync($"{name}.html", sent.Html);
        }
    }

    private Task<string?> SupervisorAsync(PackOrder order, CancellationToken cancellation) =>
        db.Employees.Where(candidate => candidate.Id == order.Employee.SupervisorId).Select(candidate => candidate.Name).SingleOrDefaultAsync(cancellation);
}
