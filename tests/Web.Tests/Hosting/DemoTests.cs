using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Demo;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>The demonstration agency, which is also the most varied register there is to count.</summary>
public sealed class DemoTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();

    public async ValueTask InitializeAsync() => await DemoAgency.FoundAsync(_app.Services, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task It_shows_every_standing_and_every_timeliness_and_is_founded_once()
    {
        await DemoAgency.FoundAsync(_app.Services, TestContext.Current.CancellationToken);

        var facts = (await _app.InDbAsync(db => db.Assignments.AsNoTracking().ToListAsync())).ConvertAll(assignment => assignment.Facts);

        (await _app.InDbAsync(db => db.Employees.CountAsync())).ShouldBe(DemoCast.All.Count);
        facts.Select(fact => fact.Standing).Distinct().ShouldBe(Enum.GetValues<Standing>(), ignoreOrder: true);
        facts.Select(fact => fact.TimelinessOn(_app.Today)).OfType<Timeliness>().Distinct().ShouldBe(Enum.GetValues<Timeliness>(), ignoreOrder: true);
    }

    [Fact]
    public async Task What_lists_count_is_what_the_domain_says()
    {
        var today = _app.Today;
        var assignments = await _app.InDbAsync(db => db.Assignments.AsNoTracking().ToListAsync());

        await Agrees(query => query.Outstanding(), facts => facts.IsOutstanding);
        await Agrees(query => query.AwaitingReceipt(), facts => facts.TimelinessOn(today) == Timeliness.AwaitingReceipt);
        await Agrees(query => query.DueSoon(today), facts => facts.TimelinessOn(today) == Timeliness.DueSoon);
        await Agrees(query => query.Overdue(today), facts => facts.TimelinessOn(today) == Timeliness.Overdue);
        await Agrees(query => query.OnTheWay(), facts => facts.Standing == Standing.Signed);
        await Agrees(query => query.Returned(), facts => facts.IsReturned);
        await Agrees(query => query.OnPaper(), facts => facts.Standing == Standing.ReturnedOnPaper);
        await Agrees(query => query.Closed(), facts => facts.Standing is Standing.Exempted or Standing.Ended);

        async Task Agrees(Func<IQueryable<Assignment>, IQueryable<Assignment>> query, Func<AssignmentFacts, bool> domain)
        {
            var counted = await _app.InDbAsync(db => query(db.Assignments).Select(assignment => assignment.Id).ToListAsync());
            counted.ShouldNotBeEmpty();
            counted.ShouldBe(assignments.Where(assignment => domain(assignment.Facts)).Select(assignment => assignment.Id), ignoreOrder: true);
        }
    }
}
