using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Questions;

/// <summary>A page of what HR has published, what is shown now first, then what was withdrawn.</summary>
public sealed record PublishedListPage(IReadOnlyList<PublishedAnswer> Answers, Pagination Pagination, TimeZoneInfo Zone)
{
    public const string Address = "/hr/questions/published";

    private const int Size = 50;

    public static async Task<PublishedListPage> LoadAsync(TrainingDb db, string? page, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var pagination = Pagination.Of(page, Size, await db.PublishedAnswers.CountAsync(cancellation));
        return new(
            await db.PublishedAnswers.AsNoTracking()
                .OrderBy(answer => answer.WithdrawnAt != null).ThenByDescending(answer => answer.PublishedAt).ThenBy(answer => answer.Id)
                .Skip(pagination.Skip).Take(Size)
                .ToListAsync(cancellation),
            pagination,
            zone);
    }
}
