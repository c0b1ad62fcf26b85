using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PolicyTraining.Testing;

/// <summary>What the server answered, and the page it showed.</summary>
public sealed record TestPage(HttpStatusCode Status, string Path, IHtmlDocument Document, Uri? RedirectedTo)
{
    /// <summary>The page's words, white space folded.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string? Heading => Document.QuerySelector("h1")?.TextContent.Trim();
}

/// <summary>
/// A browser that keeps cookies, follows links and submits the forms it finds. Submitting takes a form from the page, hidden
/// fields and antiforgery token included, so a page without the form fails the test.
/// </summary>
public sealed class TestBrowser(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<TestPage> GetAsync(string path) => await ReadAsync(path, await client.GetAsync(path));

    /// <summary>Submits the page's form that posts to <paramref name="action"/>; without one, the only posting form in main.</summary>
    /// <param name="to">Posts somewhere else than the form says: what a crafted request would do.</param>
    public Task<TestPage> SubmitAsync(TestPage page, Dictionary<string, string> fields, string? action = null, string? to = null) =>
        SubmitAsync(page, [.. fields], [.. fields.Keys], action, to);

    /// <summary>Submits the form with one field that is posted as often as it has values, as check boxes are.</summary>
    public Task<TestPage> SubmitAsync(TestPage page, string field, IEnumerable<string> values, string? action = null, string? to = null) =>
        SubmitAsync(page, [.. values.Select(value => KeyValuePair.Create(field, value))], [field], action, to);

    /// <summary>Submits the form with files in one of its fields.</summary>
    public async Task<TestPage> UploadAsync(
        TestPage page, Dictionary<string, string> fields, string field, IEnumerable<(string Name, byte[] Bytes)> files, string? action = null)
    {
        var form = FormOf(page, action);
        if (form.Enctype != "multipart/form-data")
            throw new InvalidOperationException($"{page.Path} has a form that sends no files.");

        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Elements.SelectMany(ValuesOf).Where(value => value.Key.Length > 0 && value.Key != field && !fields.ContainsKey(value.Key)).Concat(fields))
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), field, name);
        var target = form.GetAttribute("action") ?? page.Path;
        return await ReadAsync(target, await client.PostAsync(target, content));
    }

    /// <summary>Opens the page and submits its form.</summary>
    public async Task<TestPage> SubmitAsync(string path, Dictionary<string, string> fields, string? action = null) =>
        await SubmitAsync(await GetAsync(path), fields, action);

    /// <summary>The page a redirect leads to.</summary>
    public Task<TestPage> FollowAsync(TestPage page) =>
        GetAsync(page.RedirectedTo?.OriginalString ?? throw new InvalidOperationException($"{page.Path} answered {page.Status} and redirected nowhere: {page.Text}"));

    private async Task<TestPage> SubmitAsync(
        TestPage page, List<KeyValuePair<string, string>> fields, HashSet<string> replaced, string? action, string? to)
    {
        var form = FormOf(page, action);
        var values = form.Elements
            .SelectMany(ValuesOf)
            .Where(value => value.Key.Length > 0 && !replaced.Contains(value.Key))
            .Concat(fields);
        var target = to ?? form.GetAttribute("action") ?? page.Path;
        return await ReadAsync(target, await client.PostAsync(target, new FormUrlEncodedContent(values)));
    }

    /// <summary>What a control posts as it stands; a button is not pressed.</summary>
    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlElement control) => control switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name ?? "", input.Value)],
        IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name ?? "", area.Value)],
        IHtmlSelectElement select => [KeyValuePair.Create(select.Name ?? "", select.Value ?? "")],
        _ => [],
    };

    private static IHtmlFormElement FormOf(TestPage page, string? action)
    {
        var forms = page.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .Where(form => form.Method == "post" && (action is null || form.GetAttribute("action")?.StartsWith(action, StringComparison.Ordinal) == true))
            .ToList();
        if (forms.Where(form => form.GetAttribute("action") == action).ToList() is [var exact])
            return exact;
        return forms.Count == 1
            ? forms[0]
            : throw new InvalidOperationException($"{page.Path} ({page.Status}) has {forms.Count} forms that post to {action ?? "anywhere"}: {page.Text}");
    }

    private static async Task<TestPage> ReadAsync(string path, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new TestPage(response.StatusCode, path, new HtmlParser().ParseDocument(html), response.Headers.Location);
    }
}
