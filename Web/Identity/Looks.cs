using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PolicyTraining.Web.Identity;

/// <summary>Keeps a look in the looker's own browser, readable to the server alone and good for one account.</summary>
public sealed class Looks(IHttpContextAccessor http, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lifespan = TimeSpan.FromMinutes(15);

    private const string Cookie = "PolicyTraining.Look";

    private readonly IDataProtector _protector = protection.CreateProtector("PolicyTraining.Looks");

    private HttpContext Context => http.HttpContext!;

    /// <summary>Null when the one who asks looks as nobody, or not any more.</summary>
    public Look? Current => Read() is { } look && look.LookerId == Context.User.AccountId && look.Until > clock.GetUtcNow() ? look : null;

    public void Begin(Guid employeeId, string name)
    {
        var look = new Look(Context.User.AccountId, employeeId, name, clock.GetUtcNow() + Lifespan);
        Context.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(look)), Options());
    }

    public void End() => Context.Response.Cookies.Delete(Cookie, Options());

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = Lifespan,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = Context.Request.IsHttps,
    };

    private Look? Read()
    {
        if (Context.Request.Cookies[Cookie] is not { Length: > 0 } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Look>(_protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            // Not of our making, or of keys that are gone.
            return null;
        }
    }
}
