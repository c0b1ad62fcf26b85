using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Imports.Planning;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Imports;

/// <summary>Applies imports that HR has looked at, each in one transaction: everything it says, or nothing.</summary>
public sealed class RosterApplication(
    TrainingDb db, RosterImports imports, DryRun dryRun, RosterChanges changes, AssignmentRules rules, Enrolment enrolment,
    ImportProgress progress, TimeProvider clock)
{
    /// <summary>Notices wait this long, so that an import can be undone before anybody has heard of it.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>An import in work for longer was left behind by a server that died.</summary>
    private static readonly TimeSpan ClaimLifetime = TimeSpan.FromMinutes(15);

    private const int Batch = 500;

    /// <summary>Applies what waits. Two servers at once do not take the same import.</summary>
    /// <returns>How many were applied.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var applied = 0;
        while (await ClaimAsync(stopping) is { } id)
        {
            try
            {
                applied += await ApplyAsync(id, stopping) ? 1 : 0;
            }
            catch (Exception fault) when (fault is RuleBrokenException or DbUpdateException)
            {
                await RefuseAsync(id, fault, stopping);
            }
            finally
            {
                progress.Forget(id);
            }
        }

        return applied;
    }

    private async Task<Guid?> ClaimAsync(CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        var abandoned = now - ClaimLifetime;
        var waiting = db.RosterImports.Where(import =>
            import.State == ImportState.Queued || (import.State == ImportState.Applying && import.ClaimedAt < abandoned));
        var id = await waiting.OrderBy(import => import.UploadedAt).Select(import => (Guid?)import.Id).FirstOrDefaultAsync(stopping);
        if (id is null)
            return null;

        var claimed = await waiting.Where(import => import.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Applying).SetProperty(import => import.ClaimedAt, now), stopping);
        return claimed == 1 ? id : null;
    }

    private async Task<bool> ApplyAsync(Guid id, CancellationToken stopping)
    {
        await using var transaction = await db.LockAllAsync<Employee>(stopping);
        var import = await db.RosterImports.SingleAsync(candidate => candidate.Id == id, stopping);
        var seen = await imports.PlanAsync(import, stopping);
        var plan = await dryRun.MakeAsync(import, await imports.PeopleAsync(import, stopping), stopping);
        if (DryRun.FingerprintOf(plan) != import.PlanFingerprint)
        {
            await dryRun.KeepAsync(import, plan, DryRun.Difference(seen, plan), stopping);
            await transaction.CommitAsync(stopping);
            return false;
        }

        var done = await ApplyAsync(import, plan, stopping);
        db.ChangeTracker.Clear();
        import = await db.RosterImports.SingleAsync(candidate => candidate.Id == id, stopping);
        import.Applied(clock);
        db.Ledger.Add(AgencyFacts.RosterImported(id, import.RowCount, import.AppliedBy ?? import.UploadedBy, clock));
        db.ImportContents.Add(new ImportContent(id, ImportContentKind.Changes, done));
        await db.SaveChangesAsync(stopping);
        await transaction.CommitAsync(stopping);
        return true;
    }

    private async Task<ImportChanges> ApplyAsync(RosterImport import, IReadOnlyList<PlanLine> plan, CancellationToken stopping)
    {
        var by = import.AppliedBy ?? import.UploadedBy;
        var newcomers = Newcomers(plan);
        var all = plan.Count(line => line.Kind is PlanKind.New or PlanKind.Changed or PlanKind.Returning or PlanKind.Leaving);
        var (count, active, assigned) = (0, await rules.ActiveAsync(stopping), new List<Guid>());
        foreach (var batch in newcomers.Chunk(Batch))
        {
            await enrolment.AddAllAsync(batch.Select(newcomer => newcomer.Employee), stopping);
            assigned.AddRange(await rules.ApplyAsync([.. batch.Select(newcomer => newcomer.Employee)], active, by, clock.GetUtcNow() + Grace, stopping));
            Done(batch.Length);
        }

        var idOfRow = newcomers.ToDictionary(newcomer => newcomer.Row, newcomer => newcomer.Employee.Id);
        var (changed, returned) = (new List<PersonChange>(), new Dictionary<Guid, DateOnly>());
        foreach (var batch in plan.Where(line => line.Kind is PlanKind.Changed or PlanKind.Returning).Chunk(Batch))
        {
            changed.AddRange(await changes.ChangeAsync(batch, idOfRow, returned, by, stopping));
            Done(batch.Length);
        }

        var left = new Dictionary<Guid, DateOnly>();
        foreach (var batch in plan.Where(line => line.Kind == PlanKind.Leaving).Chunk(Batch))
        {
            await changes.LeaveAsync(batch, left, by, stopping);
            Done(batch.Length);
        }

        return new([.. newcomers.Select(newcomer => newcomer.Employee.Id)], changed, left, returned, assigned, clock.GetUtcNow());

        void Done(int people)
        {
            db.ChangeTracker.Clear();
            progress.Note(import.Id, count += people, all);
        }
    }

    /// <summary>Whoever supervises comes before those who report to them, since the roster refers to people it has.</summary>
    private static List<(int Row, Employee Employee)> Newcomers(IReadOnlyList<PlanLine> plan)
    {
        var lines = plan.Where(line => line is { Kind: PlanKind.New, Row: not null }).ToDictionary(line => line.Row!.Value);
        var added = new Dictionary<int, Employee>();
        var ordered = new List<(int, Employee)>();
        foreach (var start in lines.Values)
        {
            var chain = new Stack<PlanLine>();
            for (var line = start; line is not null && !added.ContainsKey(line.Row!.Value); line = line.SupervisorRow is { } above ? lines.GetValueOrDefault(above) : null)
                chain.Push(line);
            foreach (var line in chain)
            {
                var supervisor = line.SupervisorRow is { } above && added.TryGetValue(above, out var newcomer) ? newcomer.Id : line.SupervisorId;
                var employee = new Employee(line.Name, line.Email, line.Unit, line.Position, line.HiredOn, supervisor, line.Number);
                added.Add(line.Row!.Value, employee);
                ordered.Add((line.Row.Value, employee));
            }
        }

        return ordered;
    }

    /// <summary>Nothing was applied. The dry run is made anew, so that it says what stands in the way.</summary>
    private async Task RefuseAsync(Guid id, Exception fault, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var import = await db.RosterImports.SingleAsync(candidate => candidate.Id == id, stopping);
        var why = fault is RuleBrokenException ? fault.Message : "somebody changed the roster at the same moment.";
        var plan = await dryRun.MakeAsync(import, await imports.PeopleAsync(import, stopping), stopping);
        await dryRun.KeepAsync(import, plan, $"Nothing was applied: {why} Look at the dry run again, then apply it.", stopping);
    }
}
