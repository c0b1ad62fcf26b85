using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Questions;

public sealed class PublicationTests : IAsyncLifetime
{
    private const string Question = "May I, Ada Kowalski, use my own address?";

    private readonly TrainingApp _app = new();
    private readonly Asking _asking;
    private TestBrowser _olive = null!;

    public PublicationTests() => _asking = new Asking(_app);

    public async ValueTask InitializeAsync()
    {
        await _asking.BeginAsync();
        _olive = await _app.SignedInAsAsync(_asking.Olive);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_form_is_filled_with_what_was_asked_and_warns_of_names_that_are_left()
    {
        var id = await _asking.AnsweredAsync(Question);

        var preview = await PreviewAsync(await _olive.GetAsync(Address(id)), []);
        var edited = await PreviewAsync(preview, new() { ["Question"] = "May I use my own address?" });

        preview.Text.ShouldContain("it still says “Ada”, “Kowalski”");
        preview.Document.QuerySelector(".answers")!.TextContent.ShouldContain(Question);
        preview.Document.QuerySelector(".answers")!.HasAttribute("open").ShouldBeTrue();
        edited.Text.ShouldNotContain("it still says");
        (await PublishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_published_stands_beside_the_clause_as_HRs_answer_and_outside_the_agencys_words()
    {
        await PublishedFromAsync(Question, "May I use my own address?");

        var policy = await _app.Visitor().GetAsync("/policy/2.110");
        var lesson = await LessonAsync();

        foreach (var beside in new[] { policy.Document.GetElementById("II.B.4")!, Card(lesson) })
        {
            var answers = beside.QuerySelector("details.answers").ShouldNotBeNull();
            answers.QuerySelector("summary")!.TextContent.ShouldStartWith("1 question about this clause");
            answers.TextContent.ShouldContain("HR’s answer, not bulletin text.");
            answers.TextContent.ShouldContain("May I use my own address?");
            answers.TextContent.ShouldContain("No, the government issued one.");
            answers.TextContent.ShouldContain("October 5, 2026");
            answers.TextContent.ShouldNotContain("Ada");
            answers.TextContent.ShouldNotContain("Olive");
            beside.QuerySelector(".clause__text")!.TextContent.ShouldNotContain("my own address");
            answers.Closest("figure").ShouldBeNull();
        }

        policy.Document.QuerySelectorAll("details.answers").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_from_the_pages_and_stays_on_record()
    {
        await PublishedFromAsync(Question, "May I use my own address?");
        var list = await _olive.GetAsync("/hr/questions/published");

        await _olive.SubmitAsync(list, []);
        var again = await _olive.SubmitAsync(list, []);

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("Olive Berg has withdrawn this already.");
        (await _app.Visitor().GetAsync("/policy/2.110")).Document.QuerySelector("details.answers").ShouldBeNull();
        Card(await LessonAsync()).QuerySelector("details.answers").ShouldBeNull();
        var record = (await _olive.GetAsync("/hr/questions/published")).Text;
        record.ShouldContain("Withdrawn by Olive Berg, Oct 5, 2026");
        record.ShouldContain("May I use my own address?");
    }

    [Fact]
    public async Task A_form_sent_twice_publishes_once()
    {
        var id = await _asking.AnsweredAsync(Question);
        var preview = await PreviewAsync(await _olive.GetAsync(Address(id)), []);
        var step = new Dictionary<string, string> { ["Step"] = "publish" };

        var answers = await Task.WhenAll(_olive.SubmitAsync(preview, step), _olive.SubmitAsync(preview, step));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
        (await PublishedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_published_without_words_and_what_was_typed_stays()
    {
        var id = await _asking.AnsweredAsync(Question);

        var refused = await _olive.SubmitAsync(Address(id), new() { ["Question"] = "May I?", ["Answer"] = " ", ["Step"] = "publish" });

        refused.Document.QuerySelector("#Answer-error")!.TextContent.ShouldContain("Write the answer as everybody will read it.");
        refused.Document.QuerySelector("#Question")!.TextContent.Trim().ShouldBe("May I?");
        (await PublishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_answered_yet_or_about_no_clause_cannot_be_published()
    {
        var open = await _asking.AskedAsync("Open?", "hr");
        await _asking.AskAsync("Help?", page: "/questions/new?to=hr");
        var help = (await _asking.AllAsync()).Single(inquiry => inquiry.Clause is null).Id;
        await _olive.SubmitAsync($"/hr/questions/{help}", new() { ["Answer"] = "Gladly." });

        (await _olive.GetAsync(Address(open))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _olive.GetAsync(Address(help))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _olive.GetAsync($"/hr/questions/{help}")).Document.QuerySelector("a[href$='/publication']").ShouldBeNull();
    }

    [Fact]
    public async Task Publishing_is_HRs_alone()
    {
        var id = await _asking.AnsweredAsync(Question);

        (await (await _app.SignedInAsAsync(_asking.Grace)).GetAsync(Address(id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _asking.AdasBrowser.GetAsync(Address(id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.Visitor().GetAsync(Address(id))).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        var form = await _asking.AdasBrowser.GetAsync(Asking.NewPage);
        (await _asking.AdasBrowser.SubmitAsync(form, [], to: Address(id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _asking.AdasBrowser.SubmitAsync(form, [], to: $"/hr/questions/published/{Guid.NewGuid()}/withdrawal")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await PublishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_employees_with_the_course_are_led_to_asking()
    {
        const string Link = "a[href^='/questions/new?clause=II.B.4']";

        (await _asking.AdasBrowser.GetAsync("/policy/2.110")).Document.QuerySelectorAll(Link).Length.ShouldBe(1);
        Card(await LessonAsync()).QuerySelector(Link)!.TextContent.ShouldContain("Ask about this clause (II.B.4)");
        (await _app.Visitor().GetAsync("/policy/2.110")).Document.QuerySelector(Link).ShouldBeNull();
        (await _olive.GetAsync("/policy/2.110")).Document.QuerySelector(Link).ShouldBeNull();
    }

    private async Task PublishedFromAsync(string asked, string forAll)
    {
        var id = await _asking.AnsweredAsync(asked);
        var preview = await PreviewAsync(await _olive.GetAsync(Address(id)), new() { ["Question"] = forAll });
        await _olive.SubmitAsync(preview, new() { ["Step"] = "publish" });
    }

    private Task<TestPage> PreviewAsync(TestPage form, Dictionary<string, string> fields) =>
        _olive.SubmitAsync(form, new(fields) { ["Step"] = "preview" });

    /// <summary>The block that teaches the clause.</summary>
    private async Task<TestPage> LessonAsync()
    {
        var edition = await _app.EditionAsync();
        var (lesson, block) = edition.Lessons
            .SelectMany(lesson => lesson.Blocks.OfType<TeachingBlock>().Select(block => (lesson, block)))
            .First(place => place.block.Clauses.Any(clause => clause.Value == Asking.Clause));
        return await _asking.AdasBrowser.GetAsync($"/learn/{lesson.Id}?block={block.Id}");
    }

    private static IElement Card(TestPage page) =>
        page.Document.QuerySelectorAll(".clause-card").Single(card => card.QuerySelector(".clause__label a")!.GetAttribute("href") == "/policy/2.110#II.B.4");

    private Task<List<PublishedAnswer>> PublishedAsync() => _app.InDbAsync(db => db.PublishedAnswers.AsNoTracking().ToListAsync());

    private static string Address(Guid id) => $"/hr/questions/{id}/publication";
}
