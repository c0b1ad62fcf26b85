using Microsoft.Playwright;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.EndToEnd;

/// <summary>A person who has no mouse: Tab, arrows, Space, Enter and letters, and nothing else.</summary>
public sealed class Keyboard(Visitor visitor)
{
    /// <summary>More stops than any page has.</summary>
    private const int MostStops = 400;

    private IPage Page => visitor.Page;

    /// <summary>Answers the question on the page, of whatever kind it is, and sends it.</summary>
    /// <param name="picks">As the item's form posts them; for a written answer, what is written.</param>
    public async Task AnswerAsync(Item item, IReadOnlyList<string> picks)
    {
        switch (item.Interaction)
        {
            case Ordering:
                await BringIntoOrderAsync(picks);
                break;
            case MultipleChoice:
                foreach (var pick in picks)
                    await TickAsync(pick);
                break;
            case Spotting:
                foreach (var pick in picks.Where(pick => !pick.Contains('=')))
                    await TickAsync(pick);
                foreach (var pick in picks.Where(pick => pick.Contains('=')))
                    await SelectAsync(pick);
                break;
            case Matching:
                foreach (var pick in picks)
                    await SelectAsync(pick);
                break;
            case Reflection:
                await TabToAsync("textarea[name=Answer]");
                await Page.Keyboard.TypeAsync(picks[0]);
                break;
            default:
                await ChooseAsync(picks[0]);
                break;
        }

        await SendAsync();
    }

    /// <summary>Sends the form as it stands.</summary>
    public async Task SendAsync()
    {
        await TabToAsync(".actions button");
        await visitor.GoAsync();
    }

    /// <summary>Goes on to the element, past whatever comes before it.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await HasFocusAsync(selector))
                return;
            await Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"No key leads to {selector} on {Page.Url}.");
    }

    private async Task ChooseAsync(string pick)
    {
        await TabToAsync("input[type=radio][name=Answer]");
        await Page.Keyboard.PressAsync("Space");
        while (!await HasFocusAsync($"input[value='{pick}']"))
            await Page.Keyboard.PressAsync("ArrowDown");
    }

    private async Task TickAsync(string pick)
    {
        await TabToAsync($"input[type=checkbox][value='{pick}']");
        await Page.Keyboard.PressAsync("Space");
    }

    private async Task SelectAsync(string pick)
    {
        await TabToAsync($"select:has(option[value='{pick}'])");
        while (!await Page.EvaluateAsync<bool>("pick => document.activeElement.value === pick", pick))
            await Page.Keyboard.PressAsync("ArrowDown");
    }

    /// <summary>Moves each step up until nothing stands before it that should not.</summary>
    private async Task BringIntoOrderAsync(IEnumerable<string> positions)
    {
        var steps = positions.Select(Pick.Parse).OrderBy(pick => pick.Choice, StringComparer.Ordinal).Select(pick => pick.Id).ToList();
        foreach (var (place, step) in steps.Index())
        {
            while (await PlaceOfAsync(step) > place)
            {
                await TabToAsync($"button[value='{step}:up']");
                await Page.Keyboard.PressAsync("Enter");
            }
        }
    }

    private Task<int> PlaceOfAsync(string step) => Page.EvaluateAsync<int>(
        "step => [...document.querySelectorAll('.ordering > li')].findIndex(li => li.querySelector(`[value='${step}:up']`))", step);

    private Task<bool> HasFocusAsync(string selector) =>
        Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector);
}
