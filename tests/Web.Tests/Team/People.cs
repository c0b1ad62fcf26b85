using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Team;

/// <summary>What the tests of supervisors do to a roster.</summary>
internal static class People
{
    extension(TrainingApp app)
    {
        public Task<int> ChangeAsync(Employee employee, Action<Employee> change) => app.InDbAsync(async db =>
        {
            change(await db.Employees.SingleAsync(candidate => candidate.Id == employee.Id));
            return await db.SaveChangesAsync();
        });

        /// <summary>Somebody who has the bulletin, from today on.</summary>
        public async Task<(Employee Employee, Assignment Assignment)> AskedAsync(string name, Employee? supervisor)
        {
            var employee = await app.EmployAsync(name, supervisor);
            var assignment = await app.AssignAsync(employee);
            await app.DispatchAsync();
            return (employee, assignment);
        }

        public Task<Employee> DelegateAsync(Employee supervisor, Employee deputy, DateOnly from, DateOnly to) => app.InScopeAsync(services =>
            services.GetRequiredService<Delegations>().NameAsync(supervisor.Id, deputy.Email.ToUpperInvariant(), from, to, Sample.Olive, default));

        public Task<Pause> PauseAsync(Assignment assignment, DateOnly to, string reason) => app.InScopeAsync(services =>
            services.GetRequiredService<DueDates>().PauseAsync(assignment.Id, app.Today, to, reason, Sample.Olive, default));

        /// <summary>Another day; sessions end meanwhile.</summary>
        public void Wait(int days) => app.Clock.Advance(TimeSpan.FromDays(days));
    }

    extension(TestPage page)
    {
        /// <summary>The names in the table, in its order.</summary>
        public IEnumerable<string> Names => page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim());
    }
}
