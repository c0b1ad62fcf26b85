using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>What the list is narrowed to. A value nobody can make sense of is left out, and <see cref="Notes"/> says so.</summary>
public sealed class MailFilter
{
    private readonly List<string> _notes = [];

    public MailFilter(MailSearch search)
    {
        Kind = Known<LetterKind>(search.Kind, value => $"There is no letter called “{value}”, so all letters are shown.");
        State = Known<OutboxState>(search.State, value => $"No letter can be in the state “{value}”, so all states are shown.");
        Text = string.IsNullOrWhiteSpace(search.Q) ? null : search.Q.Trim();
    }

    public LetterKind? Kind { get; }

    public OutboxState? State { get; }

    /// <summary>Part of a recipient, a subject or a name.</summary>
    public string? Text { get; }

    /// <summary>What of the query string was left out, and what is shown instead.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public IEnumerable<SelectListItem> KindItems => Enum.GetValues<LetterKind>()
        .Select(kind => new SelectListItem(kind.Words, ValueOf(kind), kind == Kind))
        .OrderBy(item => item.Text, StringComparer.Ordinal)
        .Prepend(new("All letters", ""));

    public IEnumerable<SelectListItem> StateItems => Enum.GetValues<OutboxState>()
        .Select(state => new SelectListItem(state.Words, ValueOf(state), state == State))
        .Prepend(new("All states", ""));

    public IQueryable<LetterLine> Narrow(IQueryable<LetterLine> lines)
    {
        lines = lines.Matching(Text);
        if (Kind is { } kind)
            lines = lines.Where(line => line.Kind == kind);
        if (State is { } state)
            lines = lines.Where(line => line.State == state);
        return lines;
    }

    /// <summary>The list narrowed like this, from the newest on or after a letter.</summary>
    public string Address(Guid? after = null)
    {
        var query = new QueryBuilder();
        if (Kind is { } kind)
            query.Add("kind", ValueOf(kind));
        if (State is { } state)
            query.Add("state", ValueOf(state));
        if (Text is not null)
            query.Add("q", Text);
        if (after is { } last)
            query.Add("after", last.ToString());
        return $"/hr/mail{query}";
    }

    private T? Known<T>(string? value, Func<string, string> note) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value))
            return null;
        foreach (var known in Enum.GetValues<T>())
        {
            if (ValueOf(known) == value)
                return known;
        }

        _notes.Add(note(value));
        return null;
    }

    /// <summary>In the query string: <c>assignment-notice</c>.</summary>
    private static string ValueOf<T>(T choice) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString());
}
