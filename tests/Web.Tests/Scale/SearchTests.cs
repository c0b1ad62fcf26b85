using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Tests.Scale;

/// <summary>A search begins at the people found where they are few, and walks the list where they are many; nobody sees which.</summary>
public sealed class SearchTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Many_people_of_a_name_are_listed_and_counted_like_one()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        await EnrolAsync(FewIds.Most + 1);
        var browser = await _app.SignedInAsAsync(olive);

        var many = await browser.GetAsync("/hr/assignments?status=all&people=everyone&q=kowalski");
        var one = await browser.GetAsync($"/hr/assignments?status=all&people=everyone&q=Kowalski+{FewIds.Most}");

        many.Text.ShouldContain($"{FewIds.Most + 1:N0} assignments of active, suspended and former employees, matching “kowalski”");
        Names(many).Count.ShouldBe(RegisterRows.Size);
        one.Text.ShouldContain("1 assignment of active, suspended and former employees");
        Names(one).ShouldBe([$"Kowalski {FewIds.Most}"]);
    }

    private static List<string> Names(TestPage page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent.Trim())];

    private async Task EnrolAsync(int people)
    {
        var edition = await _app.InDbAsync(db => db.Editions.Select(row => row.Id).SingleAsync());
        await _app.InDbAsync(async db =>
        {
            for (var number = 0; number < people; number++)
            {
                var employee = new Employee($"Kowalski {number}", $"kowalski{number}@agency.example", "Large", "Planner", _app.Today);
                db.AddRange(employee, new Assignment(employee.Id, edition, 14, "HR", _app.Clock));
            }

            return await db.SaveChangesAsync();
        });
    }
}
