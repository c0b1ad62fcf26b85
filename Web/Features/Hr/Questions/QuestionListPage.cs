using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Questions;

/// <summary>A page of the questions that employees have asked.</summary>
public sealed record QuestionListPage(QuestionFilter Filter, IReadOnlyList<InquiryLine> Lines, Pagination Pagination, TimeZoneInfo Zone)
{
    private const int Size = 50;

    public static async Task<QuestionListPage> LoadAsync(
        TrainingDb db, string? state, string? page, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var filter = QuestionFilter.Of(state);
        var lines = filter.Narrow(InquiryLine.Of(db));
        var pagination = Pagination.Of(page, Size, await lines.CountAsync(cancellation));
        return new(filter, await lines.WaitingFirst().Skip(pagination.Skip).Take(Size).ToListAsync(cancellation), pagination, zone);
    }
}
