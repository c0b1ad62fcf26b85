using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Reports;

/// <summary>A clause with the share of answers that missed it; <see cref="Missed"/> counts answers to the items it decides.</summary>
public sealed record ClauseMisses(ClauseId Clause, Proportion Missed);

/// <summary>A misunderstanding with the share of answers that showed it, of those that could.</summary>
public sealed record MisconceptionShare(string Text, Proportion Shown);

/// <summary>What first attempts say about the newest edition.</summary>
/// <param name="People">How many finished a first attempt.</param>
/// <param name="ToLookAt">Items with a concern.</param>
/// <param name="Clauses">The most missed first. Those with too few answers are left out.</param>
/// <param name="Misconceptions">The commonest first. Those with too few answers are left out.</param>
/// <param name="Items">Every item of the bank, the most missed first, those with too few answers last.</param>
public sealed record ItemReportPage(
    string Bulletin,
    int Edition,
    int People,
    IReadOnlyList<ItemStatistics> ToLookAt,
    IReadOnlyList<ClauseMisses> Clauses,
    IReadOnlyList<MisconceptionShare> Misconceptions,
    IReadOnlyList<ItemStatistics> Items)
{
    public static ItemReportPage Of(Edition edition, FirstAttempts attempts)
    {
        var items = edition.Bank.Items.Select(attempts.Of).ToList();
        return new(
            edition.Name,
            edition.Ordinal,
            attempts.People,
            [.. items.Where(item => item.Concerns.Count > 0)],
            [.. ClausesOf(items)],
            [.. MisconceptionsOf(edition, items)],
            [.. items.OrderByDescending(item => item.IsMeaningful).ThenBy(item => item.IsMeaningful ? item.Facility.Value : 0).ThenBy(item => item.Item.Id, StringComparer.Ordinal)]);
    }

    private static IEnumerable<ClauseMisses> ClausesOf(IReadOnlyList<ItemStatistics> items) => items
        .GroupBy(item => item.Item.Clause)
        .Select(group => new ClauseMisses(group.Key, Sum(group.Select(Missed))))
        .Where(clause => clause.Missed.Of >= ItemStatistics.FewestAnswers)
        .OrderByDescending(clause => clause.Missed.Value);

    private static IEnumerable<MisconceptionShare> MisconceptionsOf(Edition edition, IReadOnlyList<ItemStatistics> items) => edition.Misconceptions
        .Select(misconception => new MisconceptionShare(
            misconception.Text,
            Sum(items.Where(item => item.Misconceptions.ContainsKey(misconception.Id)).Select(item => item.Misconceptions[misconception.Id]))))
        .Where(misconception => misconception.Shown.Of >= ItemStatistics.FewestAnswers)
        .OrderByDescending(misconception => misconception.Shown.Value);

    private static Proportion Missed(ItemStatistics item) => new(item.Answers - item.Facility.Count, item.Answers);

    private static Proportion Sum(IEnumerable<Proportion> proportions) =>
        proportions.Aggregate(new Proportion(0, 0), (sum, next) => new(sum.Count + next.Count, sum.Of + next.Of));
}

/// <summary>One item with its figures.</summary>
public sealed record ItemFiguresPage(string Bulletin, ItemStatistics Statistics, IReadOnlyDictionary<string, string> Misconceptions)
{
    public Item Item => Statistics.Item;

    public static ItemFiguresPage Of(Edition edition, ItemStatistics statistics) =>
        new(edition.Name, statistics, edition.Misconceptions.ToDictionary(misconception => misconception.Id, misconception => misconception.Text));
}
