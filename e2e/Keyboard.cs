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

    /// <summary>Goes on to the element with Tab, past whatever comes before it.</summary>
    public async Task TabToAsync(string selector)
    {
        var stops = 0;
        while (await PressesToAsync(selector) is > 0 and var presses)
        {
            for (var press = 0; press < presses; press++)
                await Page.Keyboard.PressAsync("Tab");
            stops += presses;
            stops.ShouldBeLessThan(MostStops, $"No key leads to {selector} on {Page.Url}.");
        }
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

    /// <summary>
    /// How often to press Tab before it is worth looking where the focus is: 0 once it is there. Only saves looking after each
    /// press; where it is wrong, the next look finds out.
    /// </summary>
    private Task<int> PressesToAsync(string selector) => Page.EvaluateAsync<int>(
        """
        selector => {
          const active = document.activeElement;
          if (active.matches(selector)) return 0;
          const group = radio => [...document.getElementsByName(radio.name)];
          const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
            .filter(stop => stop.checkVisibility() && !stop.disabled)
            .filter(stop => stop.type !== "radio" || stop === (group(stop).find(radio => radio.checked) ?? group(stop)[0]));
          const after = active === document.body
            ? stops
            : stops.filter(stop => active.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
          return Math.max(1, after.findIndex(stop => stop.matches(selector)) + 1);
        }
        """,
        selector);

    private Task<bool> HasFocusAsync(string selector) =>
        Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector);
}
