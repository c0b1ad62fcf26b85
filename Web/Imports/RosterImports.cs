using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Imports.Files;
using PolicyTraining.Web.Imports.Planning;

namespace PolicyTraining.Web.Imports;

/// <summary>What HR does with a roster it brought, up to applying it: columns, corrections, dry run.</summary>
public sealed class RosterImports(TrainingDb db, DryRun dryRun, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>How long the people of an import are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int LongestName = 255;

    private DateOnly Today => clock.Today(agency.Value.Zone);

    /// <summary>Keeps what was read. A file with known headings has its columns chosen as they were the last time.</summary>
    public async Task<RosterImport> KeepAsync(string fileName, Sheet sheet, string by, CancellationToken cancellation)
    {
        await PurgeAsync(cancellation);
        var key = RosterImport.KeyOf(sheet.Headings);
        var last = await db.RosterImports.AsNoTracking()
            .Where(import => import.HeadingsKey == key && import.State != ImportState.Uploaded)
            .OrderByDescending(import => import.UploadedAt).FirstOrDefaultAsync(cancellation);
        var import = new RosterImport(Shown(fileName), sheet, last?.Map ?? ColumnMap.Guess(sheet.Headings), by, clock);
        db.RosterImports.Add(import);
        db.ImportContents.Add(new ImportContent(import.Id, ImportContentKind.Rows, sheet.Rows.Select(row => new ImportRow(row.Number, row.Cells)).ToList()));
        await db.SaveChangesAsync(cancellation);
        return import;
    }

    /// <exception cref="RuleBrokenException">A column is missing or chosen twice, or the import is under way or done.</exception>
    public async Task ChooseAsync(RosterImport import, ColumnMap map, bool isComplete, CancellationToken cancellation)
    {
        import.Choose(map, isComplete);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The rows as they are kept, with what HR corrected.</summary>
    public async Task<List<ImportRow>> RowsAsync(RosterImport import, CancellationToken cancellation) =>
        (await ContentAsync(import, ImportContentKind.Rows, cancellation))?.Unpack<List<ImportRow>>()
        ?? throw new RuleBrokenException("The people of this import are no longer kept. Bring the file again.");

    /// <summary>What the rows say, and what is wrong with them.</summary>
    public async Task<IReadOnlyList<PersonRow>> PeopleAsync(RosterImport import, CancellationToken cancellation) =>
        new PersonReader(import.Map, Today).Read(await RowsAsync(import, cancellation));

    /// <summary>Writes corrected cells into the import.</summary>
    /// <param name="corrections">By the row's number.</param>
    /// <exception cref="RuleBrokenException">The import is under way or done.</exception>
    public async Task CorrectAsync(RosterImport import, IReadOnlyDictionary<int, RowCorrection> corrections, CancellationToken cancellation)
    {
        import.Correct();
        var rows = await RowsAsync(import, cancellation);
        for (var place = 0; place < rows.Count; place++)
        {
            if (corrections.TryGetValue(rows[place].Number, out var correction))
                rows[place] = correction.Of(rows[place], import.Map);
        }

        (await db.ImportContents.SingleAsync(content => content.ImportId == import.Id && content.Kind == ImportContentKind.Rows, cancellation)).Pack(rows);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Compares the file with the roster as it is now, and keeps what was found for everybody to look at.</summary>
    /// <returns>False when cells are still to be corrected.</returns>
    public async Task<bool> CompareAsync(RosterImport import, CancellationToken cancellation)
    {
        import.Map.RequireUsable();
        import.Correct();
        var people = await PeopleAsync(import, cancellation);
        if (people.Any(person => !person.IsSound))
            return false;

        await dryRun.KeepAsync(import, await dryRun.MakeAsync(import, people, cancellation), null, cancellation);
        return true;
    }

    public async Task<IReadOnlyList<PlanLine>> PlanAsync(RosterImport import, CancellationToken cancellation) =>
        (await ContentAsync(import, ImportContentKind.Plan, cancellation))?.Unpack<List<PlanLine>>() ?? [];

    /// <summary>Has the import applied by the next round of background work.</summary>
    /// <param name="seen">The fingerprint of the dry run that was looked at.</param>
    /// <param name="isLeavingMeant">HR said that so many do leave.</param>
    /// <exception cref="RuleBrokenException">Something stands in the way; the message says what.</exception>
    public async Task QueueAsync(RosterImport import, string? seen, bool isLeavingMeant, string by, CancellationToken cancellation)
    {
        import.Queue(seen, by);
        var plan = await PlanAsync(import, cancellation);
        var faults = plan.Count(line => line.Fault is not null);
        Rule.Require(faults == 0, $"{(faults == 1 ? "One row cannot" : $"{faults:N0} rows cannot")} be applied as they are. Correct them first.");
        var active = await db.Employees.Active().CountAsync(cancellation);
        Rule.Require(
            isLeavingMeant || !LeavingGuard.IsUnusual(import.Counts.Leaving, active),
            $"{import.Counts.Leaving:N0} of {active:N0} people would leave. If that is meant, tick the box that says so; if not, the file is not the complete roster.");
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Forgets the people of imports that are past their time; that there was an import, and its figures, stay.</summary>
    public async Task PurgeAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Kept;
        var old = await db.RosterImports
            .Where(import => import.PurgedAt == null && import.UploadedAt < before && import.State != ImportState.Queued && import.State != ImportState.Applying)
            .ToListAsync(cancellation);
        foreach (var import in old)
        {
            await db.ImportContents.Where(content => content.ImportId == import.Id).ExecuteDeleteAsync(cancellation);
            import.Purge(clock);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private Task<ImportContent?> ContentAsync(RosterImport import, ImportContentKind kind, CancellationToken cancellation) =>
        db.ImportContents.AsNoTracking().SingleOrDefaultAsync(content => content.ImportId == import.Id && content.Kind == kind, cancellation);

    /// <summary>Browsers may send a whole path.</summary>
    private static string Shown(string fileName)
    {
        var name = ImportLimits.Clean(fileName.Split('/', '\\')[^1]);
        return name.Length <= LongestName ? name : name[^LongestName..];
    }
}

/// <summary>What HR typed instead of what a row said.</summary>
/// <param name="Cells">By field; a field without a column cannot be corrected.</param>
public sealed record RowCorrection(IReadOnlyDictionary<ImportField, string> Cells, bool IsLeftOut)
{
    public ImportRow Of(ImportRow row, ColumnMap map)
    {
        var cells = row.Cells.ToList();
        foreach (var (field, typed) in Cells)
        {
            if (map.Column(field) is not { } column)
                continue;
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = ImportLimits.Clean(typed.Length <= ImportLimits.LongestCell ? typed : typed[..ImportLimits.LongestCell]);
        }

        return row with { Cells = cells, IsLeftOut = IsLeftOut };
    }
}

/// <summary>A file that is taken for the whole roster by mistake would end everybody it leaves out.</summary>
public static class LeavingGuard
{
    private const int Few = 5;

    /// <summary>More than a fifth of those who work here, and more than a handful.</summary>
    public static bool IsUnusual(int leaving, int active) => leaving > Few && leaving * 5 > active;
}
