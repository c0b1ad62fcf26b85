using System.Net;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Learning;

public sealed class LessonTests : IAsyncLifetime
{
    private const string First = "/learn/why-this-policy?block=encouraged";

    private readonly TrainingApp _app = new();
    private Employee _ada = null!;
    private TestBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(_ada);
        _browser = await _app.SignedInAsAsync(_ada);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_block_has_its_clause_beside_it_word_for_word()
    {
        var page = await _browser.GetAsync(First);

        var clause = (await _app.EditionAsync()).Bulletin[ClauseId.Parse("I.A")];
        var shown = page.Document.QuerySelectorAll(".lesson__clauses .clause__text p").Select(paragraph => paragraph.TextContent);
        shown.ShouldBe(clause.Paragraphs);
        page.Text.ShouldContain("Block 1 of 3");
    }

    [Fact]
    public async Task Continuing_goes_on_to_the_next_block()
    {
        var page = await _browser.SubmitAsync(First, []);

        page.RedirectedTo!.OriginalString.ShouldBe("/learn/why-this-policy?block=what-counts");
        (await _app.AssignmentOfAsync(_ada)).Facts.Standing.ShouldBe(Standing.InProgress);
    }

    [Fact]
    public async Task On_another_device_the_course_resumes_at_the_block_that_was_left()
    {
        await _browser.SubmitAsync(First, []);
        var phone = await _app.SignedInAsAsync(_ada);

        var course = await phone.GetAsync("/learn");

        var resume = course.Document.QuerySelector("a.usa-button")!;
        resume.TextContent.ShouldBe("Resume");
        (await phone.GetAsync(resume.GetAttribute("href")!)).Heading.ShouldBe("What counts as social media");
    }

    [Fact]
    public async Task Any_block_of_any_lesson_can_be_opened_at_any_time()
    {
        var edition = await _app.EditionAsync();
        foreach (var lesson in edition.Lessons)
        {
            var page = await _browser.GetAsync($"/learn/{lesson.Id}?block={lesson.Blocks[^1].Id}");

            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Text.ShouldContain($"Block {lesson.Blocks.Count} of {lesson.Blocks.Count}");
        }
    }

    [Theory]
    [InlineData("/learn/no-such-lesson")]
    [InlineData("/learn/why-this-policy?block=no-such-block")]
    public async Task A_lesson_or_block_that_does_not_exist_is_not_there(string path) =>
        (await _browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Walking_through_every_block_finishes_the_lessons_and_leads_back_to_the_course()
    {
        var page = await _browser.GetAsync("/learn/why-this-policy");
        foreach (var (lesson, block) in (await _app.EditionAsync()).Lessons.SelectMany(lesson => lesson.Blocks, (lesson, block) => (lesson, block)))
        {
            page.Heading.ShouldBe(block.Title);
            page = await _browser.FollowAsync(await ContinueAsync(lesson, block));
        }

        page.Text.ShouldContain("You have finished every lesson.");
        page.Text.ShouldContain("8 of 8 lessons");
        (await _app.AssignmentOfAsync(_ada)).LessonsDoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_question_that_was_passed_over_is_come_back_to_at_the_end_of_its_lesson()
    {
        var lesson = (await _app.EditionAsync()).Lessons.First(candidate => candidate.Blocks.Count(block => block is not TeachingBlock) > 1);

        var end = await ContinueAsync(lesson, lesson.Blocks[^1]);

        end.RedirectedTo!.OriginalString.ShouldBe($"/learn/{lesson.Id}?block={lesson.Blocks[0].Id}");
    }

    [Fact]
    public async Task On_a_narrow_screen_a_bar_leads_to_the_clauses_and_back()
    {
        var page = await _browser.GetAsync(First);

        var bar = page.Document.QuerySelector("a.drawer-bar")!;
        bar.TextContent.Trim().ShouldBe("The bulletin's words: I.A");
        var drawer = page.Document.QuerySelector(bar.GetAttribute("href")!)!;
        drawer.GetAttribute("tabindex").ShouldBe("-1");
        drawer.QuerySelectorAll(".clause").ShouldNotBeEmpty();
        drawer.QuerySelector($"a[href='#{bar.Id}']")!.TextContent.Trim().ShouldBe("Close the bulletin's words");
    }

    [Fact]
    public async Task An_open_question_has_no_clauses_beside_it()
    {
        var lesson = (await _app.EditionAsync()).Lessons.First(candidate => candidate.Blocks.OfType<PracticeBlock>().Any());

        var page = await _browser.GetAsync($"/learn/{lesson.Id}?block={lesson.Blocks.OfType<PracticeBlock>().First().Id}");

        page.Document.QuerySelectorAll("fieldset").ShouldNotBeEmpty();
        page.Document.QuerySelectorAll(".drawer-bar, .lesson__clauses, .clause").ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_kind_of_block_says_in_heading_and_title_what_it_is_and_where()
    {
        var edition = await _app.EditionAsync();
        foreach (var lesson in edition.Lessons)
        {
            foreach (var (index, block) in lesson.Blocks.Index())
            {
                var page = await _browser.GetAsync($"/learn/{lesson.Id}?block={block.Id}");

                page.Heading.ShouldBe(block.Title);
                page.Document.Title.ShouldBe($"{block.Title} (block {index + 1} of {lesson.Blocks.Count}) – {lesson.Title} – DMA Policy Training");
            }
        }
    }

    [Fact]
    public async Task The_page_says_in_one_line_how_far_the_course_has_come()
    {
        (await _browser.GetAsync(First)).Text.ShouldContain("0 of 8 lessons · assessment not started · not signed");

        await _app.PassAsync(_ada);

        var passed = await _browser.GetAsync(First);
        passed.Text.ShouldMatch("8 of 8 lessons · assessment passed, [0-9]+ of [0-9]+ right · not signed");
    }

    [Fact]
    public async Task Who_must_sign_in_again_before_going_on_comes_back_to_the_block()
    {
        var page = await _browser.GetAsync(First);
        var address = page.Document.QuerySelector("main form")!.GetAttribute("action")!;
        var refused = await _app.Visitor().Client.PostAsync(address, content: null, TestContext.Current.CancellationToken);

        var back = await _browser.GetAsync(address);

        refused.Headers.Location!.OriginalString.ShouldContain(Uri.EscapeDataString(address));
        back.RedirectedTo!.OriginalString.ShouldBe(First);
    }

    [Fact]
    public async Task Nobody_goes_on_in_the_course_of_somebody_else()
    {
        var bob = await _app.EmployAsync(Sample.Bob);
        var his = await _app.AssignAsync(bob);

        var own = await _browser.GetAsync(First);
        var page = await _browser.SubmitAsync(own, [], to: $"/learn/why-this-policy/progress?block=encouraged&assignment={his.Id}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        (await _app.AssignmentOfAsync(bob)).StartedAt.ShouldBeNull();
    }

    /// <summary>Does what the block asks, and goes on from it through its page.</summary>
    private async Task<TestPage> ContinueAsync(Lesson lesson, Block block)
    {
        await _app.PractiseAsync(_ada, block);
        return await _browser.SubmitAsync($"/learn/{lesson.Id}?block={block.Id}", []);
    }
}
