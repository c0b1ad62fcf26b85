using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// Which part of a list is shown, and links to the others that keep the filters in the query string.
/// Shown by <c>&lt;partial name="_Pagination" model="@(new Pagination(page, size, total))" /&gt;</c>; the query parameter is <c>page</c>.
/// </summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Total">Rows of the whole list.</param>
public sealed record Pagination(int Page, int Size, int Total)
{
    public const string Parameter = "page";

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int First => Total == 0 ? 0 : (Page - 1) * Size + 1;

    public int Last => Math.Min(Total, Page * Size);

    /// <summary>The pages to link: the first, the last, and the neighbours of the one shown. A gap is null.</summary>
    public IEnumerable<int?> Slots
    {
        get
        {
            var before = 0;
            foreach (var page in Enumerable.Range(1, Pages).Where(IsNear))
            {
                if (page > before + 1)
                    yield return null;
                yield return before = page;
            }
        }
    }

    /// <summary>This address with another page: <c>?status=overdue&amp;page=3</c>.</summary>
    public static string Address(IQueryCollection query, int page) =>
        new QueryBuilder(query.Where(pair => pair.Key != Parameter).Append(new(Parameter, new StringValues($"{page}")))).ToString();

    private bool IsNear(int page) => page == 1 || page == Pages || Math.Abs(page - Page) <= 1;
}
