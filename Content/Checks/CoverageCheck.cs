using PolicyTraining.Content.Files.Items;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Checks;

/// <summary>Every clause is taught, and tested unless a reason is given; what is tested can be practiced.</summary>
internal sealed class CoverageCheck
{
    private const int FewestCritical = 3;

    private readonly CourseText _course;
    private readonly FindingList _findings;
    private readonly ILookup<ClauseId, ItemText> _decided;
    private readonly HashSet<ClauseId> _taught;
    private readonly HashSet<ClauseId> _practiced;

    private CoverageCheck(CourseText course, FindingList findings)
    {
        (_course, _findings) = (course, findings);
        _decided = course.Questions.Assessment.Where(item => item.Clauses.Count > 0).ToLookup(item => item.Clauses[0].Value);
        _taught = [.. course.Lessons.SelectMany(lesson => lesson.Review.Clauses).Select(clause => clause.Value)];

        var shown = course.Lessons.SelectMany(lesson => lesson.Blocks).Select(block => block.Id.Value).ToHashSet();
        _practiced =
        [
            .. course.Questions.Practice.Where(item => shown.Contains(item.Id.Value)).SelectMany(item => item.Clauses).Select(clause => clause.Value),
            .. course.Scenarios.Where(story => shown.Contains(story.Id.Value)).SelectMany(story => story.Clauses).Select(clause => clause.Value),
        ];
    }

    public static void Run(CourseText course, FindingList findings)
    {
        var check = new CoverageCheck(course, findings);
        foreach (var clause in course.Bulletin.Clauses.Select(clause => new Placed<ClauseId>(clause.Value.Id, clause.File, clause.Line)))
        {
            check.RequireTaught(clause);
            check.RequireTested(clause);
            check.RequirePracticed(clause);
            check.RequireCriticalThroughout(clause);
        }

        foreach (var waiver in course.Course.Waived.Where(waiver => check._decided.Contains(waiver.Clause.Value)))
        {
            findings.Error(
                waiver.Clause,
                Codes.NeedlessWaiver,
                $"{waiver.Clause.Value} is tested by {check._decided[waiver.Clause.Value].First().Id.Value}.",
                "Take it out of 'waived'.");
        }
    }

    private void RequireTaught(Placed<ClauseId> clause)
    {
        if (!_taught.Contains(clause.Value))
        {
            _findings.Error(
                clause,
                Codes.Untaught,
                $"No lesson teaches {clause.Value}.",
                $"Put ::clause{{{clause.Value}}} beside the text that explains it.");
        }
    }

    private void RequireTested(Placed<ClauseId> clause)
    {
        if (!_decided.Contains(clause.Value) && _course.Course.Waived.All(waiver => waiver.Clause.Value != clause.Value))
        {
            _findings.Error(
                clause,
                Codes.Untested,
                $"No item of the assessment tests {clause.Value}.",
                "Write one that names this clause first, or say in course.yaml under 'waived' why it is not tested.");
        }
    }

    private void RequirePracticed(Placed<ClauseId> clause)
    {
        if (_decided.Contains(clause.Value) && !_practiced.Contains(clause.Value))
        {
            _findings.Error(
                clause,
                Codes.Unpracticed,
                $"Whoever misses a question on {clause.Value} has nothing to practice it with.",
                "Cite the clause in a practice item or a scenario that a lesson shows.");
        }
    }

    private void RequireCriticalThroughout(Placed<ClauseId> clause)
    {
        var items = _decided[clause.Value].ToList();
        if (!items.Exists(item => item.Item.Critical))
            return;

        foreach (var item in items.Where(item => !item.Item.Critical))
        {
            _findings.Error(
                item.Id,
                Codes.CriticalInPart,
                $"{clause.Value} is critical in other items and not in {item.Id.Value}.",
                "Write 'critical: true' on every item this clause decides, or on none.");
        }

        if (items.Count < FewestCritical)
        {
            _findings.Error(
                clause,
                Codes.TooFewCritical,
                $"{clause.Value} is critical and decides only {(items.Count == 1 ? "one item" : "two items")}.",
                "Write at least three, so that a second try meets another question.");
        }
    }
}
