using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity;

/// <summary>An action whose form holds an answer: what is posted to it after the session has ended is not lost.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsUnsentAnswerAttribute : Attribute;

/// <summary>
/// An answer that arrived after its session had ended. It waits in the person's own browser, readable to the server alone,
/// until they have signed in again; the page it came from then shows it, and they send it. Nobody else's page does.
/// </summary>
public sealed class UnsentAnswers(
    IHttpContextAccessor http, IDataProtectionProvider protection, CookieRules rules, TimeProvider clock)
{
    /// <summary>The field that says whose answer it is: the assignment's id, which nobody else's page holds.</summary>
    public const string ForField = "For";

    private const string AnswerField = "Answer";
    private const string Cookie = $"{CookieRules.Session}.Unsent";

    /// <summary>More than any form holds, and less than a browser refuses to send.</summary>
    private const int MostCharacters = 5000;

    private static readonly TimeSpan Lifespan = TimeSpan.FromMinutes(30);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDataProtector _protector = protection.CreateProtector("PolicyTraining.UnsentAnswers");

    /// <summary>Browsers refuse a cookie above 4 kB, which a written answer can be; this cuts it into several.</summary>
    private readonly ChunkingCookieManager _cookies = new();

    private readonly string _cookie = rules.Named(Cookie);

    private HttpContext Context => http.HttpContext!;

    /// <summary>Keeps what the request that is being turned away posted, when it is an answer.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        var request = Context.Request;
        if (Context.GetEndpoint()?.Metadata.GetMetadata<KeepsUnsentAnswerAttribute>() is null || !request.HasFormContentType)
            return;

        var form = await request.ReadFormAsync(cancellation);
        var values = form[AnswerField].OfType<string>().ToArray();
        if (!Guid.TryParse(form[ForField], out var assignment) || values.Sum(value => value.Length) is 0 or > MostCharacters)
            return;

        var unsent = new Unsent(assignment, request.Path + request.QueryString, values, clock.GetUtcNow());
        _cookies.AppendResponseCookie(Context, _cookie, _protector.Protect(JsonSerializer.Serialize(unsent, Json)), Options());
    }

    /// <returns>What was posted to <paramref name="address"/> for this assignment; null when nothing is waiting.</returns>
    public IReadOnlyList<string>? Find(Guid assignmentId, string address) =>
        Read() is { } unsent && unsent.For == assignmentId && unsent.Address == address && clock.GetUtcNow() - unsent.KeptAt < Lifespan
            ? unsent.Values
            : null;

    /// <summary>Once the answer to that question is kept, nothing waits any more.</summary>
    public void Forget(Guid assignmentId, string address)
    {
        if (Find(assignmentId, address) is not null)
            _cookies.DeleteCookie(Context, _cookie, Options());
    }

    private CookieOptions Options()
    {
        var cookie = new CookieBuilder { IsEssential = true, MaxAge = Lifespan };
        rules.Confine(cookie, Cookie);
        return cookie.Build(Context);
    }

    private Unsent? Read()
    {
        if (_cookies.GetRequestCookie(Context, _cookie) is not { Length: > 0 } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Unsent>(_protector.Unprotect(text), Json);
        }
        catch (CryptographicException)
        {
            // Not of our making, or of keys that are gone: nothing to be shown.
            return null;
        }
    }

    private sealed record Unsent(Guid For, string Address, string[] Values, DateTimeOffset KeptAt);
}
