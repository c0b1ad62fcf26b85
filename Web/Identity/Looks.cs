using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity;

/// <summary>Keeps a look in the looker's own browser, readable to the server alone and good for one account.</summary>
public sealed class Looks(IHttpContextAccessor http, IDataProtectionProvider protection, CookieRules rules, TimeProvider clock)
{
    public static readonly TimeSpan Lifespan = TimeSpan.FromMinutes(15);

    private const string Cookie = $"{CookieRules.Session}.Look";

    private readonly string _cookie = rules.Named(Cookie);

    private readonly IDataProtector _protector = protection.CreateProtector("PolicyTraining.Looks");

    private HttpContext Context => http.HttpContext!;

    /// <summary>Null when the one who asks looks as nobody, or not any more.</summary>
    public Look? Current => Read() is { } look && look.LookerId == Context.User.AccountId && look.Until > clock.GetUtcNow() ? look : null;

    public void Begin(Guid employeeId, string name)
    {
        var look = new Look(Context.User.AccountId, employeeId, name, clock.GetUtcNow() + Lifespan);
        Context.Response.Cookies.Append(_cookie, _protector.Protect(JsonSerializer.Serialize(look)), Options());
    }

    public void End() => Context.Response.Cookies.Delete(_cookie, Options());

    private CookieOptions Options()
    {
        var cookie = new CookieBuilder { IsEssential = true, MaxAge = Lifespan };
        rules.Confine(cookie, Cookie);
        return cookie.Build(Context);
    }

    private Look? Read()
    {
        if (Context.Request.Cookies[_cookie] is not { Length: > 0 } text)
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
