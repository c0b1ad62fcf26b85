using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyTraining.Web.Demo;

namespace PolicyTraining.Benchmarks;

/// <summary>Somebody of the synthetic register in a browser of their own. What is not answered with a page is an error.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    private Visitor(HttpClient client) => _client = client;

    public HttpClient Client => _client;

    public static async Task<Visitor> SignInAsync(Uri address, string email)
    {
        var visitor = new Visitor(new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(10),
        });
        var page = await visitor.PageAsync("/account/sign-in");
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(candidate => candidate.QuerySelector("input[type=password]") is not null);
        var landed = await visitor.SubmitAsync(form, [new("Email", email), new("Password", DemoAccounts.Password)]);
        return landed.QuerySelector("input[type=password]") is null
            ? visitor
            : throw new InvalidOperationException($"{email} could not sign in.");
    }

    public async Task<int> GetAsync(string path)
    {
        using var response = await _client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Require(response, path);
        var bytes = 0;
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
            bytes += read;
        return bytes;
    }

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        return await PageOfAsync(response, path);
    }

    /// <summary>Submits a form as a browser would, and follows where it leads.</summary>
    /// <param name="fields">Beyond, or instead of, what the form holds.</param>
    public async Task<IHtmlDocument> SubmitAsync(IHtmlFormElement form, IReadOnlyCollection<KeyValuePair<string, string>> fields)
    {
        var held = form.QuerySelectorAll("input, textarea, select").OfType<IHtmlElement>()
            .Select(control => control switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => default,
                IHtmlInputElement { Name: { } name } input => KeyValuePair.Create(name, input.Value),
                IHtmlTextAreaElement { Name: { } name } area => KeyValuePair.Create(name, area.Value),
                _ => default,
            })
            .Where(field => field.Key is not null && !fields.Any(given => given.Key == field.Key));
        var path = form.GetAttribute("action") is { Length: > 0 } action ? action : ((IHtmlDocument)form.Owner!).Location.Href;
        using var response = await _client.PostAsync(path, new FormUrlEncodedContent(held.Concat(fields)));
        return await PageOfAsync(response, path);
    }

    public void Dispose() => _client.Dispose();

    private static async Task<IHtmlDocument> PageOfAsync(HttpResponseMessage response, string path)
    {
        Require(response, path);
        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        document.Location.Href = response.RequestMessage!.RequestUri!.ToString();
        return document;
    }

    private static void Require(HttpResponseMessage response, string path)
    {
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{path} was answered {(int)response.StatusCode}."));
    }
}
