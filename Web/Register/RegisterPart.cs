using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register;

/// <summary>A part of the register with one order of its own.</summary>
/// <param name="All">Its rows, to go on from one of them.</param>
/// <param name="FromItsEnd">
/// The same rows, to begin at either end: they name a beginning of the order that none lies before, so that SQLite reads in that order, where it
/// would otherwise sort the whole part for one page of it. Beside an edge it would begin there, too, and walk up to the edge.
/// </param>
public sealed record RegisterPart(
    Func<IQueryable<AssignmentLine>, IQueryable<AssignmentLine>> All, Func<IQueryable<AssignmentLine>, IQueryable<AssignmentLine>> FromItsEnd)
{
    public RegisterPart(Func<IQueryable<AssignmentLine>, IQueryable<AssignmentLine>> all)
        : this(all, all)
    {
    }
}
