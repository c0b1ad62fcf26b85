using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Web.Data;

/// <summary>
/// The answers of first attempts, counted. Later attempts ask what was missed, so that their figures would say nothing
/// about an item.
/// </summary>
public sealed class FirstAttempts
{
    private readonly ILookup<(string ItemId, int Revision), ResponseCount> _responses;

    private FirstAttempts(int people, IEnumerable<Row> rows)
    {
        People = people;
        _responses = rows.ToLookup(row => (row.ItemId, row.ItemRevision), row => row.Count);
    }

    /// <summary>How many people have finished a first attempt.</summary>
    public int People { get; }

    /// <summary>What first attempts say about the item in its present revision.</summary>
    public ItemStatistics Of(Item item) => ItemStatistics.Of(item, [.. _responses[(item.Id, item.Revision)]]);

    /// <summary>Counts them in the database: what is loaded grows with the answers that differ, not with the people.</summary>
    public static async Task<FirstAttempts> LoadAsync(TrainingDb db, string bulletinNumber, CancellationToken cancellation)
    {
        var attempts = db.Attempts.AsNoTracking().Where(attempt => attempt.Number == 1 && attempt.CompletedAt != null
            && db.Assignments.Any(assignment => assignment.Id == attempt.AssignmentId
                && db.Editions.Any(edition => edition.Id == assignment.EditionId && edition.BulletinNumber == bulletinNumber)));
        var answers = from attempt in attempts
                      from question in attempt.Questions
                      select new
                      {
                          question.ItemId,
                          question.ItemRevision,
                          question.Response,
                          Others = attempt.Questions.Count - 1,
                          OthersRight = attempt.Questions.Count(other => other.IsCorrect == true && other.Position != question.Position),
                      };
        var rows = await answers
            .GroupBy(answer => answer)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        return new(
            await attempts.CountAsync(cancellation),
            rows.Select(row => new Row(
                row.Key.ItemId,
                row.Key.ItemRevision,
                new ResponseCount(row.Key.Response!, row.Key.Others == 0 ? 0 : (double)row.Key.OthersRight / row.Key.Others, row.Count))));
    }

    private sealed record Row(string ItemId, int ItemRevision, ResponseCount Count);
}
