using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PolicyTraining.EndToEnd;

/// <summary>
/// A person at a browser, in the words of a person. Every page arrived at is checked: nothing wider than the screen, no
/// request to anywhere else, no error in the console, and, once for each page and state, no accessibility rule broken.
/// </summary>
public sealed class Visitor
{
    /// <summary>What tells the states of one page apart.</summary>
    private static readonly string[] TellingParts =
    [
        ".usa-error-message", "#feedback", ".option--correct", ".option--incorrect", "fieldset",
        ".ordering", ".pairs", ".segments", ".recall", ".post", "textarea", "[type=checkbox]",
    ];

    private readonly IPage _page;
    private bool _looksForFaults;
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _judged = [];

    public Visitor(IPage page, string address, bool looksForFaults)
    {
        _page = page;
        _looksForFaults = looksForFaults;
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _faults.Add($"A request to {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document")
                _faults.Add($"{response.Status} for {response.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _faults.Add($"In the console: {message.Text}");
        };
    }

    public IPage Page => _page;

    /// <summary>The same person without a mouse.</summary>
    public Keyboard Keyboard => new(this);

    /// <summary>From here on the test breaks things itself.</summary>
    public void ExpectsFaults() => _looksForFaults = false;

    public async Task OpenAsync(string address)
    {
        await _page.GotoAsync(address);
        await LookAsync();
    }

    public async Task SignInAsync(string email, string password)
    {
        await OpenAsync("/account/sign-in");
        await FillAsync("Work e-mail address", email);
        await FillAsync("Password", password);
        await PressAsync("Sign in");
    }

    public Task FillAsync(string label, string value) => _page.GetByLabel(label, new() { Exact = true }).FillAsync(value);

    /// <summary>Ticks a box or chooses an option, as a person does: by its label.</summary>
    public Task TickAsync(string label) =>
        _page.Locator("label").Filter(new() { HasText = label }).First.ClickAsync();

    public async Task PressAsync(string button)
    {
        await _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await LookAsync();
    }

    public async Task FollowAsync(string link)
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await LookAsync();
    }

    public async Task SeesHeadingAsync(string heading) =>
        (await _page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe(heading);

    public async Task SeesAsync(string text) =>
        (await TextAsync()).ShouldContain(text);

    public async Task<string> TextAsync() =>
        string.Join(' ', (await _page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Looks the page over once it has loaded.</summary>
    public async Task LookAsync()
    {
        await HasLoadedAsync();
        if (!_looksForFaults)
            return;

        if (await _page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth"))
            _faults.Add("The page is wider than the screen");
        if (_judged.Add(await KindOfPageAsync()))
            await JudgeAsync();

        _faults.ShouldBeEmpty($"{_page.Url}:\n{string.Join('\n', _faults)}");
    }

    /// <summary>
    /// Asks the page until it says so. <see cref="IPage.WaitForLoadStateAsync"/> looks first and listens afterwards, and waits in vain
    /// for a page that loads in between, which one does whose files the browser has kept.
    /// </summary>
    private Task HasLoadedAsync() =>
        Assertions.Expect(_page.Locator(":root")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete", new() { Timeout = 120_000 });

    /// <summary>
    /// A page in a state: its path, what it asks with, whether something was refused, and what an answer is told. The blocks of
    /// a lesson and the questions of an assessment are one page each, told apart by their state only; the assessment is as many
    /// as it has headings and things to do.
    /// </summary>
    private async Task<string> KindOfPageAsync()
    {
        var path = Regex.Replace(new Uri(_page.Url).AbsolutePath, "[0-9a-f-]{36}|[0-9]+", "…");
        var present = await _page.Locator("main").EvaluateAsync<string[]>(
            "(main, parts) => parts.filter(part => main.querySelector(part))", TellingParts);

        var standing = path == "/assessment" ? string.Join(", ", await _page.Locator("main h1, main .usa-button").AllInnerTextsAsync()) : "";
        return $"{path} with {string.Join(", ", present)} {standing}";
    }

    private async Task JudgeAsync()
    {
        var axe = await _page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        _faults.AddRange(axe.Violations.Select(violation =>
            $"axe {violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Select(node => node.Html))})"));
    }
}
