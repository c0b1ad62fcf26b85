using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Features.Hr.Bulletins;

/// <summary>An edition and where it teaches and tests each clause.</summary>
public sealed record BulletinPage(Edition Edition, IReadOnlyList<ClauseCoverage> Clauses)
{
    public int Complete => Clauses.Count(clause => clause.IsComplete);

    public static BulletinPage Of(Edition edition) => new(edition, ClauseCoverage.Of(edition));
}
