using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr.MailProblems;

/// <summary>A list of mail problems as the query string names it.</summary>
/// <param name="Value">In the query string: <c>?state=dismissed</c>.</param>
/// <param name="Nothing">What is said when the list is empty.</param>
public sealed record MailProblemFilter(
    string Value, string Label, string Nothing, Func<IQueryable<MailProblem>, IQueryable<MailProblem>> Narrow)
{
    public static readonly MailProblemFilter Open =
        new("open", "To settle", "Nothing to settle: no letter was refused, and none came back.", problems => problems.Open());

    public static readonly IReadOnlyList<MailProblemFilter> All =
    [
        Open,
        new("sent-again", "Sent again", "No letter has been sent again yet.", problems => problems.SentAgain()),
        new("dismissed", "Dismissed", "No problem has been dismissed yet.", problems => problems.Dismissed()),
    ];

    public string Address => $"/hr/mail/problems?state={Value}";

    /// <summary>Those to settle when the query string names no such list.</summary>
    public static MailProblemFilter Of(string? value) => All.SingleOrDefault(filter => filter.Value == value) ?? Open;
}
