using AngleSharp.Html.Dom;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>A form as one role sees it.</summary>
internal sealed record FoundForm(string Method, string Action, string? Enctype, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public string Shape { get; } = $"{Method} {FuzzCrawl.ShapeOf(Action)} {string.Join(',', Fields.Select(field => field.Key).Distinct().Order(StringComparer.Ordinal))}";
}

/// <summary>
/// Follows every link within the product as one role sees it, once for each shape of address, and gathers every form. What it opens
/// is what a curious person could, so it is bounded by a number of pages.
/// </summary>
internal sealed class FuzzCrawl(TestBrowser browser, int mostPages)
{
    private readonly Queue<string> _open = new();
    private readonly HashSet<string> _seen = [];

    public List<string> Pages { get; } = [];

    public Dictionary<string, FoundForm> Forms { get; } = [];

    /// <summary>The address with ids and numbers left out: a hundred people are one page.</summary>
    public static string ShapeOf(string address)
    {
        var path = address.Split('#')[0];
        var (route, query) = path.Split('?', 2) is [var before, var after] ? (before, after) : (path, "");
        var parts = route.Split('/').Select(part => part.Length > 0 && part.Any(char.IsDigit) ? "#" : part);
        var names = query.Split('&').Select(pair => pair.Split('=')[0]).Where(name => name.Length > 0).Order(StringComparer.Ordinal);
        return $"{string.Join('/', parts)}?{string.Join('&', names)}";
    }

    public async Task RunAsync(IEnumerable<string> starts)
    {
        foreach (var start in starts)
            Note(start);
        while (_open.TryDequeue(out var address) && Pages.Count < mostPages)
            await OpenAsync(address);
    }

    private async Task OpenAsync(string address)
    {
        using var response = await browser.Client.GetAsync(address, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBeLessThan(500, $"GET {address}");
        Pages.Add(address);
        if (response.Headers.Location is { } location)
            Note(location.OriginalString);
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            return;

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var link in page.QuerySelectorAll("a[href]"))
            Note(link.GetAttribute("href")!);
        foreach (var form in page.QuerySelectorAll("form").OfType<IHtmlFormElement>())
            Note(form, address);
    }

    private void Note(string address)
    {
        if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/lib/", StringComparison.Ordinal)
            && _seen.Add(ShapeOf(address)))
        {
            _open.Enqueue(address.Split('#')[0]);
        }
    }

    private void Note(IHtmlFormElement form, string page)
    {
        var fields = form.Elements.Select(control => control switch
        {
            IHtmlInputElement { Type: "file" } => default,
            IHtmlInputElement input => KeyValuePair.Create(input.Name ?? "", input.Value),
            IHtmlTextAreaElement area => KeyValuePair.Create(area.Name ?? "", area.Value),
            IHtmlSelectElement select => KeyValuePair.Create(select.Name ?? "", select.Value ?? ""),
            _ => default,
        }).Where(field => !string.IsNullOrEmpty(field.Key)).ToList();
        var action = form.GetAttribute("action") ?? page;
        if (action == "/account/sign-out")
            return;

        var found = new FoundForm(form.Method, action, form.GetAttribute("enctype"), fields);
        Forms.TryAdd(found.Shape, found);
    }
}
