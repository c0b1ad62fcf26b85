using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Data;

/// <summary>What a list may begin at.</summary>
internal static class FewIds
{
    /// <summary>Of more a list finds a page sooner than they are looked up and sorted.</summary>
    public const int Most = 2_000;

    extension(IQueryable<Guid> ids)
    {
        /// <returns>Null where there are more than 2,000.</returns>
        public async Task<IReadOnlyList<Guid>?> IfFewAsync(CancellationToken cancellation)
        {
            var found = await ids.Take(Most + 1).ToListAsync(cancellation);
            return found.Count > Most ? null : found;
        }
    }
}
