using System.Globalization;
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

    /// <summary>The page a query string asks for, or else the first; the last when it asks for one beyond.</summary>
    public static Pagination Of(string? page, int size, int total)
    {
        var first = new Pagination(1, size, total);
        return first with { Page = Math.Min(NumberOf(page) ?? 1, first.Pages) };
    }

    /// <summary>Null when the text is no page's number.</summary>
    public static int? NumberOf(string? page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>Rows before this page.</summary>
    public int Skip => (Page - 1) * Size;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int First => Total == 0 ? 0 : Skip + 1;

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
