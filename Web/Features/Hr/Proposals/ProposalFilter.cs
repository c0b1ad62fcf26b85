using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Proposals;

/// <summary>A list of proposals as the desk counts it and the query string names it.</summary>
/// <param name="Value">In the query string: <c>?state=settled</c>.</param>
/// <param name="Label">On the tab.</param>
/// <param name="Nothing">What is said when the list is empty.</param>
public sealed record ProposalFilter(
    string Value, string Label, string Nothing, Func<IQueryable<RosterProposalLine>, IQueryable<RosterProposalLine>> Narrow)
{
    /// <summary>What HR is to settle; the number on the desk.</summary>
    public static readonly ProposalFilter Open =
        new("open", "Open", "No supervisor says that the roster is wrong.", lines => lines.Open().OrderBy(line => line.Proposal.At).ThenBy(line => line.Proposal.Id));

    public static readonly IReadOnlyList<ProposalFilter> All =
    [
        Open,
        new("settled", "Settled", "Nothing was settled yet.",
            lines => lines.Settled().OrderByDescending(line => line.Proposal.SettledAt).ThenBy(line => line.Proposal.Id)),
    ];

    public string Address => $"/hr/proposals?state={Value}";

    /// <summary>The open ones when the query string names no such list.</summary>
    public static ProposalFilter Of(string? value) => All.SingleOrDefault(filter => filter.Value == value) ?? Open;
}
