using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>Where a clause is taught.</summary>
internal sealed record Taught(Lesson Lesson, TeachingBlock Block)
{
    /// <returns>The block that says most about the clause, which is the one that explains fewest; null where no lesson teaches it.</returns>
    public static Taught? Find(Edition edition, ClauseId clause) => edition.Lessons
        .SelectMany(lesson => lesson.Blocks.OfType<TeachingBlock>(), (lesson, block) => new Taught(lesson, block))
        .Where(taught => taught.Block.Clauses.Contains(clause))
        .MinBy(taught => taught.Block.Clauses.Count);

    /// <summary>What the clause is about in a few words: the heading under which it is taught or, failing that, stands in the bulletin.</summary>
    public static string Title(Edition edition, ClauseId clause) =>
        Find(edition, clause)?.Block.Title
        ?? edition.Bulletin.Parts.SelectMany(part => part.Sections).First(section => section.Clauses.Any(own => own.Id == clause)).Heading;
}
