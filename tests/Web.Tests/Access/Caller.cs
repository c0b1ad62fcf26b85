using System.Net;
using System.Text.RegularExpressions;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Access;

/// <summary>What the server answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Location, string Body)
{
    /// <summary>As the table of endpoints says it.</summary>
    public string Word => Status switch
    {
        HttpStatusCode.OK => "ok",
        _ when Location?.Contains("/account/sign-in", StringComparison.Ordinal) is true => "sign-in",
        _ when Location is not null => "moved",
        _ => ((int)Status).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary>Somebody whose browser sends the same cookies and token each time, whatever the answers say.</summary>
internal sealed partial class Caller(HttpClient client, string token)
{
    /// <summary>Signs in through the page; nobody stays a visitor.</summary>
    public static async Task<Caller> SignInAsync(TrainingApp app, Employee? employee)
    {
        var cookies = new KeptCookies();
        var client = app.CreateDefaultClient(cookies);
        var browser = new TestBrowser(client);
        var page = await browser.GetAsync("/account/sign-in");
        if (employee is not null)
        {
            await browser.SubmitAsync(page, new() { ["Email"] = employee.Email, ["Password"] = TrainingApp.Password });
            page = await browser.GetAsync("/");
        }

        return new(client, page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!) { Cookies = cookies };
    }

    public required KeptCookies Cookies { private get; init; }

    /// <summary>From here on every request bears the cookies of now.</summary>
    public void Freeze() => Cookies.IsFrozen = true;

    /// <param name="fields">What is posted besides the token; nothing for most endpoints, which is refused as incomplete where it can be.</param>
    public async Task<Answer> AskAsync(string method, string address, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method != "GET")
        {
            request.Content = new FormUrlEncodedContent(
                fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        }

        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, response.Headers.Location?.OriginalString, Token().Replace(body, ""));
    }

    [GeneratedRegex("""<input name="__RequestVerificationToken"[^>]*>""")]
    private static partial Regex Token();

    internal sealed class KeptCookies : DelegatingHandler
    {
        private readonly Dictionary<string, string> _cookies = [];

        public bool IsFrozen { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var response = await base.SendAsync(request, cancellationToken);
            if (!IsFrozen && response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
                    _cookies[pair[0]] = pair[1];
            }

            return response;
        }
    }
}
