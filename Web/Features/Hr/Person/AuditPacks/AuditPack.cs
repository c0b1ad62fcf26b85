using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Features.Hr.Person.AuditPacks;

/// <summary>Who takes the pack of whom.</summary>
/// <param name="Assignments">What is in it, the edition of each with it.</param>
/// <param name="By">As records name them.</param>
public sealed record PackOrder(Employee Employee, IReadOnlyList<AssignmentLine> Assignments, bool IsWhole, string By, DateTimeOffset At)
{
    public IReadOnlyList<Guid> AssignmentIds { get; } = [.. Assignments.Select(line => line.Id)];

    /// <summary><c>KOWALSKI_Ada_00417_audit-pack_2026-10-14.zip</c></summary>
    public string FileName(TimeZoneInfo zone) =>
        $"{FiledName.Of(Employee.Name, Employee.Number, Employee.Id)}_audit-pack_{At.DateIn(zone).Iso}.zip";
}

/// <summary>
/// Everything that proves what happened with one person's assignments as one ZIP, which can be checked without this program's
/// server. That it was taken is on the ledger before the first byte leaves.
/// </summary>
public sealed class AuditPack(TrainingDb db, AuditPackContents contents, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <param name="assignmentId">Only this one of the person's assignments; null for all.</param>
    /// <returns>Null when there is no such person or assignment.</returns>
    /// <exception cref="RuleBrokenException">Nothing was ever assigned, so nothing is to be proved.</exception>
    public async Task<PackOrder?> OrderAsync(Guid employeeId, Guid? assignmentId, string by, CancellationToken cancellation)
    {
        if (await db.Employees.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == employeeId, cancellation) is not { } employee)
            return null;

        var assignments = db.Assignments.Where(assignment => assignment.EmployeeId == employeeId && (assignmentId == null || assignment.Id == assignmentId));
        var lines = await AssignmentLine.Of(db, assignments, db.Employees).OrderBy(line => line.BulletinNumber).ThenBy(line => line.EditionOrdinal)
            .ToListAsync(cancellation);
        Rule.Require(lines.Count > 0, $"Nothing was ever assigned to {employee.Name}, so there is nothing to prove.");

        db.Ledger.AddRange(lines.Select(line => LedgerFacts.AuditPackTaken(line.Id, by, clock)));
        await db.SaveChangesAsync(cancellation);
        return new(employee, lines, assignmentId is null, by, clock.GetUtcNow());
    }

    public async Task WriteAsync(PackOrder order, Stream target, CancellationToken cancellation)
    {
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        var files = new PackedFiles(archive, cancellation);
        var missing = await contents.AddAsync(order, files, cancellation);
        await files.AddAsync("README.txt", AuditPackReadme.Of(order, missing, agency.Value.Name, agency.Value.Zone));
        await files.FinishAsync();
    }
}
