namespace PolicyTraining.Web.Features.Shared;

/// <summary>A step that came to nothing because nothing could be written, with all that was sent, so that it can be sent again.</summary>
/// <param name="Why">A sentence fit to show.</param>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">What was sent, in its order; empty for a page that was only opened.</param>
/// <param name="Secrets">The names of what must be typed again, since no page holds a password.</param>
/// <param name="HasFiles">Files were sent, which no page can hold either.</param>
public sealed record UnsavedPage(
    string Why, string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Secrets, bool HasFiles)
{
    private const string Password = "Password";
    private const string Token = "__RequestVerificationToken";

    public static UnsavedPage Of(HttpRequest request, string why)
    {
        var form = request.HasFormContentType ? request.Form : FormCollection.Empty;
        return new(
            why,
            request.PathBase + request.Path + request.QueryString,
            [
                .. from field in form
                   where field.Key != Token && !IsSecret(field.Key)
                   from value in field.Value
                   select KeyValuePair.Create(field.Key, value ?? ""),
            ],
            [.. form.Keys.Where(IsSecret)],
            form.Files.Count > 0);
    }

    private static bool IsSecret(string field) => field.Contains(Password, StringComparison.OrdinalIgnoreCase);
}
