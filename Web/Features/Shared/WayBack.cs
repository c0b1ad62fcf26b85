using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// Where a form leads back to, as the form itself or a link brought it, which is to say as anybody may have written it. It is
/// followed only within this site, and only as a browser would write it.
/// </summary>
internal static class WayBack
{
    /// <returns>The address, when it is one of ours; otherwise the home page's.</returns>
    public static string To(string? address) => RedirectHttpResult.IsLocalUrl(address) && IsWritten(address!) ? address! : "/";

    /// <returns>The query string of a list, to stand after the list's address; nothing when it is none.</returns>
    public static string Query(string? query) => query?.StartsWith('?') == true && IsWritten(query) ? query : "";

    /// <summary>Everything else is percent-encoded, and could not stand in a header.</summary>
    private static bool IsWritten(string address) => !address.AsSpan().ContainsAnyExceptInRange('!', '~');
}
