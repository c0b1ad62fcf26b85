using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Questions;

/// <summary>Ada, who has the course and is supervised by Grace; Olive in HR; and what they do with questions.</summary>
internal sealed class Asking(TrainingApp app)
{
    public const string Clause = "II.B.4";
    public const string NewPage = "/questions/new?clause=" + Clause;

    public Employee Ada { get; private set; } = null!;

    public Employee Grace { get; private set; } = null!;

    public Employee Olive { get; private set; } = null!;

    public TestBrowser AdasBrowser { get; private set; } = null!;

    public async Task BeginAsync()
    {
        Grace = await app.EmployAsync(Sample.Grace);
        Olive = await app.EmployAsync(Sample.Olive, null, Roles.Hr);
        Ada = await app.EmployAsync(Sample.Ada, Grace);
        await app.AssignAsync(Ada);
        await app.DispatchAsync();
        AdasBrowser = await app.SignedInAsAsync(Ada);
    }

    public Task<TestPage> AskAsync(string question, string? to = null, string page = NewPage) =>
        AdasBrowser.SubmitAsync(page, to is null ? new() { ["Question"] = question } : new() { ["Question"] = question, ["To"] = to });

    /// <summary>Asks, and is done with it.</summary>
    public async Task<Guid> AskedAsync(string question = "May I use my own address?", string? to = null)
    {
        await AskAsync(question, to);
        return (await app.InDbAsync(db => db.Inquiries.AsNoTracking().SingleAsync(inquiry => inquiry.Question == question))).Id;
    }

    public async Task<Guid> AnsweredAsync(string question = "May I use my own address?", string answer = "No, the government issued one.")
    {
        var id = await AskedAsync(question, "hr");
        await (await app.SignedInAsAsync(Olive)).SubmitAsync($"/hr/questions/{id}", new() { ["Answer"] = answer });
        return id;
    }

    public Task<List<Inquiry>> AllAsync() => app.InDbAsync(db => db.Inquiries.AsNoTracking().OrderBy(inquiry => inquiry.AskedAt).ToListAsync());

    public async Task<Inquiry> FindAsync(Guid id) => (await AllAsync()).Single(inquiry => inquiry.Id == id);

    public Task<int> ReportToAsync(Employee employee, Employee? supervisor) => app.InDbAsync(async db =>
    {
        (await db.Employees.SingleAsync(candidate => candidate.Id == employee.Id)).ReportTo(supervisor?.Id);
        return await db.SaveChangesAsync();
    });
}
