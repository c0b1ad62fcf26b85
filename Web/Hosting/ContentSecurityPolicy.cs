namespace PolicyTraining.Web.Hosting;

/// <summary>
/// What a page may load, run and send: files of ours, and nothing written into the page. As no page has a script or style of
/// its own, none needs a nonce.
/// </summary>
public sealed class ContentSecurityPolicy
{
    /// <summary>A letter's HTML in its frame shows its own styles and does nothing else; its links open elsewhere.</summary>
    public const string Letter = "sandbox allow-popups; " + Framed;

    /// <summary>The same for a letter to look at, in which no link opens anything.</summary>
    public const string LetterPreview = "sandbox; " + Framed;

    private const string Framed =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /// <summary>
    /// Origins besides ours to which a form may lead, as <c>https://login.agency.gov</c>: browsers hold the redirect that
    /// answers a form to this, and so the way to single sign-on.
    /// </summary>
    public ISet<string> FormTargets { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <param name="isEncrypted">The page came over HTTPS, so that whatever it loads has to as well.</param>
    public string ForPage(bool isEncrypted) =>
        string.Join(' ', [Page, .. FormTargets]) + (isEncrypted ? "; upgrade-insecure-requests" : "");
}

internal static class FramedResponses
{
    extension(HttpResponse response)
    {
        /// <summary>Lets our own pages show this response in a frame, confined by <paramref name="policy"/>.</summary>
        public void Frame(string policy)
        {
            response.Headers.ContentSecurityPolicy = policy;
            response.Headers.XFrameOptions = "SAMEORIGIN";
        }
    }
}
