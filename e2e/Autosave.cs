using Microsoft.Playwright;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;

namespace PolicyTraining.EndToEnd;

/// <summary>What is chosen is saved as it is chosen, and nothing that happens on the way loses it.</summary>
public sealed class Autosave(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_choice_is_saved_survives_an_outage_and_being_signed_out()
    {
        var ada = await site.EmployAsync(Sample.Ada);
        await site.AssignAsync(ada);
        var visitor = await site.VisitorAsync();
        await visitor.SignInAsync(ada.Email, TrainingApp.Password);
        var (address, item) = await RowsAsync();
        await visitor.OpenAsync(address);

        await ChooseAsync(visitor, item, 0);
        await SaysAsync(visitor, "Saved 10:00 a.m. Central");

        await visitor.Page.Context.RouteAsync("**/draft?**", route => route.AbortAsync());
        visitor.ExpectsFaults();
        await ChooseAsync(visitor, item, 1);
        await SaysAsync(visitor, "Not saved yet: the server could not be reached. Your choice is kept in this window, and we are trying again.");
        await visitor.Page.Context.UnrouteAllAsync();
        await visitor.Page.ReloadAsync();
        await SaysAsync(visitor, "Saved 10:00 a.m. Central");
        (await ChosenAsync(visitor)).ShouldBe(item.Right.Take(2), ignoreOrder: true);

        site.Clock.Advance(TimeSpan.FromHours(9));
        await ChooseAsync(visitor, item, 2);
        await SaysAsync(visitor, "You were signed out. Your choice is kept; sign in to go on.");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "sign in to go on" }).ClickAsync();
        await visitor.FillAsync("Work e-mail address", ada.Email);
        await visitor.FillAsync("Password", TrainingApp.Password);
        await visitor.PressAsync("Sign in");
        visitor.Page.Url.ShouldEndWith(address);
        await SaysAsync(visitor, "Saved 7:00 p.m. Central");
        (await ChosenAsync(visitor)).ShouldBe(item.Right.Take(3), ignoreOrder: true);
    }

    private static async Task ChooseAsync(Visitor visitor, Item item, int index) =>
        await visitor.Page.Locator($"select:has(option[value='{item.Right[index]}'])").SelectOptionAsync(item.Right[index]);

    private static async Task SaysAsync(Visitor visitor, string words) =>
        await Assertions.Expect(visitor.Page.Locator(".answer__saved")).ToHaveTextAsync(words, new() { Timeout = 60_000 });

    private static Task<string[]> ChosenAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.pairs select')].map(select => select.value).filter(value => value)");

    private async Task<(string Address, Item Item)> RowsAsync() => (
        from lesson in (await site.EditionAsync()).Lessons
        from block in lesson.Blocks.OfType<PracticeBlock>()
        where block.Item.Interaction is Matching
        select ($"/learn/{lesson.Id}?block={block.Id}", block.Item)).First();
}
