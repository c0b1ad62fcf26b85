using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Assessment;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Hr.Persons;

/// <summary>What happens to people, by the product's own verbs.</summary>
internal static class Life
{
    extension(TrainingApp app)
    {
        public async Task<TestBrowser> OliveAsync() => await app.SignedInAsAsync(await app.EmployAsync(Sample.Olive, null, Roles.Hr));

        /// <summary>Does something to the employee as the database has them.</summary>
        public Task ChangeAsync(Employee employee, Func<IServiceProvider, Employee, Task> change) => app.InScopeAsync(async services =>
        {
            await change(services, await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(candidate => candidate.Id == employee.Id));
            return true;
        });

        public Task LeaveAsync(Employee employee) => app.ChangeAsync(employee, (services, leaver) =>
            services.GetRequiredService<Departure>().LeaveAsync(leaver, app.Today, Sample.Olive, default));

        public Task ReinstateAsync(Employee employee) => app.ChangeAsync(employee, (services, leaver) =>
            services.GetRequiredService<Absences>().ReinstateAsync(leaver, "Entered for the wrong person.", Sample.Olive, default));

        public Task SuspendAsync(Employee employee) => app.ChangeAsync(employee, (services, away) =>
            services.GetRequiredService<Absences>().SuspendAsync(away, "An inquiry.", Sample.Olive, default));

        public Task ResumeAsync(Employee employee) => app.ChangeAsync(employee, (services, away) =>
            services.GetRequiredService<Absences>().ResumeAsync(away, "The inquiry is over.", Sample.Olive, default));

        public Task ReportToAsync(Employee employee, Employee? supervisor) => app.ChangeAsync(employee, async (services, report) =>
        {
            report.ReportTo(supervisor?.Id);
            var db = services.GetRequiredService<TrainingDb>();
            db.NoteRosterChanges(Sample.Olive, app.Clock);
            await db.SaveChangesAsync();
        });

        /// <summary>Everything that can happen between the assignment and the end of it, an hour apart.</summary>
        /// <returns>The first record number and the one that superseded it.</returns>
        public async Task<(Employee Ada, string First, string Second)> LiveAsync(Employee supervisor)
        {
            var ada = await app.EmployAsync(Sample.Ada, supervisor);
            await app.AssignAsync(ada);
            await app.DispatchAsync();
            var assignment = await app.AssignmentOfAsync(ada);
            var browser = await app.SignedInAsAsync(ada);
            await app.HourAsync<ExtensionRequests>(verbs => verbs.AskAsync(Guid.NewGuid(), assignment, new(2026, 10, 26), "Surgery.", ada.Name, default));
            var request = (await app.InDbAsync(db => db.ExtensionRequests.SingleAsync())).Id;
            await app.HourAsync<ExtensionRequests>(verbs => verbs.CommentAsync(request, "Fine with me.", supervisor.Name, default));
            await app.HourAsync<ExtensionRequests>(verbs => verbs.GrantAsync(request, new(2026, 10, 23), "Get well.", Sample.Olive, default));
            await app.HourAsync<DueDates>(verbs => verbs.PauseAsync(assignment.Id, new(2026, 10, 6), new(2026, 10, 7), "Jury duty.", Sample.Olive, default));
            await app.HourAsync<Declining>(verbs => verbs.DeclineAsync(assignment.Id, "I disagree with II.A.", ada.Name, default));
            await app.HourAsync<Declining>(verbs => verbs.RecordAsync(
                new Conversation(Guid.NewGuid(), assignment.Id, app.Today, "Ada and the union", "We explained II.A.", Sample.Olive, app.Clock.GetUtcNow()), default));
            await new Sitter(app, ada, browser, await app.EditionAsync()).FailAsync();
            var first = await app.SignAsync(ada);
            await app.DispatchAsync();
            await app.HourAsync<Returns>(verbs => verbs.ConfirmAsync(assignment.Id, Sample.Olive, default));
            var second = "";
            await app.HourAsync<Corrections>(async verbs => second = await verbs.SupersedeAsync(RecordNumber.In(first)!.Value, "The name was misspelled.", Sample.Olive, default));
            await app.HourAsync<Corrections>(verbs => verbs.WithdrawAsync(RecordNumber.In(second)!.Value, "Signed by somebody else.", Sample.Olive, default));
            await app.ReturnOnPaperAsync(ada);
            await app.DispatchAsync();
            return (ada, first, second);
        }

        private Task<bool> HourAsync<T>(Func<T, Task> act) where T : notnull
        {
            app.Clock.Advance(TimeSpan.FromMinutes(10));
            return app.InScopeAsync(async services =>
            {
                await act(services.GetRequiredService<T>());
                return true;
            });
        }
    }
}
