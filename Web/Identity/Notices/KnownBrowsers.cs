using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity.Notices;

/// <summary>Knows the browsers in which people sign in, so that they are told of another.</summary>
public sealed class KnownBrowsers(TrainingDb db, IHttpContextAccessor http, CookieRules rules, TimeProvider clock)
{
    public const string Cookie = $"{CookieRules.Session}.Browser";

    /// <summary>Notes that the account is signed in to here.</summary>
    /// <returns>Whether that is news: the account was used before, and never in this browser.</returns>
    public async Task<bool> IsNewsAsync(Account account, CancellationToken cancellation)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(Token())));
        var known = await db.KnownBrowsers.Where(browser => browser.AccountId == account.Id).ToListAsync(cancellation);
        if (known.SingleOrDefault(browser => browser.TokenHash == hash) is { } same)
            same.See(clock.GetUtcNow());
        else
            db.KnownBrowsers.Add(new KnownBrowser(account.Id, hash, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        return known.Count > 0 && known.All(browser => browser.TokenHash != hash);
    }

    /// <summary>The browser's own, or one that it is given now.</summary>
    private string Token()
    {
        var context = http.HttpContext!;
        var token = context.Request.Cookies[rules.Named(Cookie)] is { Length: 64 } kept && kept.All(char.IsAsciiHexDigit) ? kept : RandomNumberGenerator.GetHexString(64);
        var cookie = new CookieBuilder { IsEssential = true, MaxAge = KnownBrowser.Lifespan };
        rules.Confine(cookie, Cookie);
        context.Response.Cookies.Append(cookie.Name!, token, cookie.Build(context));
        return token;
    }
}
