using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Learning;

public sealed class ReceiptTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_step_in_the_course_is_receipt_even_when_no_page_of_it_was_opened_first()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);
        var anyForm = await browser.GetAsync("/account/password");

        await browser.SubmitAsync(anyForm, [], to: "/learn/why-this-policy/progress?block=encouraged");

        var assignment = await _app.AssignmentOfAsync(ada);
        assignment.StartedAt.ShouldNotBeNull();
        assignment.Receipt!.Way.ShouldBe(ReceiptWay.BulletinOpened);
        assignment.DueOn.ShouldBe(new DateOnly(2026, 10, 19));
    }
}
