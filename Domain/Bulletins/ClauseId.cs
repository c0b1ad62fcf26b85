using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PolicyTraining.Domain.Bulletins;

/// <summary>
/// The permanent name of a clause, which is also its label and its anchor on the page: <c>I.A</c>, <c>II.B.7</c>,
/// <c>II.B.7/transaction</c>, <c>receipt/statement</c>. Never reused, not even after the clause is gone.
/// </summary>
public readonly partial record struct ClauseId
{
    private ClauseId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The section the clause stands in: <c>II.B</c> for <c>II.B.7/transaction</c>.</summary>
    public string Section
    {
        get
        {
            var path = Value.Split('/')[0].Split('.');
            return string.Join('.', path.Take(2));
        }
    }

    /// <exception cref="FormatException"><paramref name="text"/> is not of the form of a clause id.</exception>
    public static ClauseId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a clause id such as II.B.7 or II.B.7/transaction.");

    public static bool TryParse([NotNullWhen(true)] string? text, out ClauseId id)
    {
        var fits = text is not null && Form().IsMatch(text);
        id = fits ? new ClauseId(text!) : default;
        return fits;
    }

    public override string ToString() => Value;

    [GeneratedRegex("^(?:[IVX]+\\.[A-Z](?:\\.[1-9][0-9]*)?(?:/[a-z][a-z0-9-]*)?|receipt/[a-z][a-z0-9-]*)$")]
    private static partial Regex Form();
}
