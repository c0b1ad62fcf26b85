using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Mail;

public sealed class ConfirmedLetterTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_employee_hears_once_that_HR_has_the_certification()
    {
        var ada = await SignedAsync();

        await ConfirmAsync(ada);
        await ConfirmAsync(ada);
        await _app.DispatchAsync();

        var letter = _app.Mail.Where(message => message.Subject!.StartsWith("Confirmed:", StringComparison.Ordinal)).ShouldHaveSingleItem();
        letter.To.Mailboxes.Single().Address.ShouldBe(ada.Email);
        letter.TextBody!.ShouldContain("Nothing further is needed from you.");
    }

    [Fact]
    public async Task Whoever_left_before_HR_confirmed_is_not_written_to()
    {
        var ada = await SignedAsync();
        await ConfirmAsync(ada);
        await _app.InDbAsync(async db =>
        {
            (await db.Employees.SingleAsync(employee => employee.Id == ada.Id)).Leave(_app.Today);
            return await db.SaveChangesAsync();
        });

        await _app.DispatchAsync();

        var kept = await _app.InDbAsync(db => db.Outbox.SingleAsync(message => message.Kind == LetterKind.ReturnConfirmed));
        kept.Outcome.ShouldBe("The employee has left.");
    }

    private async Task<Employee> SignedAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.SignAsync(ada);
        await _app.DispatchAsync();
        return ada;
    }

    private async Task ConfirmAsync(Employee employee)
    {
        var assignment = await _app.AssignmentOfAsync(employee);
        await _app.InScopeAsync(services => services.GetRequiredService<Returns>().ConfirmAsync(assignment.Id, Sample.Olive, default));
    }
}
