using System.Net;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Learning;

public sealed class CourseTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Opening_the_course_is_receipt_and_explains_the_due_date()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync("/learn");

        page.Text.ShouldContain("14 calendar days after Monday, October 5, 2026 is Monday, October 19, 2026, 11:59 p.m. Central.");
        page.Text.ShouldContain("0 of 8 lessons");
        (await _app.AssignmentOfAsync(ada)).Receipt!.Way.ShouldBe(ReceiptWay.BulletinOpened);
    }

    [Fact]
    public async Task With_nothing_assigned_the_page_says_so()
    {
        var ada = await _app.EmployAsync(Sample.Ada);

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync("/learn");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe("Nothing is assigned to you");
    }

    [Theory]
    [InlineData("/learn")]
    [InlineData("/learn/why-this-policy")]
    [InlineData("/assessment")]
    [InlineData("/assessment/questions/1")]
    public async Task Nobody_opens_the_course_of_somebody_else(string path)
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var bob = await _app.EmployAsync(Sample.Bob);
        var hers = await _app.AssignAsync(ada);
        await _app.AssignAsync(bob);
        await _app.PassAsync(ada);

        var page = await (await _app.SignedInAsAsync(bob)).GetAsync($"{path}?assignment={hers.Id}");
        var own = await (await _app.SignedInAsAsync(ada)).GetAsync($"{path}?assignment={hers.Id}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        own.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_assignment_that_cannot_be_one_is_not_there()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync("/learn?assignment=mine");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_link_and_form_keeps_the_assignment_that_was_asked_for()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var assignment = await _app.AssignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);

        var course = await browser.GetAsync($"/learn?assignment={assignment.Id}");
        var block = await browser.GetAsync(course.Document.QuerySelector("a.usa-button")!.GetAttribute("href")!);
        var next = await browser.SubmitAsync(block, []);

        next.RedirectedTo!.OriginalString.ShouldContain($"assignment={assignment.Id}");
        var links = course.Document.QuerySelectorAll("main a").Concat(block.Document.QuerySelectorAll("main a"))
            .Select(link => link.GetAttribute("href")!)
            .Where(link => link.StartsWith("/learn", StringComparison.Ordinal) || link.StartsWith("/assessment", StringComparison.Ordinal))
            .ToList();
        links.Count.ShouldBeGreaterThan(8);
        links.ShouldAllBe(link => link.Contains($"assignment={assignment.Id}"));
    }

    [Fact]
    public async Task A_signed_course_stays_readable_and_leads_to_its_certification()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var record = await _app.SignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);

        var course = await browser.GetAsync("/learn");
        var lesson = await browser.GetAsync("/learn/why-this-policy");

        course.Document.QuerySelector("a.usa-button")!.GetAttribute("href").ShouldBe($"/certifications/{record}");
        lesson.Heading.ShouldBe("Encouraged, with responsibility");
    }
}
