using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.Reconciliation;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;
using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Scale;

/// <summary>A condition that says a little less than an index has every row looked at, and nobody notices before there are many.</summary>
public sealed class IndexTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [SqliteFact]
    public async Task Whoever_still_has_to_sign_is_found_by_the_index_of_the_outstanding() =>
        (await PlanAsync(db => db.Assignments.Outstanding().Where(a => a.DueOn != null).OrderBy(a => a.DueOn)))
            .ShouldContain("IX_Assignments_Outstanding ");

    [SqliteFact]
    public async Task Whoever_was_exempted_is_found_by_the_index_of_the_closed() =>
        (await PlanAsync(db => db.Assignments.Closed().Where(a => a.DueOn != null).OrderBy(a => a.DueOn)))
            .ShouldContain("IX_Assignments_Closed ");

    [SqliteFact]
    public async Task What_is_not_sealed_yet_is_found_among_what_is_on_the_way()
    {
        var plan = await PlanAsync(db => db.Certifications.Unsealed(db.Assignments).OrderBy(c => c.SignedAt));

        plan.ShouldContain("IX_Assignments_OnTheWay");
        plan.ShouldContain("IX_Certifications_AssignmentId");
    }

    [SqliteFact]
    public async Task What_HR_has_not_confirmed_is_found_by_its_index() =>
        (await PlanAsync(db => new ReturnFilter(ReturnList.Unconfirmed, null, null).Lines(db).Take(50))).ShouldContain("IX_Assignments_Unconfirmed");

    [SqliteFact]
    public async Task The_counts_of_a_unit_are_found_by_their_index() =>
        (await PlanAsync(db => (Population.Outstanding with { Unit = "Large" }).Dated(db, CountedStages.All))).ShouldContain("IX_DueCounts_Unit_Stage (Unit=? AND Stage=?)");

    [SqliteFact]
    public async Task A_search_begins_at_the_people_found()
    {
        var found = await _app.InDbAsync(db => new Population(StatusFilter.Of(AssignmentStatus.All)) { Text = "kowalski" }.SearchedAsync(db, default));

        (await PlanAsync(db => found.Lines(db, _app.Today).Where(line => line.DueOn >= DateOnly.MinValue).OrderBy(line => line.DueOn).Take(50)))
            .ShouldContain("IX_Assignments_EmployeeId_EditionId (EmployeeId=?)");
    }

    /// <summary>How the database would answer, once it knows that there are many people and one edition.</summary>
    private async Task<string> PlanAsync<T>(Func<TrainingDb, IQueryable<T>> query)
    {
        await EnrolAsync();
        return await _app.InDbAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
            return await QueryPlan.OfAsync(db, query(db));
        });
    }

    private async Task EnrolAsync()
    {
        var edition = await _app.InDbAsync(db => db.Editions.Select(row => row.Id).SingleAsync());
        await _app.InDbAsync(db =>
        {
            for (var number = 0; number < 1_000; number++)
            {
                var employee = new Employee($"Colleague {number}", $"colleague{number}@agency.example", "Large", "Planner", _app.Today);
                db.AddRange(employee, new Assignment(employee.Id, edition, 14, "HR", _app.Clock));
            }

            return db.SaveChangesAsync();
        });
    }
}
