using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Checks;

/// <summary>The assessment can be drawn, and a second attempt meets other questions.</summary>
internal static class DrawCheck
{
    public static void Run(Course course, IReadOnlyList<ClauseGroup> groups, Questions questions, FindingList findings)
    {
        foreach (var item in questions.Assessment.Where(item => item.Clauses.Count > 0 && !groups.Any(group => group.Has(item.Item))))
        {
            findings.Error(
                item.Id,
                Codes.NeverDrawn,
                $"{item.Id.Value} is never drawn: no group of the draw has {item.Item.Clause}.",
                "Add the clause to a group of course.yaml, and the group to 'draw'.");
        }

        var placed = course.Draw.Zip(groups).SelectMany(pair => Placed(pair.First, pair.Second, course));
        foreach (var repeated in placed.GroupBy(clause => clause.Value).Where(uses => uses.Count() > 1))
        {
            findings.Error(
                repeated.Last(),
                Codes.DrawnTwice,
                $"{repeated.Key} is in two groups, so that one item could be drawn twice.",
                "Leave it in one of them.");
        }

        foreach (var (draw, group) in course.Draw.Zip(groups))
        {
            var (name, count) = (draw.Name, draw.Count);
            var pool = questions.Assessment.Count(item => item.Clauses.Count > 0 && group.Has(item.Item));
            if (group.Clauses.Count == 0)
            {
                findings.Error(
                    name,
                    Codes.UnknownReference,
                    $"There is neither a group nor a section {name.Value}.",
                    "Name a group of course.yaml or a section of bulletin/bulletin.yaml.");
            }
            else if (count > pool)
            {
                findings.Error(
                    name,
                    Codes.DrawTooLarge,
                    $"{count} items are drawn from {name.Value}, which has {pool}.",
                    $"Draw at most {pool}, or write more items.");
            }
            else if (count * 2 > pool)
            {
                findings.Warning(
                    name,
                    Codes.DrawTooLarge,
                    $"{count} of {pool} items are drawn from {name.Value}, so attempts repeat.",
                    $"Write at least {count * 2} items.");
            }
        }
    }

    /// <summary>The clauses that are drawn from where each is named: in its group, or as part of a section.</summary>
    private static IEnumerable<Placed<ClauseId>> Placed(DrawText draw, ClauseGroup group, Course course) =>
        course.Groups.FirstOrDefault(named => named.Name.Value == draw.Name.Value)?.Clauses
        ?? group.Clauses.Select(clause => new Placed<ClauseId>(clause, draw.Name.File, draw.Name.Line));
}
