using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Checks;

/// <summary>Every clause that is cited exists, and was not edited since what cites it was reviewed.</summary>
internal static class ClauseCheck
{
    /// <summary>As much of a hash as files carry: enough to notice any edit, short enough to read out.</summary>
    private const int HashDigits = 12;

    public static void Run(CourseText course, FindingList findings)
    {
        var (bulletin, lessons, questions) = (course.Bulletin, course.Lessons, course.Questions);
        foreach (var card in lessons.SelectMany(lesson => lesson.Blocks).OfType<TeachingText>().SelectMany(block => block.Cards))
            RequireKnown(card, bulletin, findings);
        foreach (var clause in questions.All.SelectMany(item => item.Clauses.Concat(item.Interaction.Clauses)))
            RequireKnown(clause, bulletin, findings);
        foreach (var clause in course.Scenarios.SelectMany(scenario => scenario.Clauses))
            RequireKnown(clause, bulletin, findings);
        foreach (var clause in course.Course.Groups.SelectMany(group => group.Clauses).Concat(course.Course.Waived.Select(waiver => waiver.Clause)))
            RequireKnown(clause, bulletin, findings);
        foreach (var clause in course.Glossary.Select(term => term.Clause))
            RequireKnown(clause, bulletin, findings);
        foreach (var review in course.Reviews)
            RequireReviewed(review, bulletin, findings);
    }

    private static void RequireKnown(Placed<ClauseId> id, BulletinText bulletin, FindingList findings)
    {
        if (bulletin.Find(id.Value) is null)
            findings.Error(id, Codes.UnknownReference, $"The bulletin has no clause {id.Value}.", "Use an id from bulletin/*.md.");
    }

    private static void RequireReviewed(Review review, BulletinText bulletin, FindingList findings)
    {
        foreach (var clause in review.Clauses.Select(clause => bulletin.Find(clause.Value)).OfType<Clause>())
        {
            var now = clause.Hash[..HashDigits];
            var fix = $"Read '{review.Subject.Value}' against {clause.Id}; when it holds, write {clause.Id}: {now} under 'reviewed'.";
            if (!review.Hashes.TryGetValue(clause.Id.Value, out var reviewed))
            {
                findings.Error(review.Subject, Codes.Stale, $"'{review.Subject.Value}' was not reviewed against {clause.Id}.", fix);
            }
            else if (reviewed.Length < HashDigits || !clause.Hash.StartsWith(reviewed, StringComparison.Ordinal))
            {
                findings.Error(
                    review.Subject,
                    Codes.Stale,
                    $"'{review.Subject.Value}' is stale: {clause.Id} has changed since it was reviewed.",
                    fix);
            }
        }

        foreach (var extra in review.Reviewed.Where(key => review.Clauses.All(clause => clause.Value.Value != key.Value)))
        {
            findings.Error(
                extra,
                Codes.UnknownReference,
                $"'{review.Subject.Value}' does not cite {extra.Value}.",
                "Take it out of 'reviewed', or cite the clause.");
        }
    }
}
