using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Demo;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Synthetic;

/// <summary>How far the making of a register has come.</summary>
/// <param name="Rows">Of all tables together.</param>
internal readonly record struct SyntheticProgress(int Employees, long Rows);

/// <summary>
/// Fills an empty database with a large invented register for measuring: every standing in realistic shares, every row made by the
/// domain's own verbs. The same seed makes the same people, dates and standings; ids, record numbers and salts are drawn anew.
/// </summary>
internal sealed class SyntheticRegister(
    TrainingDb db, EditionLibrary editions, SyntheticAccounts accounts, Checkpoints checkpoints, ICertificationRenderer renderer, ISealer sealer,
    SealCertificate certificate, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private const string Bulletin = "2.110";
    private const int InOneTransaction = 10_000;

    /// <exception cref="RuleBrokenException">Somebody is in the register already, or nothing is published.</exception>
    public async Task FillAsync(int employees, int seed, IProgress<SyntheticProgress> progress, CancellationToken cancellation)
    {
        Rule.Require(
            !await db.Employees.AnyAsync(cancellation) && !await db.Users.AnyAsync(cancellation),
            "The database is not empty. Let Storage:Directory name a folder that does not exist yet.");
        var newest = await editions.NewestAsync(Bulletin, cancellation);
        Rule.Require(newest is not null, $"P&P {Bulletin} is not published here.");

        await db.Database.OpenConnectionAsync(cancellation);
        var inserts = new BulkInserts(db);
        var people = new SyntheticAgency(employees, seed);
        var past = PastOf(newest.Value.Id, newest.Value.Edition);
        var supervisors = new Guid[people.Supervisors];
        for (var from = 0; from < employees; from += InOneTransaction)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            foreach (var row in from == 0 ? await accounts.HumanResourcesAsync(cancellation) : [])
                inserts.Add(row);
            for (var place = from; place < Math.Min(from + InOneTransaction, employees); place++)
                Add(place, people, past, supervisors, inserts);
            await inserts.FlushAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            progress.Report(new(Math.Min(from + InOneTransaction, employees), inserts.Rows));
        }

        // The planner knows the sizes of the tables from now on.
        await db.Database.ExecuteSqlRawAsync("ANALYZE", cancellation);
        await checkpoints.WriteAsync(cancellation);
        await db.Database.CloseConnectionAsync();
    }

    private void Add(int place, SyntheticAgency people, SyntheticPast past, Guid[] supervisors, BulkInserts inserts)
    {
        var chance = people.ChanceOf(place);
        var person = people.PersonAt(place, chance);
        var supervises = place < supervisors.Length;
        var life = SyntheticLife.Of(
            past, person, person.Supervisor is { } above ? supervisors[above] : null, FateOf(place, people, supervises, chance), supervises, chance);
        if (supervises)
            supervisors[place] = life.EmployeeId;
        foreach (var row in life.Rows)
            inserts.Add(row);
        if (people.HasAccount(place))
            inserts.Add(accounts.Of(person.Name, person.Email, life.EmployeeId));
    }

    private static Fate FateOf(int place, SyntheticAgency people, bool supervises, Random chance)
    {
        var fate = people.IsLearner(place) ? Fate.Untouched : supervises ? Fate.Certified : chance.NextFate();
        return fate == Fate.Certified && !supervises && chance.Next(people.Employees) < people.Documents ? Fate.CertifiedLately : fate;
    }

    private SyntheticPast PastOf(Guid editionId, Domain.Bulletins.Edition edition)
    {
        var story = new StoryClock();
        return new(
            editionId, new(edition, story), new(edition, renderer, sealer, certificate, agency.Value, story), agency.Value.Zone,
            agency.Value.ReturnAddress, clock.GetUtcNow(), story);
    }
}
