using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Questions;

/// <summary>A list of questions as the desk counts it and the query string names it.</summary>
/// <param name="Value">In the query string: <c>?state=answered</c>.</param>
/// <param name="Label">On the tab.</param>
/// <param name="Nothing">What is said when the list is empty.</param>
public sealed record QuestionFilter(
    string Value, string Label, string Nothing, Func<IQueryable<InquiryLine>, IQueryable<InquiryLine>> Narrow)
{
    /// <summary>What HR is to answer; the number on the desk.</summary>
    public static readonly QuestionFilter Open =
        new("open", "Open", "No question waits for HR.", lines => lines.Open().ForHr());

    public static readonly IReadOnlyList<QuestionFilter> All =
    [
        Open,
        new("with-supervisors", "With supervisors", "No question waits for a supervisor.", lines => lines.Open().ForSupervisors()),
        new("answered", "Answered", "No question has been answered yet.", lines => lines.Answered()),
    ];

    public string Address => $"/hr/questions?state={Value}";

    /// <summary>The open ones when the query string names no such list.</summary>
    public static QuestionFilter Of(string? value) => All.SingleOrDefault(filter => filter.Value == value) ?? Open;
}
