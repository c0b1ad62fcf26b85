using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Paper;

/// <summary>Olive at HR's desk, and Ada, who has her notice.</summary>
internal sealed record Desk(TestBrowser Browser, Employee Olive, Employee Ada, Assignment Assignment)
{
    public string Page => $"/hr/assignments/{Assignment.Id}";

    public string NewReturn => $"{Page}/paper-return/new";

    /// <summary>Olive at the same desk some days later; her session has ended meanwhile.</summary>
    public async Task<Desk> LaterAsync(TrainingApp app, int days)
    {
        app.Clock.Advance(TimeSpan.FromDays(days));
        return this with { Browser = await app.SignedInAsAsync(Olive) };
    }

    public static async Task<Desk> SetAsync(TrainingApp app)
    {
        var olive = await app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var ada = await app.EmployAsync(Sample.Ada);
        var assignment = await app.AssignAsync(ada);
        await app.DispatchAsync();
        return new Desk(await app.SignedInAsAsync(olive), olive, ada, assignment);
    }
}
