using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Domain.Bulletins;

/// <summary>Where one clause is taught, practiced and tested.</summary>
/// <param name="Lessons">Those that explain it.</param>
/// <param name="Practice">Practice items that cite it.</param>
/// <param name="Tested">Assessment items that it decides.</param>
/// <param name="AlsoTested">Assessment items that it bears on without deciding them.</param>
/// <param name="Waiver">Why it is not tested; null where it is, or where nobody has said why not.</param>
public sealed record ClauseCoverage(
    Clause Clause,
    IReadOnlyList<Lesson> Lessons,
    IReadOnlyList<Item> Practice,
    IReadOnlyList<Scenario> Scenarios,
    IReadOnlyList<Item> Tested,
    IReadOnlyList<Item> AlsoTested,
    string? Waiver)
{
    public bool IsTaught => Lessons.Count > 0;

    public bool IsTested => Tested.Count > 0;

    /// <summary>Whether the clause is taught, and tested or waived with a reason.</summary>
    public bool IsComplete => IsTaught && (IsTested || Waiver is not null);

    /// <summary>Every clause of the edition, in the order issued.</summary>
    public static IReadOnlyList<ClauseCoverage> Of(Edition edition) => [.. edition.Bulletin.Clauses.Select(clause => Of(edition, clause))];

    private static ClauseCoverage Of(Edition edition, Clause clause) => new(
        clause,
        [.. edition.Lessons.Where(lesson => lesson.Blocks.OfType<TeachingBlock>().Any(block => block.Clauses.Contains(clause.Id)))],
        [.. edition.Practice.Where(item => item.Clauses.Contains(clause.Id))],
        [.. edition.Scenarios.Where(scenario => scenario.Clauses.Contains(clause.Id))],
        [.. edition.Bank.Items.Where(item => item.Clause == clause.Id)],
        [.. edition.Bank.Items.Where(item => item.Clause != clause.Id && item.Clauses.Contains(clause.Id))],
        edition.Waivers.GetValueOrDefault(clause.Id));
}
