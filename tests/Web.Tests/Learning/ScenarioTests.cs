using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Learning;

public sealed class ScenarioTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _ada = null!;
    private TestBrowser _browser = null!;
    private Lesson _lesson = null!;
    private ScenarioBlock _block = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(_ada);
        _browser = await _app.SignedInAsAsync(_ada);
        (_lesson, _block) = (await _app.EditionAsync()).Lessons
            .SelectMany(lesson => lesson.Blocks.OfType<ScenarioBlock>(), (lesson, block) => (lesson, block))
            .First();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_story_opens_with_its_scene_and_choices_and_gives_nothing_away()
    {
        var page = await _browser.GetAsync(Address);

        page.Heading.ShouldBe(_block.Scenario.Title);
        page.Document.QuerySelector("legend")!.TextContent.ShouldBe(First.Ask);
        page.Document.QuerySelectorAll("input[name=Choice]").Select(input => input.GetAttribute("value")).ShouldBe(First.Choices.Select(choice => choice.Id));
        page.Document.QuerySelectorAll("input[name=Choice][checked], .clause, .outcome, .drawer-bar, #feedback").ShouldBeEmpty();
        var everything = WebUtility.HtmlDecode(page.Document.Source.Text);
        First.Choices.ShouldAllBe(choice => everything.Contains(choice.Text) && !everything.Contains(choice.Why) && !everything.Contains(choice.Consequence));
    }

    [Fact]
    public async Task What_somebody_writes_is_shown_as_a_message_and_said_to_be_invented()
    {
        var (lesson, block) = (await _app.EditionAsync()).Lessons
            .SelectMany(candidate => candidate.Blocks.OfType<ScenarioBlock>(), (candidate, story) => (candidate, story))
            .First(place => new ScenarioRun(place.story.Scenario, Guid.Empty, 1, []).Scenes.Any(scene => scene.Message is not null));

        var page = await _browser.GetAsync($"/learn/{lesson.Id}?block={block.Id}");

        var message = new ScenarioRun(block.Scenario, Guid.Empty, 1, []).Scenes.First(scene => scene.Message is not null).Message!;
        var shown = page.Document.QuerySelector(".scene .post")!;
        shown.QuerySelector("figcaption")!.TextContent.ShouldContain(message.From);
        shown.QuerySelector("figcaption")!.TextContent.ShouldContain("Invented for this course");
        string.Join('\n', shown.QuerySelectorAll("blockquote p").Select(paragraph => paragraph.TextContent)).ShouldBe(message.Text);
    }

    [Fact]
    public async Task A_decision_is_followed_by_what_happens_then_how_it_stands_then_why_then_the_clause()
    {
        var choice = First.Choices.First(candidate => candidate.Outcome == Outcome.Violation);

        var page = await DecideAsync(choice.Id);

        var feedback = page.Document.QuerySelector("#feedback[tabindex='-1']")!.TextContent;
        var told = new[] { choice.Consequence.Split('\n')[0], "Against the policy", choice.Why };
        told.Select(words => feedback.IndexOf(words, StringComparison.Ordinal)).ShouldBeInOrder();
        told.ShouldAllBe(words => feedback.Contains(words));
        page.Document.QuerySelectorAll(".scenario > .clause-card .clause__label a").Select(link => link.GetAttribute("href"))
            .ShouldBe(choice.Clauses.Select(clause => $"/policy/2.110#{clause}"));
    }

    [Fact]
    public async Task After_a_decision_the_story_goes_on_and_what_has_happened_stays_readable()
    {
        var page = await DecideAsync(First.Choices[0].Id);

        var next = (await RunAsync()).Decision!;
        page.Document.QuerySelector("#now legend")!.TextContent.ShouldBe(next.Ask);
        var transcript = page.Document.QuerySelector("details.transcript")!;
        transcript.QuerySelector("summary")!.TextContent.ShouldBe("What has happened so far");
        transcript.QuerySelectorAll("li").Length.ShouldBe(1);
        transcript.TextContent.ShouldContain(First.Text.Split('\n')[0]);
        transcript.TextContent.ShouldContain(First.Choices[0].Text);
        transcript.TextContent.ShouldContain(First.Choices[0].Consequence.Split('\n')[0]);
    }

    [Fact]
    public async Task The_end_says_what_it_was_about_with_each_clause_to_remember_once()
    {
        var page = await GoThroughAsync(Outcome.Best);

        var run = await RunAsync();
        page.Text.ShouldContain(run.Ending!.Debrief.Split('\n')[0]);
        page.Document.QuerySelectorAll("details.transcript li").Length.ShouldBe(run.Turns.Count);
        page.Document.QuerySelectorAll(".scenario .clause__label a").Select(link => link.GetAttribute("href"))
            .ShouldBe(run.Turns[^1].Choice.Clauses.Union(run.Ending.Recap).Select(clause => $"/policy/2.110#{clause}"));
        page.Document.QuerySelectorAll("fieldset").ShouldBeEmpty();
    }

    [Fact]
    public async Task Whichever_way_it_went_its_end_lets_one_go_on()
    {
        var ended = await GoThroughAsync(Outcome.Violation);

        var onward = await _browser.SubmitAsync(ended, []);

        onward.Status.ShouldBe(HttpStatusCode.Redirect);
        (await ContinuedAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Going_on_before_the_end_is_refused_at_the_question()
    {
        var open = await DecideAsync(First.Choices[0].Id);

        var refused = await _browser.SubmitAsync(open, [], to: $"/learn/{_lesson.Id}/progress?block={_block.Id}");

        const string Sentence = "Go through the scenario to its end before you continue. Whichever way it goes, it counts.";
        refused.Document.QuerySelector(".error-summary a[href='#Choice']")!.TextContent.ShouldBe(Sentence);
        refused.Document.QuerySelector("fieldset .usa-error-message")!.TextContent.ShouldContain(Sentence);
        open.Document.QuerySelectorAll("main form").Length.ShouldBe(1);
        (await ContinuedAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-choice")]
    public async Task Deciding_without_a_choice_is_refused_at_the_question(string choice)
    {
        var refused = await _browser.SubmitAsync(await _browser.GetAsync(Address), new() { ["Choice"] = choice });

        refused.Status.ShouldBe(HttpStatusCode.OK);
        refused.Document.QuerySelector("fieldset .usa-error-message")!.TextContent.ShouldContain("Choose what you would do.");
        refused.Document.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#Choice");
        refused.Document.Title.ShouldStartWith("Error: ");
        (await StepsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tab_left_open_changes_nothing_and_leads_to_where_the_story_goes_on()
    {
        var stale = await _browser.GetAsync(Address);
        await DecideAsync(First.Choices[0].Id);

        var late = await _browser.SubmitAsync(stale, new() { ["Choice"] = First.Choices[1].Id });

        var page = await _browser.FollowAsync(late);
        page.Text.ShouldContain("You had decided this already, perhaps in another window. The story goes on from there.");
        page.Text.ShouldContain(First.Choices[0].Consequence.Split('\n')[0]);
        (await StepsAsync()).Select(step => step.ChoiceId).ShouldBe([First.Choices[0].Id]);
    }

    [Theory]
    [InlineData("Run", "7")]
    [InlineData("Run", "2")]
    [InlineData("Run", "first")]
    [InlineData("Ordinal", "2")]
    [InlineData("Ordinal", "-1")]
    public async Task A_crafted_decision_changes_nothing_and_says_so(string field, string value)
    {
        var open = await _browser.GetAsync(Address);

        var refused = await _browser.SubmitAsync(open, new() { ["Choice"] = First.Choices[0].Id, [field] = value });

        (await _browser.FollowAsync(refused)).Document.QuerySelector(".flash")!.TextContent.ShouldContain("goes on from");
        (await StepsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Going_through_it_again_begins_anew_and_keeps_what_was_decided()
    {
        var ended = await GoThroughAsync(Outcome.Violation);
        var first = await StepsAsync();
        var again = ended.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Go through it again").GetAttribute("href")!;

        var beginning = await _browser.GetAsync(again);
        var decided = await _browser.SubmitAsync(beginning, new() { ["Choice"] = First.Choices[0].Id }, action: Post);

        beginning.Document.QuerySelector("legend")!.TextContent.ShouldBe(First.Ask);
        beginning.Document.QuerySelectorAll("#feedback, .clause").ShouldBeEmpty();
        (await _browser.FollowAsync(decided)).Text.ShouldContain(First.Choices[0].Consequence.Split('\n')[0]);
        var steps = await StepsAsync();
        steps.Where(step => step.Run == 1).ShouldBe(first);
        steps.Single(step => step.Run == 2).ChoiceId.ShouldBe(First.Choices[0].Id);
    }

    [Fact]
    public async Task Beginning_anew_does_not_hold_up_who_has_reached_the_end_before()
    {
        var ended = await GoThroughAsync(Outcome.Best);
        var beginning = await _browser.GetAsync(ended.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Go through it again").GetAttribute("href")!);

        var onward = await _browser.SubmitAsync(beginning, [], action: $"/learn/{_lesson.Id}/progress");

        onward.Status.ShouldBe(HttpStatusCode.Redirect);
        (await ContinuedAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_refused_beginning_stays_a_beginning()
    {
        var ended = await GoThroughAsync(Outcome.Best);
        var beginning = await _browser.GetAsync(ended.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Go through it again").GetAttribute("href")!);

        var refused = await _browser.SubmitAsync(beginning, [], action: Post);

        refused.Document.QuerySelector("fieldset .usa-error-message")!.TextContent.ShouldContain("Choose what you would do.");
        refused.Document.QuerySelector("legend")!.TextContent.ShouldBe(First.Ask);
    }

    [Fact]
    public async Task On_another_device_the_story_goes_on_where_it_was_left()
    {
        await DecideAsync(First.Choices[0].Id);
        var phone = await _app.SignedInAsAsync(_ada);

        var resume = (await phone.GetAsync("/learn")).Document.QuerySelector("a.usa-button")!.GetAttribute("href")!;

        resume.ShouldBe($"{Address}#now");
        var page = await phone.GetAsync(resume);
        page.Document.QuerySelector("#now[tabindex='-1'] legend")!.TextContent.ShouldBe((await RunAsync()).Decision!.Ask);
    }

    [SqliteFact]
    public async Task A_decision_is_in_the_file_before_the_next_page_is_shown()
    {
        await DecideAsync(First.Choices[0].Id);

        await using var read = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_app.StorageDirectory}/training.db;Mode=ReadOnly;Pooling=False");
        await read.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = read.CreateCommand();
        command.CommandText = "SELECT ChoiceId FROM ScenarioSteps";
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(First.Choices[0].Id);
    }

    [Fact]
    public async Task Nobody_decides_in_the_course_of_somebody_else()
    {
        var bob = await _app.EmployAsync(Sample.Bob);
        var his = await _app.AssignAsync(bob);
        var own = await _browser.GetAsync(Address);

        var refused = await _browser.SubmitAsync(own, new() { ["Choice"] = First.Choices[0].Id }, to: $"{Post}?block={_block.Id}&assignment={his.Id}");
        var taken = await _browser.SubmitAsync(own, new() { ["Choice"] = First.Choices[0].Id });

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        taken.Status.ShouldBe(HttpStatusCode.Redirect);
        (await StepsAsync()).ShouldHaveSingleItem().AssignmentId.ShouldNotBe(his.Id);
    }

    [Fact]
    public async Task Only_a_scenario_can_be_decided()
    {
        var open = await _browser.GetAsync(Address);
        var teaching = _lesson.Blocks.OfType<TeachingBlock>().First();

        var refused = await _browser.SubmitAsync(open, new() { ["Choice"] = First.Choices[0].Id }, to: $"{Post}?block={teaching.Id}");

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_must_sign_in_again_before_deciding_comes_back_to_the_story()
    {
        var back = await _browser.GetAsync($"{Post}?block={_block.Id}");

        back.RedirectedTo!.OriginalString.ShouldBe(Address);
    }

    private string Address => $"/learn/{_lesson.Id}?block={_block.Id}";

    private string Post => $"/learn/{_lesson.Id}/scenario";

    private Decision First => new ScenarioRun(_block.Scenario, Guid.Empty, 1, []).Decision!;

    private async Task<TestPage> DecideAsync(string choice)
    {
        var saved = await _browser.SubmitAsync(await _browser.GetAsync(Address), new() { ["Choice"] = choice });
        saved.RedirectedTo!.OriginalString.ShouldBe($"{Address}#feedback");
        return await _browser.FollowAsync(saved);
    }

    /// <summary>To the end, each time by a choice of the outcome where there is one.</summary>
    private async Task<TestPage> GoThroughAsync(Outcome outcome)
    {
        var page = await _browser.GetAsync(Address);
        while ((await RunAsync()).Decision is { } decision)
            page = await DecideAsync((decision.Choices.FirstOrDefault(choice => choice.Outcome == outcome) ?? decision.Choices[0]).Id);
        return page;
    }

    private async Task<ScenarioRun> RunAsync() => new(_block.Scenario, Guid.Empty, 1, await StepsAsync());

    private Task<List<ScenarioStep>> StepsAsync() =>
        _app.InDbAsync(db => db.ScenarioSteps.OrderBy(step => step.Run).ThenBy(step => step.Ordinal).ToListAsync());

    private Task<bool> ContinuedAsync() =>
        _app.InDbAsync(db => db.BlockCompletions.AnyAsync(completion => completion.BlockId == _block.Id));
}
