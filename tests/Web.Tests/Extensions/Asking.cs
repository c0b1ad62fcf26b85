using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Extensions;

/// <summary>Deadlines that run, and requests for more time: received Monday, October 5, 2026, due Monday, October 19.</summary>
internal static class Asking
{
    public const string Reason = "My surgery is on October 12.";

    extension(TrainingApp app)
    {
        /// <summary>Somebody whose deadline runs.</summary>
        public async Task<Employee> ReceivedAsync(string name, Employee? supervisor = null)
        {
            var employee = await app.EmployAsync(name, supervisor);
            await app.AssignAsync(employee);
            await app.DispatchAsync();
            return employee;
        }

        /// <summary>Asks through the page, and says what the database has then.</summary>
        public async Task<ExtensionRequest> AskAsync(Employee employee, string askedFor = "2026-10-26")
        {
            var browser = await app.SignedInAsAsync(employee);
            await browser.SubmitAsync("/extension-requests/new", new() { ["AskedFor"] = askedFor, ["Reason"] = Reason });
            return await app.RequestOfAsync(employee);
        }

        public async Task<ExtensionRequest> RequestOfAsync(Employee employee)
        {
            var assignment = await app.AssignmentOfAsync(employee);
            return await app.InDbAsync(db => db.ExtensionRequests.AsNoTracking().SingleAsync(request => request.AssignmentId == assignment.Id));
        }
    }
}
