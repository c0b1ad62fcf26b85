using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data.Editions;

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
    public async Task The_course_says_how_long_it_takes_and_that_it_is_work()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);

        var before = await browser.GetAsync("/learn");
        await _app.PassAsync(ada);
        var after = await browser.GetAsync("/learn");

        before.Text.ShouldMatch("0 of 8 lessons · assessment not started · not signed About [0-9]+ minutes in all. Do this on work time.");
        after.Text.ShouldMatch("8 of 8 lessons · assessment passed, [0-9]+ of [0-9]+ right · not signed");
        after.Text.ShouldNotContain("minutes in all");
        before.Text.ShouldNotContain("%");
    }

    [Fact]
    public async Task A_lesson_that_was_begun_says_which_blocks_are_left()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);
        var lesson = (await _app.EditionAsync()).Lessons[0];
        (await browser.GetAsync("/learn")).Text.ShouldNotContain("Left:");

        await browser.SubmitAsync($"/learn/{lesson.Id}?block={lesson.Blocks[0].Id}", []);

        var open = lesson.Blocks.Index().Where(entry => entry.Item is not TeachingBlock || entry.Item.Id == lesson.Blocks[^1].Id).Select(entry => entry.Index + 1).ToList();
        open.ShouldNotBeEmpty();
        (await browser.GetAsync("/learn")).Text.ShouldContain($"Left: {(open.Count == 1 ? "block" : "blocks")} {string.Join(", ", open)}");
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

    [Fact]
    public async Task Of_several_courses_the_one_due_first_is_opened()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var first = await _app.AssignAsync(ada);
        var second = await AssignNextEditionAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);
        await browser.GetAsync($"/learn?assignment={second.Id}");
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var phone = await _app.SignedInAsAsync(ada);

        var asked = await phone.GetAsync($"/learn?assignment={first.Id}");
        var offered = await phone.GetAsync("/learn");

        asked.Text.ShouldContain("is Tuesday, October 20, 2026");
        offered.Text.ShouldContain("is Monday, October 19, 2026");
    }

    [Fact]
    public async Task A_closed_course_asks_for_nothing_and_stays_readable()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var assignment = await _app.AssignAsync(ada);
        await _app.InDbAsync(async db =>
        {
            var closing = await db.Assignments.SingleAsync();
            closing.Close(ExitKind.Exempted, "Works for another department now.", "Olive Berg", _app.Clock);
            return await db.SaveChangesAsync();
        });
        var browser = await _app.SignedInAsAsync(ada);

        var course = await browser.GetAsync($"/learn?assignment={assignment.Id}");
        var unasked = await browser.GetAsync("/learn");

        course.Text.ShouldContain("Nothing is asked of you");
        course.Text.ShouldNotContain("calendar days after");
        unasked.Heading.ShouldBe("Nothing is assigned to you");
    }

    private Task<Assignment> AssignNextEditionAsync(Employee employee) => _app.InDbAsync(async db =>
    {
        var edition = await _app.EditionAsync();
        var files = await db.Editions.Select(published => published.Files).SingleAsync();
        var next = new PublishedEdition(edition with { Ordinal = edition.Ordinal + 1, ContentHash = new string('2', 64) }, files, _app.Clock);
        var assignment = new Assignment(employee.Id, next.Id, edition.DaysToReturn, Sample.Olive, _app.Clock);
        db.Editions.Add(next);
        db.Assignments.Add(assignment);
        await db.SaveChangesAsync();
        return assignment;
    });
}
