using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>How somebody is called in the name of a file, in ASCII: <c>LAST_FIRST_NUMBER</c>.</summary>
internal static class FiledName
{
    /// <param name="number">The employee number; without one, the last eight characters of the employee's id here stand in for it.</param>
    public static string Of(string name, string? number, Guid employeeId)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] parts =
        [
            PlainName.Of(words[^1].ToUpperInvariant()),
            .. words.Length > 1 ? [PlainName.Of(string.Join('-', words[..^1]))] : Array.Empty<string>(),
            number is null ? employeeId.ToString("N")[^8..].ToUpperInvariant() : PlainName.Of(number),
        ];
        return string.Join('_', parts);
    }
}
