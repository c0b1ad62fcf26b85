using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Assessment;

/// <summary>How an assessment is drawn and when it is passed. HR decides both, in the edition's files.</summary>
/// <param name="Groups">The clause groups in the order they are asked, each with how many items of it are drawn.</param>
/// <param name="PassPercent">The least percentage of drawn items answered correctly, 1 to 100.</param>
public sealed record AssessmentRules(IReadOnlyList<ClauseGroup> Groups, int PassPercent)
{
    public int Questions => Groups.Sum(group => group.Count);

    /// <summary>The least number of correct answers that passes: 80 % of 12 is 10, since 9 would be 75 %.</summary>
    public int CorrectToPass => (Questions * PassPercent + 99) / 100;
}

/// <summary>Clauses that are tested together: <paramref name="Count"/> of the items they decide are drawn.</summary>
/// <param name="Name">Permanent: <c>confidentiality</c>.</param>
public sealed record ClauseGroup(string Name, IReadOnlyList<ClauseId> Clauses, int Count)
{
    /// <summary>Whether the clause that decides <paramref name="item"/> is of this group.</summary>
    public bool Has(Item item) => Clauses.Contains(item.Clause);
}
