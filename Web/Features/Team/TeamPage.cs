using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Team;

/// <summary>Somebody of the team with one assignment, or with none.</summary>
/// <param name="Supervisor">To whom they report; null where nobody is on record.</param>
/// <param name="Reminding">Null where there is nothing to remind of.</param>
public sealed record TeamMember(string Name, string? Supervisor, AssignmentLine? Assignment, Reminding? Reminding = null);

/// <summary>Whether an assignment can be reminded of now.</summary>
/// <param name="Last">When the last reminder went out, whoever sent it; null without any.</param>
/// <param name="WhyNot">Why it cannot, as a sentence; null when it can.</param>
public sealed record Reminding(DateTimeOffset? Last, string? WhyNot);

/// <summary>A team as its supervisor sees it: statuses and dates, never scores, answers or reasons.</summary>
/// <param name="Posts">The teams the reader looks after; empty for somebody who supervises nobody.</param>
/// <param name="Post">The one shown.</param>
/// <param name="Counts">How many rows each tab has.</param>
/// <param name="OpenQuestions">How many questions wait for the reader.</param>
/// <param name="Requests">Who asks for more time and waits for HR.</param>
public sealed record TeamPage(
    TeamQuery Query, IReadOnlyList<TeamPost> Posts, TeamPost Post, TeamFilter Filter, IReadOnlyDictionary<TeamFilter, int> Counts,
    IReadOnlyList<TeamMember> Members, Pagination Pagination, int OpenQuestions, IReadOnlyList<ExtensionRequestLine> Requests,
    DateOnly Today, TimeZoneInfo Zone)
{
    public string Title => Post.IsActing ? $"Acting for {Post.Name}" : "Your team";

    public string AddressOf(TeamFilter filter) => Query.Address(filter, Query.IsTree, Post);

    public string AddressOf(bool isTree) => Query.Address(Filter, isTree, Post);

    public string AddressOf(TeamPost post) => Query.Address(Filter, Query.IsTree, post);

    /// <summary>This very list, its page included: where a reminder leads back to.</summary>
    public string Here => Pagination.Page == 1 ? AddressOf(Filter) : $"{AddressOf(Filter)}{(AddressOf(Filter).Contains('?') ? '&' : '?')}page={Pagination.Page}";
}
