using Microsoft.Playwright;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Testing;

namespace PolicyTraining.EndToEnd;

/// <summary>A story gone through and the bulletin's words looked up, with the keyboard alone.</summary>
public sealed class Scenarios(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_story_is_gone_through_twice_by_keyboard_alone(Screen screen)
    {
        var (visitor, lesson, story) = await OpenAsync<ScenarioBlock>(screen);
        var run = new ScenarioRun(story.Scenario, Guid.Empty, 1, []);
        List<ScenarioStep> steps = [];

        await visitor.TabToAsync("main form button");
        await visitor.GoAsync();
        await visitor.SeesAsync("Choose what you would do.");
        while (run.Decision is { } decision)
        {
            steps.Add(run.Choose(steps.Count + 1, decision.Choices[^1].Id, site.Clock));
            await DecideAsync(visitor, decision);
            run = new(story.Scenario, Guid.Empty, 1, steps);

            (await visitor.FocusAsync()).ShouldBe("feedback");
            await visitor.SeesAsync(Folded(decision.Choices[^1].Consequence));
            await visitor.SeesAsync(run.IsFinished ? "What this was about" : "The story goes on");
        }

        await visitor.TabToAsync(".transcript summary");
        await visitor.EnterAsync();
        await visitor.SeesAsync(Folded(run.Turns[0].Choice.Consequence));
        await visitor.TabToAsync(".lesson__onward a");
        await visitor.GoAsync();
        await visitor.SeesAsync("How it begins");
        await DecideAsync(visitor, run.Turns[0].Scenes.OfType<Decision>().Single());
        (await visitor.FocusAsync()).ShouldBe("feedback");
        await visitor.TabToAsync(".lesson__onward button");
        await visitor.GoAsync();

        visitor.Page.Url.ShouldNotContain($"{lesson.Id}?block={story.Id}");
    }

    [Fact]
    public async Task On_a_phone_the_bulletins_words_open_over_the_text_and_close_again()
    {
        var (visitor, _, _) = await OpenAsync<TeachingBlock>(Screen.Phone);
        (await visitor.Page.Locator(".drawer").IsVisibleAsync()).ShouldBeFalse();

        await visitor.TabToAsync(".drawer-bar");
        await visitor.EnterAsync();
        (await visitor.FocusAsync()).ShouldBe("clauses");
        var drawer = await visitor.ExtentAsync("#clauses");
        drawer.Top.ShouldBeGreaterThan(844 / 4);
        drawer.Bottom.ShouldBe(844, tolerance: 1);

        await visitor.TypeAsync("Tab");
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldContain("Close");
        await visitor.EnterAsync();
        (await visitor.FocusAsync()).ShouldBe("clauses-bar");
        (await visitor.Page.Locator(".drawer").IsVisibleAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_a_phone_neither_bar_nor_drawer_hides_what_has_the_focus(bool opened)
    {
        var (visitor, _, _) = await OpenAsync<TeachingBlock>(Screen.Phone);
        await visitor.TabToAsync(".drawer-bar");
        if (opened)
            await visitor.EnterAsync();

        await visitor.TabToAsync(".lesson__onward button");

        var (_, bottom) = await visitor.ExtentAsync(".lesson__onward button");
        var (top, _) = await visitor.ExtentAsync(opened ? "#clauses" : "#clauses-bar");
        bottom.ShouldBeLessThanOrEqualTo(top);
    }

    [Fact]
    public async Task On_a_desktop_the_clauses_stand_beside_the_text_and_on_paper_below_it()
    {
        var (visitor, _, _) = await OpenAsync<TeachingBlock>(Screen.Desktop);
        (await visitor.Page.Locator(".drawer-bar").IsVisibleAsync()).ShouldBeFalse();
        (await visitor.ExtentAsync("#clauses")).Top.ShouldBe((await visitor.ExtentAsync(".lesson__teaching")).Top, tolerance: 1);

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await visitor.Page.Locator("#clauses").IsVisibleAsync()).ShouldBeTrue();
        (await visitor.Page.Locator(".drawer__head").IsVisibleAsync()).ShouldBeFalse();
        (await visitor.ExtentAsync("#clauses")).Top.ShouldBeGreaterThanOrEqualTo((await visitor.ExtentAsync(".lesson__teaching")).Bottom);
    }

    /// <summary>A visitor with a course, at its first block of a kind.</summary>
    private async Task<(Visitor Visitor, Lesson Lesson, TBlock Block)> OpenAsync<TBlock>(Screen screen) where TBlock : Block
    {
        var person = await site.EmployAsync($"Ada{Guid.CreateVersion7():N} Kowalski");
        await site.AssignAsync(person);
        var (lesson, block) = (await site.EditionAsync()).Lessons
            .SelectMany(candidate => candidate.Blocks.OfType<TBlock>(), (candidate, found) => (candidate, found))
            .First();
        var visitor = await site.VisitorAsync(screen);
        await visitor.SignInAsync(person.Email, TrainingApp.Password);
        await visitor.OpenAsync($"/learn/{lesson.Id}?block={block.Id}");
        return (visitor, lesson, block);
    }

    /// <summary>Takes the last choice: arrow up goes from the first radio button to it.</summary>
    private static async Task DecideAsync(Visitor visitor, Decision decision)
    {
        await visitor.TabToAsync("input[name=Choice]");
        await visitor.TypeAsync(decision.Choices.Count == 1 ? "Space" : "ArrowUp");
        await visitor.TabToAsync("main form button");
        await visitor.GoAsync();
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
