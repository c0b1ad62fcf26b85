using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>A question that HR answered for everybody. Not bulletin text.</summary>
/// <param name="On">When HR published it.</param>
public sealed record AnsweredForAll(string Question, string Answer, DateOnly On);

/// <summary>A clause as issued, to stand beside what teaches it, with what HR has answered about it.</summary>
/// <param name="BulletinNumber">As the agency numbers it: <c>2.110</c>.</param>
public sealed record ClauseCard(string BulletinNumber, Clause Clause)
{
    public IReadOnlyList<AnsweredForAll> Answers { get; init; } = [];

    /// <summary>The answers are open rather than folded away, where they are what the page is about.</summary>
    public bool IsUnfolded { get; init; }

    /// <summary>Where one asks about it; null for those who cannot.</summary>
    public string? Ask { get; init; }

    /// <summary><c>2 questions about this clause</c></summary>
    public string AnswersInWords => Answers.Count == 1 ? "1 question about this clause" : $"{Answers.Count:N0} questions about this clause";
}

/// <summary>Puts clause cards together, with one query for all the clauses of a page.</summary>
public sealed class ClauseCards(TrainingDb db, IOptions<AgencyOptions> agency)
{
    /// <param name="asker">The course of whoever looks; null for those who cannot ask.</param>
    public async Task<IReadOnlyList<ClauseCard>> OfAsync(
        Bulletin bulletin, IEnumerable<ClauseId> clauses, CourseAddress? asker, CancellationToken cancellation)
    {
        var ids = clauses.ToList();
        var answers = await AnswersAsync(bulletin, ids, cancellation);
        return [.. ids.Select(id => new ClauseCard(bulletin.Number, bulletin[id]) { Answers = [.. answers[id.Value]], Ask = asker?.Ask(id) })];
    }

    private async Task<ILookup<string, AnsweredForAll>> AnswersAsync(
        Bulletin bulletin, IReadOnlyCollection<ClauseId> ids, CancellationToken cancellation)
    {
        var labels = ids.Select(id => id.Value).ToList();
        var published = labels.Count == 0 ? [] : await db.PublishedAnswers
            .Where(answer => answer.BulletinNumber == bulletin.Number && labels.Contains(answer.Clause) && answer.WithdrawnAt == null)
            .OrderBy(answer => answer.PublishedAt).ThenBy(answer => answer.Id)
            .Select(answer => new { answer.Clause, answer.Question, answer.Answer, answer.PublishedAt })
            .ToListAsync(cancellation);
        return published.ToLookup(
            answer => answer.Clause,
            answer => new AnsweredForAll(answer.Question, answer.Answer, answer.PublishedAt.DateIn(agency.Value.Zone)));
    }
}
