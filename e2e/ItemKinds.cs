using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;

namespace PolicyTraining.EndToEnd;

/// <summary>A question of each kind in each of its states, answered without a mouse. Every state arrived at is judged.</summary>
public sealed class ItemKinds(Site site) : IClassFixture<Site>
{
    public static TheoryData<ItemKind, Screen> All =>
        [.. from kind in Enum.GetValues<ItemKind>() from screen in Enum.GetValues<Screen>() select (kind, screen)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_question_of_any_kind_is_answered_by_keyboard(ItemKind kind, Screen screen)
    {
        var ada = await site.EmployAsync($"Ada{kind}{screen} Kowalski");
        await site.AssignAsync(ada);
        var visitor = await site.VisitorAsync(screen);
        await visitor.SignInAsync(ada.Email, TrainingApp.Password);
        var (address, item) = await PracticeAsync(kind);

        await visitor.OpenAsync(address);
        if (kind != ItemKind.Order)
            await IsRefusedAsync(visitor);
        if (item.Interaction.IsMarked)
            await IsMarkedAsync(visitor, address, item);
        else
            await IsComparedAsync(visitor, item);
    }

    /// <summary>Steps always have an order; every other question can be sent too early.</summary>
    private static async Task IsRefusedAsync(Visitor visitor)
    {
        await visitor.Keyboard.SendAsync();
        await visitor.SeesAsync("Please correct one thing");
        await HasFocusAsync(visitor, ".error-summary");
    }

    private static async Task IsMarkedAsync(Visitor visitor, string address, Item item)
    {
        await visitor.Keyboard.AnswerAsync(item, item.Wrong);
        await visitor.SeesAsync("Not quite");
        await HasFocusAsync(visitor, "#feedback");

        await visitor.OpenAsync($"{address}&again=true");
        await visitor.Keyboard.AnswerAsync(item, item.Wrong);
        await visitor.SeesAsync("Why:");

        await visitor.OpenAsync($"{address}&again=true");
        await visitor.Keyboard.AnswerAsync(item, item.Right);
        await visitor.SeesAsync("That is right");
        await HasFocusAsync(visitor, "#feedback");
    }

    private static async Task IsComparedAsync(Visitor visitor, Item item)
    {
        await visitor.Keyboard.AnswerAsync(item, item.Interaction is Recall ? ["partly"] : ["I would ask first."]);
        await visitor.SeesAsync("To remember:");
        await HasFocusAsync(visitor, "#feedback");
    }

    private static async Task HasFocusAsync(Visitor visitor, string selector) =>
        (await visitor.Page.Locator($"{selector}:focus").CountAsync()).ShouldBe(1, $"The focus is not at {selector} on {visitor.Page.Url}.");

    private async Task<(string Address, Item Item)> PracticeAsync(ItemKind kind) => (
        from lesson in (await site.EditionAsync()).Lessons
        from block in lesson.Blocks.OfType<PracticeBlock>()
        where block.Item.Interaction.Kind == kind
        select ($"/learn/{lesson.Id}?block={block.Id}", block.Item)).First();
}
