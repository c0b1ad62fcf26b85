using System.Globalization;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>What to tell someone whose request came to nothing: what happened, and what to do now.</summary>
public sealed record ErrorPage(int Status, string Title, string Explanation, string Advice)
{
    /// <summary>For somebody in HR who looks as an employee.</summary>
    public static ErrorPage WhileLookingAs(string name) => new(403, $"You are looking as {name}",
        $"Nothing can be changed while you do, and only {name}’s home page, course and certifications can be seen.",
        "Stop looking, above, to go on with your own work. Nothing has been changed.");

    /// <summary>The words for an HTTP status, or general ones where it has none of its own.</summary>
    /// <param name="wait">Until it may be tried again, where the answer says so.</param>
    public static ErrorPage For(int status, TimeSpan? wait = null) => status switch
    {
        400 => new(400, "This form has expired",
            "You signed in or out since it was opened, or it was open for a very long time, so we could not be sure it came from you.",
            "Go back, reload the page and send it again. Nothing has been changed."),
        403 => new(403, "This page is not open to you",
            "You are signed in, but your account is not allowed to see this page.",
            "If you need it for your work, ask HR to change what your account may do."),
        404 => new(404, "We cannot find this page",
            "The address may be mistyped or out of date, or it may lead to something that is not yours to see.",
            "Check the address, or start again from the home page."),
        413 => new(413, "This is too large",
            "What you sent is larger than this page takes, so it was not read. Nothing has been changed.",
            "Go back, where everything is as you typed it, and send fewer or smaller files or less text."),
        429 => new(429, "Too many requests",
            "More was asked from here within a short time than people ask.",
            $"Wait {InWords(wait ?? TimeSpan.FromMinutes(1))} and try again. If you were sending a form, wait and then reload this page: "
            + "your browser sends it once more, and nothing you typed is lost."),
        >= 500 => new(status, "Something went wrong on our side",
            "The error has been recorded. It is not your doing, and everything you saved before it is safe.",
            "Try again in a few minutes. If it happens again, tell HR what you were doing and when."),
        _ => new(status, "We could not do that",
            "The request was not one this page can answer.",
            "Go back and try again, or start again from the home page."),
    };

    private static string InWords(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds) switch
    {
        <= 1 => "a second",
        < 60 and var seconds => string.Create(CultureInfo.InvariantCulture, $"{seconds} seconds"),
        60 => "a minute",
        var seconds => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds / 60)} minutes"),
    };
}
